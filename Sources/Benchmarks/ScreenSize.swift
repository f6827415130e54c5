import ArgumentParser

/// How large a terminal is.
struct ScreenSize: Hashable, Sendable, CustomStringConvertible {
  let columns: Int
  let rows: Int

  /// The usual one, and a large one.
  static let measured = [ScreenSize(columns: 80, rows: 24), ScreenSize(columns: 200, rows: 60)]

  /// Whether more is to be drawn than on the usual one.
  var isLarge: Bool { columns * rows > 80 * 24 }

  var description: String { "\(columns)×\(rows)" }
}

extension ScreenSize: ExpressibleByArgument {
  /// `80x24`, `200×60`.
  init?(argument: String) {
    guard let match = argument.wholeMatch(of: /([0-9]+)[x×]([0-9]+)/), let columns = Int(match.1),
      let rows = Int(match.2), (20...500).contains(columns), (5...200).contains(rows)
    else { return nil }
    self.init(columns: columns, rows: rows)
  }
}
