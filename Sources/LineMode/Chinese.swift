import Catalog
import Queries
import Wording

struct Chinese: Phrases {
  init() {}

  var common: any Wording.Phrases { Wording.Chinese() }
  var errors: any Queries.Phrases { Queries.Chinese() }

  var greeting: String { "snapsource。photo 选照片，ask 用它搜索，help 列出全部命令。" }
  var demoGreeting: String { "演示：" + greeting + "数据源都是模拟的：不付费，也不保存任何内容。" }
  func sample(_ path: String) -> String { "示例照片：\(file(path))" }

  var yesOrNo: String { "yes 还是 no？" }
  var nothingAsked: String { "没有要用 yes 或 no 回答的提问" }
  var readFirst: String { "输入得太早，提问还没显示；看清提问再回答" }

  /// Text of the user's, such as a file's name, without what could steer a terminal.
  func file(_ name: String) -> String { FileName.shown(name) }
}
