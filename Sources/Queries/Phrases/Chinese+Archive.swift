import Foundation
import OperatingSystem

// Why the archive cannot be used, and what became of its file.
extension Chinese {
  package func sentence(_ error: ArchiveError) -> String {
    switch error {
    case .notWritable(let file):
      "无法写入 \(path(file))；让所在目录可写，或用 --data-dir 指定其他目录；内容没有丢失"
    case .notReadable(let file, let error):
      "无法读取 \(path(file))：\(error.reason)；检查目录权限和磁盘，或用 --data-dir 指定其他目录；没有改动任何内容"
    case .notAFile(let file):
      "\(path(file)) 不是文件；把它移走，或用 --data-dir 指定其他目录；没有改动它"
    case .diskFull(let file):
      "磁盘已满，无法写入 \(path(file))；腾出空间再试；已保存的内容还在"
    case .newerVersion(let file):
      "\(path(file)) 由较新版本的 snapsource 写入；更新程序，或用 --data-dir 指定其他目录；没有改动其中的内容"
    case .damaged(let file):
      "\(path(file)) 已损坏，或不是 snapsource 的数据库；用 snapsource archive check --mend 保存仍可读取的内容，"
        + "或放回它的副本，或移走它，从空存档开始；没有改动它"
    case .locked(let file):
      "另一个程序长时间占用着 \(path(file))；关闭它再试；之前保存的内容还在"
    case .unreadablePick(let key):
      "无法读取已存的选品 \(key)；它由另一版本的 snapsource 写入；更新程序，或移除它：snapsource picks remove \(key)"
    case .unreadableReply(let number):
      "无法读取已存的答复 \(number)；它已损坏，或属于另一版本的 snapsource；可重新查询"
    case .notBackedUp(let error): OperatingSystem.Chinese().sentence(error)
    case .notPutInPlace(let file, let error): unusable(file, because: OperatingSystem.Chinese().sentence(error))
    case .system(let file, let error): unusable(file, because: error.reason)
    case .closed(let file): unusable(file, because: "程序正在退出")
    case .failed(let file, let words): unusable(file, because: words)
    }
  }

  private func unusable(_ file: URL, because reason: String) -> String {
    "无法使用 \(path(file))：\(reason)；见 snapsource doctor；已保存的内容还在"
  }

  package func sentence(_ news: ArchiveNews) -> String {
    switch news {
    case .salvaged(let file, let aside, let lost):
      "\(path(file)) 曾损坏；能读取的内容已保存并在使用，有 \(lost) 处无法读取；损坏的文件另存为 \(path(aside))"
    case .deleted(let file):
      "\(path(file)) 在使用期间被删除；已连同全部内容重新写入"
    case .replaced(let file, let aside):
      "\(path(file)) 在使用期间被另一个文件取代；从现在起使用新文件；原来的内容另存为 \(path(aside))"
    }
  }

  private func path(_ file: URL) -> String { file.path(percentEncoded: false) }
}
