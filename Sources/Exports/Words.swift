import Catalog

/// The sentences about sheets, in English.
enum Words {
  static func onlyCSV(_ path: String, instead name: String) -> String {
    "\(shown(path)) was not written: the sheet is CSV, which opens in every spreadsheet – name it \(shown(name))"
  }
  private static func shown(_ path: String) -> String { CleanText(path, limit: 200)?.string ?? "the file" }
}
