/// What a sheet's file may be called.
package enum SheetName {
  /// Forms of spreadsheets that are no CSV, by the end of the name.
  private static let otherForms: Set<String> = [
    "xlsx", "xlsm", "xlsb", "xltx", "xls", "ods", "fods", "numbers", "pdf", "docx",
  ]

  /// The name for a CSV sheet in place of one that promises another form: spreadsheets refuse a CSV in `picks.xlsx`.
  ///
  /// - Returns: `nil` when the name is good for CSV.
  package static func csv(inPlaceOf path: String) -> String? {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    return otherForms.contains(path[path.index(after: dot)...].lowercased()) ? path[..<dot] + ".csv" : nil
  }
}
