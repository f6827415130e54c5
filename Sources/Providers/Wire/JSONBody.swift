import Foundation

/// The body of a request in JSON.
enum JSONBody {
  /// An object of texts, in the order of their names.
  static func object(_ members: [String: String]) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // A text can always be written.
    return (try? encoder.encode(members)).map { Array($0) } ?? []
  }
}
