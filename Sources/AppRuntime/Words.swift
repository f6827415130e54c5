import Catalog

/// The sentences that the runtime says, in English.
enum Words {
  static func noAddress(_ source: String) -> String {
    "\(CleanText(source, limit: 80)?.string ?? "that") is no address – check it for spaces and odd characters"
  }
  static func opened(_ address: WebAddress) -> String { "opened \(address)" }
  static func cannotOpen(_ program: String) -> String {
    "\(program) could not be started – set SNAPSOURCE_OPENER to a program that opens addresses, or press y to copy"
  }
  static func noOpener(_ address: WebAddress) -> String {
    "no desktop here – y copies the address: \(address)"
  }
}
