import Catalog
import ImageSearch
import Synchronization

/// A vendor's secrets; there are more of them when a token is renewed.
final class KnownSecrets: Sendable {
  private let secrets: Mutex<[[UInt8]]>

  init(_ secrets: [Secret]) {
    self.secrets = Mutex(secrets.map { Array($0.revealed.utf8) })
  }

  func add(_ secret: Secret) {
    secrets.withLock { $0.append(Array(secret.revealed.utf8)) }
  }

  /// The text with `…` for each secret.
  func hidden(in text: String) -> String {
    let bytes = Array(text.utf8)
    let hidden = hidden(in: bytes)
    return hidden == bytes ? text : String(decoding: hidden, as: UTF8.self)
  }

  /// The bytes with `…` for each secret, whatever else they are: as it is, with JSON's escapes, or percent-encoded.
  func hidden(in bytes: [UInt8]) -> [UInt8] { hidden(in: bytes, fromLength: 1) }

  /// The texts of a reply with `…` for each secret in them. A secret of a few letters, which only a test server has,
  /// would be found in ordinary words.
  func hidden(in json: JSON) -> JSON {
    json.mapTexts { text in
      let bytes = Array(text.utf8)
      let hidden = hidden(in: bytes, fromLength: Self.fewestInListings)
      return hidden == bytes ? text : String(decoding: hidden, as: UTF8.self)
    }
  }

  private static let fewestInListings = 6
  private static let mark = Array("…".utf8)

  private func hidden(in bytes: [UInt8], fromLength fewest: Int) -> [UInt8] {
    secrets.withLock { $0 }.filter { $0.count >= fewest }.reduce(bytes) { $0.replacing($1, with: Self.mark) }
  }
}

extension [UInt8] {
  /// Goes through the bytes once: a reply has many, and a secret is seldom among them.
  fileprivate func replacing(_ wanted: [UInt8], with mark: [UInt8]) -> [UInt8] {
    guard let first = wanted.first else { return self }
    var result: [UInt8] = []
    var copied = 0
    var place = 0
    while place < count {
      let byte = self[place]
      guard byte == first || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "%"),
        let length = length(of: wanted, at: place)
      else {
        place += 1
        continue
      }
      result += self[copied..<place]
      result += mark
      place += length
      copied = place
    }
    return copied == 0 ? self : result + self[copied...]
  }

  /// How many bytes from a place on spell a text; `nil` when they do not.
  private func length(of wanted: [UInt8], at place: Int) -> Int? {
    var end = place
    for byte in wanted {
      guard let step = step(over: byte, at: end) else { return nil }
      end += step
    }
    return end - place
  }

  private func step(over wanted: UInt8, at place: Int) -> Int? {
    guard place < count else { return nil }
    switch self[place] {
    case UInt8(ascii: "\\") where place + 1 < count:
      if self[place + 1] == wanted { return 2 }
      guard self[place + 1] == UInt8(ascii: "u"), number(at: place + 2, digits: 4) == Int(wanted) else {
        return wanted == UInt8(ascii: "\\") ? 1 : nil
      }
      return 6
    case UInt8(ascii: "%") where number(at: place + 1, digits: 2) == Int(wanted): return 3
    case wanted: return 1
    default: return nil
    }
  }

  private func number(at place: Int, digits: Int) -> Int? {
    guard place + digits <= count else { return nil }
    var number = 0
    for byte in self[place..<place + digits] {
      guard let digit = Hex.digit(byte) else { return nil }
      number = number << 4 | digit
    }
    return number
  }
}
