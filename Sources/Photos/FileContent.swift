/// What a file that is no picture seems to be, so that its user is told more than "no".
package enum FileContent: Sendable, Hashable {
  case webPage
  case text
  case pdf
  case archive
  case film
  case unknown

  init(sniffing bytes: [UInt8]) {
    let opening = Self.opening(of: bytes)
    if ["<!doctype html", "<html", "<head", "<body", "<script", "<div"].contains(where: opening.contains) {
      self = .webPage
    } else if opening.hasPrefix("%pdf-") {
      self = .pdf
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = .archive
    } else if bytes.holds("ftyp", at: 4) {
      self = .film
    } else if bytes.prefix(512).allSatisfy({ $0 >= 0x20 && $0 != 0x7F || (0x09...0x0D).contains($0) }) {
      self = .text
    } else {
      self = .unknown
    }
  }

  /// The first 512 bytes as lower-case ASCII; what is not ASCII is a question mark.
  static func opening(of bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix(512).map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, as: UTF8.self).lowercased()
  }
}
