/// What a sheet's file may be called.
package enum SheetName {
  /// Forms of spreadsheets that are no CSV, by the end of the name.
  private static let otherForms: Set<String> = [
    "xlsx", "xlsm", "xlsb", "xltx", "xls", "ods", "fods", "numbers", "pdf", "docx",
  ]

  /// Why a name that promises another form than CSV is refused: spreadsheets refuse a CSV in `picks.xlsx`.
  ///
  /// - Returns: `nil` when the name is good for CSV.
  package static func refusal(of path: String) -> SheetRefusal? {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/"),
      otherForms.contains(path[path.index(after: dot)...].lowercased())
    else { return nil }
    return SheetRefusal(path: path, name: String(path[..<dot]) + ".csv")
  }
}
