/// The sentences of this module.
enum Words {
  static func sentence(for error: WholeFileError) -> String {
    switch error {
    case .noDirectory(let path): "cannot write \(path) – its directory does not exist; make it or name another file"
    case .isDirectory(let path): "cannot write \(path) – it is a directory; name a file in it"
    case .exists(let path): "\(path) exists already – name another file"
    case .ownFile(let path):
      "\(path) belongs to snapsource, which needs it as it is – name another file; it was not touched"
    case .isDatabase(let path): "\(path) is a database – name another file; it was not touched"
    case .notAFile(let path):
      "cannot write \(path) – it is not a file, or nobody reads from it; name a file"
    case .notWritable(let path): "cannot write \(path) – permission denied; name another file"
    case .diskFull(let path):
      "cannot write \(path) – the disk is full; make room and try again. A file that was there is as it was"
    case .failed(let path, let reason): "cannot write \(path) – \(reason). A file that was there is as it was"
    }
  }
}
