/// Rows of words and numbers as CSV, with the quoting and the care of the picks' sheet.
package enum PlainSheet {
  /// The sheet's bytes, without a byte order mark: it is for scripts.
  package static func csv(header: [String], rows: [[String]]) -> [UInt8] {
    ([header] + rows.map { $0.map { SheetCell.text($0).text } }).flatMap(CSVLine.bytes)
  }
}
