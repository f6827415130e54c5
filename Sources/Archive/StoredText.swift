import Foundation

/// Values as JSON text in a column: keys in alphabetical order, times as ISO 8601 in UTC with milliseconds.
enum StoredText {
  static func encode(_ value: some Encodable) throws -> String {
    try JSONText.encode(value) { $0.formatted(time) }
  }

  static func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .custom { decoder in
      try Date(decoder.singleValueContainer().decode(String.self), strategy: time)
    }
    return try decoder.decode(type, from: Data(text.utf8))
  }

  private static let time = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
}

extension String {
  /// `nil` when it is empty: columns hold no empty text.
  var unlessEmpty: String? { isEmpty ? nil : self }
}

extension Date {
  /// Milliseconds since 1970-01-01 UTC, as columns hold them.
  var milliseconds: Int64 {
    let milliseconds = (timeIntervalSince1970 * 1_000).rounded()
    return Int64(exactly: milliseconds) ?? (milliseconds < 0 ? .min : .max)
  }

  init(milliseconds: Int64) {
    self.init(timeIntervalSince1970: Double(milliseconds) / 1_000)
  }
}
