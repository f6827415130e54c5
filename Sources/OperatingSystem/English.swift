package struct English: Phrases {
  package init() {}

  package func sentence(_ error: WholeFileError) -> String {
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
    case .nameNotUTF8(let path):
      "cannot write \(path) – its name is not UTF-8; name another one. A file that was there is as it was"
    case .archiveItself(let path):
      "cannot write \(path) – it is the archive itself; name another file. A file that was there is as it was"
    case .notACopy(let path):
      "cannot write \(path) – there is a file that is no copy of an archive; name another one. A file that was there is "
        + "as it was"
    case .failed(let path, let error):
      "cannot write \(path) – \(error.reason). A file that was there is as it was"
    }
  }
}
