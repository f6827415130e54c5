import Testing

/// The sizes that the program is promised to be good at.
struct ScreenSize: Hashable, Sendable, CustomTestStringConvertible {
  let rows: Int
  let columns: Int

  static let usual = ScreenSize(rows: 24, columns: 80)
  static let large = ScreenSize(rows: 60, columns: 200)
  static let both = [usual, large]

  var testDescription: String { "\(columns)×\(rows)" }
}
