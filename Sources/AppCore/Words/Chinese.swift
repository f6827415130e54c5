import Catalog
import Queries
import Sourcing
import Wording

/// The browser's sentences and words in simplified Chinese: here those of no one part.
struct Chinese: CommonPhrases {
  /// As the user has them.
  var keys = KeyMap.usual

  var common: any Wording.Phrases { Wording.Chinese() }
  var errors: any Queries.Phrases { Queries.Chinese() }

  // Why a key cannot act
  var nothingToUndo: String { "没有可撤销的操作" }
  var nothingToRedo: String { "没有可重做的操作" }
  var noPhoto: String { "还没有照片。按 \(key(.editPhoto)) 输入路径" }
  var noPhotoChosen: String { "还没有照片。\(howToChoose)" }
  /// Among the photos that are offered.
  var howToChoose: String {
    "用 \(key(.moveDown, in: .photo))、\(key(.moveUp, in: .photo)) 和 \(key(.open, in: .photo)) 选一张，或按 "
      + "\(key(.editPhoto)) 输入路径"
  }
  var noVendorChosen: String {
    "没有启用数据源。按 \(key(.showVendors))，再用 \(key(.toggle, in: .vendors)) 启用一个"
  }
  var noResults: String { "还没有结果。按 \(key(.showPhoto))，再按 \(key(.open, in: .photo)) 搜索" }
  var lastPage: String { "已是最后一页" }
  var firstPage: String { "已是第一页" }
  var pagesMixed: String { "在此排序后各页混在一起。按 \(key(.sort)) 选“按原顺序”再翻页" }
  var noPicks: String { "还没有选品。在结果上按 \(key(.togglePick, in: .results)) 选中" }
  var noAddress: String { "数据源没有给出此商品的链接" }
  var noPicture: String { "数据源没有给出此商品的图片" }
  var nothingFailed: String { "没有失败的数据源" }
  var nothingSought: String { "没有可重复的查找。按 \(key(.find, in: .results)) 在列表中查找" }
  var nothingToShow: String { "还没有数据源答复" }
  func foundForgotten(_ words: String) -> String {
    "不再查找“\(words)”"
  }
  func choicesUpTo(_ count: Int) -> String { "可选 1 到 \(count)" }
  var noChoices: String { "没有打开的选项。按其他键后，数字键恢复原来的作用" }
  var nothingFurther: String { "这个方向没有了" }
  var alreadyThere: String { "已在此窗格" }
  var nothingBehind: String { "没有可返回的了。\(key(.quit))：退出" }
  var pickedNotRejected: String { "已选中。先按 \(key(.togglePick, in: .results)) 取消选中，再淘汰" }
  var nothingSelected: String { "光标处没有内容" }
  func hasNoUse(_ key: String, in scope: Scope, ofPane pane: String?, but places: [Scope]) -> String {
    let elsewhere =
      places.isEmpty ? "" : "。可用于：\(places.map { name(of: $0) }.joined(separator: "、"))"
    return "\(key) 在\(pane.map { "\($0)窗格中" } ?? place(scope))无效\(elsewhere)"
  }
  private func place(_ scope: Scope) -> String {
    switch scope {
    case .help: "按键列表中"
    case .menu: "菜单中"
    case .everywhere, .text: "此处"
    default: "\(name(of: scope))中"
    }
  }
  /// A place where keys act, as sentences name it.
  func name(of scope: Scope) -> String { ChineseKeys.name(scope.name) }
  func goesOn(_ pressed: [Key], with rows: [KeyBinding]) -> String {
    let ways = rows.flatMap { row in
      row.keys.filter { $0.keys.starts(with: pressed) }.map { keys in
        "\(KeySequence(Array(keys.keys.dropFirst(pressed.count))).label) \(row.hint ?? row.command.rawValue)"
      }
    }
    return "\(KeySequence(pressed).label) 之后可按：\(ways.joined(separator: " · "))"
  }
  func unknownCommand(_ name: String, nearest: String?) -> String {
    "没有名为“\(name)”的命令。"
      + (nearest.map { "是不是“\($0)”？" } ?? "\(key(.complete, in: .text)) 可补全名称")
  }
  func vendorNotConfigured(_ vendor: Vendor) -> String {
    "\(vendor.name) 缺少 \(vendor.missing.joined(separator: "、"))。用 snapsource doctor 查看在哪里设置"
  }
  func tooSmall(_ size: FrameSize) -> String { "需要 \(size.columns)×\(size.rows)" }

  // What was done
  var stopped: String { "已停止。已收到的保留" }
  var stoppedBefore: String { "已停止。已恢复之前的结果" }
  var languageSwitched: String { "已切换为中文。设置 ui.language: zh 可保留" }
  var mouseOn: String { "鼠标已开启：单击移动光标，双击打开，右击选中商品。按住 Shift 可选取文字" }
  var mouseOff: String { "鼠标已关闭" }
  var titlesTranslated: String { "标题：译文" }
  var titlesOriginal: String { "标题：卖家原文" }
  func copied(_ way: CopyWay) -> String {
    switch way {
    case .terminal: "已复制：发送到终端的剪贴板 (OSC 52)"
    case .tmux: "已复制到 tmux；tmux 开启 set-clipboard 时也会传到终端"
    case .tooLong: "没有复制：内容太长，终端不接受。请少标记几行"
    }
  }
  func sheetExists(_ path: String) -> String {
    "\(path) 已存在，未写入。\(key(.writeSheet)) 会先询问再覆盖文件"
  }
  func sheetWritten(_ path: String, _ count: Int) -> String { "已将 \(common.picks(count))写入 \(path)" }
  func notFound(_ words: String) -> String { "结果中没有“\(words)”" }

  // Saving and leaving
  func notSavedYet(because reason: String) -> String { "尚未保存，会自动重试：\(reason)" }
  var savedAfterAll: String { "现已全部保存" }
  var interruptAgain: String { "再按 \(key(.interrupt))：退出。选品已保存" }
  func interruptLoses(_ triage: Triage) -> String {
    "再按 \(key(.interrupt))：立即退出。尚未保存：\(unsaved(triage))"
  }
  func savingFirst(_ triage: Triage) -> String { "退出前正在保存 \(unsaved(triage))…" }
  func quittingLoses(_ triage: Triage) -> String {
    "\(unsaved(triage))未能保存。\(key(.writeSheet))：将选品写入文件，再按 \(key(.quit))：不保存直接退出"
  }
  /// `2 个选品和 1 个淘汰`
  private func unsaved(_ triage: Triage) -> String {
    let rejections = triage.notSaved.filter(triage.isRejected).count
    let picks = triage.notSaved.count - rejections
    let parts = [
      picks == 0 ? nil : common.picks(picks),
      rejections == 0 ? nil : "\(rejections) 个淘汰的商品",
    ]
    return parts.compactMap(\.self).joined(separator: "和 ")
  }
}

extension Chinese: Phrases {}
