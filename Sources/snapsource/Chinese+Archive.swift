import Archive
import Catalog

/// What the commands say of the archive.
extension Chinese {
  func notADay(_ value: String) -> String {
    "“\(value)”不是日期。写成 2026-11-20、昨天，或 2026-11 表示整月"
  }
  var daysCrossed: String { "--since 晚于 --until；把两者对调" }
  func notAnAge(_ value: String) -> String {
    "“\(value)”不是时长。写成 90d、12w、6m 或 1y"
  }
  var nothingSpent: String { "这段时间没有花费" }
  var total: String { "合计" }
  func photo(_ names: [String]) -> String {
    let names = names.map(PhotoName.shown)
    guard let first = names.first else { return "（已清除）" }
    return first + (names.count == 1 ? "" : "（又名 \(names.dropFirst().joined(separator: "、"))）")
  }
  var noSearchYet: String { "还没有搜索；用 snapsource PHOTO 开始，snapsource demo 不需要密钥" }
  var noSearches: String { "没有这样的搜索；去掉一些文字，或用 snapsource history 查看全部" }
  func notSeen(least: Int) -> String {
    "以前没有在浏览界面中见过类似的商品"
      + (least > 10 ? "；用 --least 10 可包括只有一点相似的" : "")
  }
  func noSuchPhoto(_ photo: String) -> String {
    "没有用 \(PhotoName.shown(photo)) 搜索过；检查路径，snapsource history 按当时的名称列出照片"
  }
  func noArchive(_ path: String) -> String { "还没有存档；第一次搜索时会建立 \(path)" }
  func pruned(_ pruned: Pruned) -> String {
    let kept = pruned.kept == 0 ? "" : "；\(pruned.kept) 条答复是选品的依据，予以保留"
    return
      "已删除 \(pruned.replies) 条答复和 \(pruned.searches) 次搜索，"
      + "磁盘占用减少 \(ArchiveLines.bytes(pruned.freed))\(kept)；调用和费用的记录完整保留"
  }
  var soundInShort: String { "初步读取未见损坏；snapsource archive check 会检查全部内容" }
  func backedUp(to file: String) -> String { "已将存档写入 \(file)" }
  func sound(_ replies: Int) -> String {
    "存档完好：文件各页和 \(replies) 条答复都能读取"
  }
  func problem(_ problem: ArchiveCheck.Problem) -> String {
    switch problem {
    case .damage(let words): words
    case .lostRow(let table, let parent): "\(table) 中有一行所属的 \(parent) 行不存在"
    }
  }
  func unreadable(_ replies: [Int64]) -> String {
    "\(replies.count) 条答复无法读取："
      + replies.prefix(20).map(String.init).joined(separator: "、")
  }
  func unsound(_ path: String, canBeMended: Bool) -> String {
    canBeMended
      ? "\(path) 已损坏；保存仍可读取的内容：snapsource archive check --mend"
      : "\(path) 的其余部分完好；无法读取的页，需要时会重新查询"
  }
  func forgotten(_ forgotten: Forgotten, pictures: Int) -> String {
    let parts = [
      "\(forgotten.searches) 次搜索", "\(forgotten.replies) 条答复",
      "\(forgotten.references) 个数据源给照片的编号",
      "\(forgotten.calls) 次调用和 \(forgotten.decisions) 项决定中的照片名",
      "\(pictures) 张图片",
    ]
    return "已删除 " + parts.joined(separator: "、") + "；调用的费用和选品本身"
      + "保留。以前的副本（如备份）没有处理"
  }
  var notWiped: String {
    "另一个 snapsource 正打开着存档，文件中可能留有痕迹；关闭它，再清除一次"
  }
  var addYes: String { "清除后无法恢复；加 --yes 确认" }
  func reallyForget(_ photo: String, photos: Int, searches: Int) -> String {
    let photo = PhotoName.shown(photo)
    let which = photos == 1 ? " \(photo) " : "\(photos) 张都叫 \(photo) 的照片"
    return "将永久删除用\(which)进行的 \(searches) 次搜索、收到的答复和照片的名称；"
      + "继续？(y/n)"
  }
  var nothingForgotten: String { "没有删除任何内容" }
  func mayBeIn(_ files: [String], beside path: String) -> String {
    "另存的文件中可能还有它：删除 \(path) 旁边的 \(files.joined(separator: "、"))"
  }
  func setAside(_ file: SetAside) -> String {
    switch file.reason {
    case .replaced: "\(file.name)：被另一个文件取代之前的存档"
    case .rescued: "\(file.name)：打开期间被删除的存档的副本"
    case .damaged: "\(file.name)：已损坏的文件；能读取的内容已在使用"
    }
  }
}
