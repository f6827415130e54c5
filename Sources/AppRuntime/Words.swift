import Catalog

/// The sentences that the runtime says, in English.
enum Words {
  static let searchGone = "this search is not in the archive any more"
  static func notKept(because reason: String) -> String {
    "what is asked now is shown, but not kept and not counted for long: \(reason)"
  }
  static func opened(_ address: WebAddress, by program: String) -> String { "asked \(program) to show \(address)" }
  static func sheetExists(_ path: String) -> String {
    "\(shown(path)) exists already, so the picks were not written – they are saved; "
      + "snapsource picks export writes them"
  }
  static func cannotOpen(_ program: String) -> String {
    "\(CleanText(program, limit: 80)?.string ?? "the opener") could not be started – set SNAPSOURCE_OPENER to a program "
      + "that opens addresses"
  }
  static func sheetTooSlow(_ path: String) -> String {
    "\(shown(path)) may not be whole: its disk does not answer – the picks are saved; snapsource picks export writes them"
  }
  static let notSavedInTime = "the disk or another program did not let it be written in time"
  private static func shown(_ path: String) -> String { CleanText(path, limit: 200)?.string ?? "the file" }
  static let noOpener = "no desktop here to open it in – SNAPSOURCE_OPENER names a program that can"
}
