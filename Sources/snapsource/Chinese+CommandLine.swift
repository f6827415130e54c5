import AppRuntime
import Catalog
import Foundation
import Queries
import Wording

/// The sentences of the command line. Each says what happened and what to do next.
extension Chinese {
  func unknown(_ what: NamedThing, _ name: String, nearest: String?, known: [String]) -> String {
    let hint = nearest.map { "是不是 \($0)？" } ?? "可用：\(known.joined(separator: "、"))"
    return "没有\(self.name(of: what))“\(name)”；\(hint)"
  }
  private func name(of thing: NamedThing) -> String {
    switch thing {
    case .vendor: "数据源"
    case .order: "排序"
    case .filter: "筛选"
    case .exclude: "排除项"
    case .marketplace: "平台"
    }
  }
  func notAPrice(_ option: String, _ value: String) -> String {
    "\(option) 要以元为单位的数字，如 8.50，不能是“\(value)”"
  }
  var photoOrSearch: String { "--reopen 自带照片；两者去掉一个" }
  var pricesCrossed: String { "--price-min 高于 --price-max；把两者对调" }
  func outOfRange(_ option: String, _ range: ClosedRange<Int>) -> String {
    "\(option) 的范围是 \(range.lowerBound) 到 \(range.upperBound)"
  }
  func notARegion(_ value: String) -> String {
    "--region \(value) 不是照片的局部；按 左,上,右,下 写像素，如 120,40,700,610"
  }
  func notALanguage(_ value: String) -> String { "--language \(value) 不是语言代码；写法如 en" }
  func notAKey(_ value: String) -> String {
    "\(value) 不是商品编号；写成 平台:数字，如 1688:727920485853；见 snapsource picks list"
  }
  func noCommand(_ words: [String], nearest: String?, known: [String]) -> String {
    let given = words.joined(separator: " ")
    let before = (["snapsource"] + words.dropLast()).joined(separator: " ")
    let hint = nearest.map { "是不是 \(before) \($0)？" } ?? "可用：\(known.joined(separator: "、"))"
    return "没有命令“\(given)”；\(hint)"
  }
  func beginsWithAHyphen(_ name: String) -> String {
    "\(name) 以连字符开头，会被当作选项；写成 ./\(name)，或在前面加 --"
  }

  func noScratchFolder(_ parent: URL, _ error: any Error) -> String {
    "无法写入 \(parent.path(percentEncoded: false))：\(error.localizedDescription)；把 TMPDIR 设为有空间的文件夹"
  }
  func fault(_ error: any Error) -> String {
    "出现了 snapsource 不认识的错误：\(error)；把它连同当时的操作发给开发者"
  }
  func tooFewFiles(_ count: Int, needed: Int) -> String {
    "最多只能同时打开 \(count) 个文件，而搜索需要 \(needed) 个；提高上限，如 ulimit -n 1024"
  }
  func lost(_ lost: LostPicks) -> String {
    let reason =
      lost.error.map { errors.sentence($0) }
      ?? "磁盘或其他程序使其未能及时写入"
    return "本次会话有 \(picks(lost.count))未能保存：\(reason)"
  }
  func unwritten(_ sheet: UnwrittenSheet) -> String {
    switch sheet {
    case .failed(let trouble): wording.sentence(trouble)
    case .exists(let path):
      "\(shown(path)) 已存在，选品没有写入；选品已保存，可用 snapsource picks export 写出"
    case .slow(let path):
      "\(shown(path)) 可能不完整：所在磁盘没有响应；选品已保存，可用 snapsource picks export 写出"
    }
  }
  private func shown(_ path: String) -> String { CleanText(path, limit: 200)?.string ?? "该文件" }
}
