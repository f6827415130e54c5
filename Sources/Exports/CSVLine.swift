/// One line of CSV after RFC 4180, with CRLF at its end.
enum CSVLine {
  static func bytes(_ cells: [String]) -> [UInt8] {
    Array(cells.map(quoted).joined(separator: ",").utf8) + [0x0D, 0x0A]
  }

  /// A cell in quotes where it must be: with a comma, a quote or a line break (CR alone is one too) in it.
  private static func quoted(_ cell: String) -> String {
    let special: Set<UInt8> = [UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D]
    guard cell.utf8.contains(where: special.contains) else { return cell }
    var quoted = "\"".unicodeScalars
    // By scalars: a quote that carries a combining mark is a quote to whoever reads the sheet.
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
