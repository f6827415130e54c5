import Foundation
import Photos

/// The pictures in pixels that the terminal has been given, and the bytes that keep it up with what is shown (kitty
/// graphics protocol).
struct PixelImages {
  /// Pictures that were shown lately stay with the terminal: what is scrolled back to is not sent again.
  private static let spare = 48
  /// Base64 digits of a piece, which the protocol limits.
  private static let pieceLength = 4_096

  private let inTmux: Bool
  /// Numbers of those that it has, the last shown last.
  private var held: [UInt32] = []
  /// It may have lost them, on a screen that was cleared or left.
  private var isStale = false

  /// - Parameter inTmux: whether the bytes must be handed through tmux.
  init(inTmux: Bool) { self.inTmux = inTmux }

  /// The bytes that make these pictures known, and take back what is not shown any more.
  mutating func update(for shown: [PixelImage]) -> String {
    guard !shown.isEmpty || !held.isEmpty else { return "" }
    let numbers = Set(shown.map(\.number))
    var bytes = ""
    if isStale {
      for number in held where !numbers.contains(number) { bytes += deletion(number) }
      held = []
      isStale = false
    }
    let known = Set(held)
    for image in shown where !known.contains(image.number) { bytes += transmission(image) }
    held = held.filter { !numbers.contains($0) } + shown.map(\.number)
    let surplus = held.count - shown.count - Self.spare
    if surplus > 0 {
      for number in held.prefix(surplus) { bytes += deletion(number) }
      held.removeFirst(surplus)
    }
    return bytes
  }

  /// What the terminal has may be gone: what is shown is sent again with the next frame.
  mutating func forget() { isStale = true }

  /// The bytes that take back everything.
  mutating func dropAll() -> String {
    defer { held = [] }
    return held.map(deletion).joined()
  }

  /// The picture in pieces, with the cells that it fills; the terminal answers nothing (`q=2`) and draws it where the
  /// placeholders are (`U=1`).
  private func transmission(_ image: PixelImage) -> String {
    let digits = Array(Data(image.packed).base64EncodedData())
    var bytes = ""
    var control =
      "a=T,q=2,U=1,i=\(image.number),f=24,s=\(image.size.width),v=\(image.size.height),o=z,"
      + "c=\(image.cells.columns),r=\(image.cells.rows),"
    for start in stride(from: 0, to: max(1, digits.count), by: Self.pieceLength) {
      let end = min(start + Self.pieceLength, digits.count)
      let piece = String(decoding: digits[start..<end], as: UTF8.self)
      bytes += command("\(control)m=\(end < digits.count ? 1 : 0);\(piece)")
      control = "q=2,"
    }
    return bytes
  }

  private func deletion(_ number: UInt32) -> String { command("a=d,d=I,i=\(number),q=2") }

  private func command(_ body: String) -> String {
    let plain = "\u{1B}_G\(body)\u{1B}\\"
    return inTmux ? TmuxPassage.wrapped(plain) : plain
  }
}

/// tmux hands through what is wrapped, with `allow-passthrough on`.
enum TmuxPassage {
  static func wrapped(_ plain: String) -> String {
    let escaped = plain.split(separator: "\u{1B}", omittingEmptySubsequences: false).joined(separator: "\u{1B}\u{1B}")
    return "\u{1B}Ptmux;" + escaped + "\u{1B}\\"
  }
}
