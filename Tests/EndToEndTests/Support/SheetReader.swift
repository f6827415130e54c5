/// Reads RFC 4180 and nothing else: CRLF ends a record, quotes only around whole fields, every record as long as the
/// first.
enum SheetReader {
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  static func records(_ text: String) throws -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var rest = text.unicodeScalars[...]
    while !rest.isEmpty {
      record.append(try field(&rest))
      switch rest.popFirst() {
      case ",": continue
      case "\r":
        guard rest.popFirst() == "\n" else { throw Fault(description: "CR without LF after \(record)") }
        records.append(record)
        record = []
      default: throw Fault(description: "no comma and no line end after \(record)")
      }
    }
    guard record.isEmpty else { throw Fault(description: "the last line has no end: \(record)") }
    guard Set(records.map(\.count)).count == 1 else { throw Fault(description: "lines of several lengths") }
    return records
  }

  private static func field(_ rest: inout Substring.UnicodeScalarView) throws -> String {
    var field = String.UnicodeScalarView()
    guard rest.first == "\"" else {
      while let scalar = rest.first, scalar != ",", scalar != "\r" {
        guard scalar != "\n", scalar != "\"" else { throw Fault(description: "bare \(scalar.debugDescription)") }
        field.append(rest.removeFirst())
      }
      return String(field)
    }
    rest.removeFirst()
    while let scalar = rest.popFirst() {
      if scalar != "\"" {
        field.append(scalar)
      } else if rest.first == "\"" {
        field.append(rest.removeFirst())
      } else {
        return String(field)
      }
    }
    throw Fault(description: "a quote does not end")
  }
}
