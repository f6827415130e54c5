package struct Chinese: Phrases {
  package init() {}

  package func sentence(_ error: WholeFileError) -> String {
    switch error {
    case .noDirectory(let path): "无法写入 \(path)：目录不存在；新建目录，或换一个文件名"
    case .isDirectory(let path): "无法写入 \(path)：这是目录；指定其中的文件"
    case .exists(let path): "\(path) 已存在；换一个文件名"
    case .ownFile(let path): "\(path) 是 snapsource 要用的文件，不能改动；换一个文件名；文件未改动"
    case .isDatabase(let path): "\(path) 是数据库；换一个文件名；文件未改动"
    case .notAFile(let path): "无法写入 \(path)：不是文件，或没有程序在读取；指定一个文件"
    case .notWritable(let path): "无法写入 \(path)：没有权限；换一个文件名"
    case .diskFull(let path): "无法写入 \(path)：磁盘已满；腾出空间再试。原有文件未改动"
    case .nameNotUTF8(let path): "无法写入 \(path)：文件名不是 UTF-8；换一个文件名。原有文件未改动"
    case .archiveItself(let path): "无法写入 \(path)：这就是存档本身；换一个文件名。原有文件未改动"
    case .notACopy(let path): "无法写入 \(path)：那里的文件不是存档的副本；换一个文件名。原有文件未改动"
    case .failed(let path, let error): "无法写入 \(path)：\(error.reason)。原有文件未改动"
    }
  }
}
