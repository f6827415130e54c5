import PseudoTerminal
import TestSupport
import Testing

/// Somebody who presses anything: keys, pastes, the mouse, all at random, whole or torn by the line.
///
/// What it does follows from its seed alone.
struct Monkey {
  /// One thing done at the keyboard.
  struct Deed: CustomStringConvertible {
    /// What is sent, in the pieces in which it arrives.
    var pieces: [String]

    var description: String { pieces.map(\.debugDescription).joined(separator: "·") }
  }

  private var dice: Dice
  private let photos: [String]

  init(seed: UInt64, photos: [String]) {
    dice = Dice(seed: seed)
    self.photos = photos
  }

  /// Mostly keys that a hand presses a lot, then every other one, then what is no key.
  mutating func next() -> Deed {
    switch dice.below(100) {
    case 0..<55: Deed(pieces: [one(of: Self.common)])
    case 55..<85: Deed(pieces: [one(of: Self.rare)])
    case 85..<91: torn(one(of: Self.sequences))
    case 91..<93: torn("\u{1B}[200~" + one(of: Self.pasted + photos) + "\u{1B}[201~")
    // Another photo, so that there is always something to search by.
    case 93..<95: Deed(pieces: ["\u{1B}", "i", "\u{15}" + one(of: photos) + "\r"])
    case 95..<98: torn(one(of: Self.reports))
    default:
      Deed(pieces: [
        "\u{1B}[<\(one(of: [0, 0, 2, 32, 64, 65]));\(dice.below(210));\(dice.below(65))\(one(of: ["M", "m"]))"
      ])
    }
  }

  /// Whether the terminal's size changes now.
  mutating func resizes() -> ScreenSize? {
    guard dice.isOne(in: 40) else { return nil }
    return dice.isOne(in: 4)
      ? ScreenSize(rows: 1 + dice.below(70), columns: 1 + dice.below(220)) : one(of: ScreenSize.both)
  }

  /// Whether it reads what a key costs before it presses the key.
  mutating func reads() -> Bool { !dice.isOne(in: 4) }

  /// A moment before the next deed, in milliseconds: mostly none.
  mutating func pause() -> UInt32 { dice.isOne(in: 12) ? UInt32(dice.below(60)) : 0 }

  /// Cuts a sequence anywhere, or leaves it whole.
  private mutating func torn(_ text: String) -> Deed {
    guard dice.isOne(in: 2) else { return Deed(pieces: [text]) }
    let scalars = Array(text.unicodeScalars)
    let cut = 1 + dice.below(scalars.count - 1)
    return Deed(
      pieces: [scalars[..<cut], scalars[cut...]].map { part in part.reduce(into: "") { $0.unicodeScalars.append($1) } })
  }

  private mutating func one<Value>(of values: [Value]) -> Value { values[dice.below(values.count)] }

  private static let common = [
    "j", "j", "j", "k", " ", " ", "x", "u", "\r", "\r", "\u{1B}", "]", "[", "\t", "1", "2", "3", "4", "p", "a", "n",
    "v",
  ]
  /// Every other key; those that stop the program for good are left out.
  private static let rare =
    "abcdefghilmnoprstvwyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789$/?:;&+-=.,<>!'\"~^_@#%|{}".map(String.init)
    + (1...26).filter { ![3, 26].contains($0) }.compactMap { Unicode.Scalar($0).map { String(Character($0)) } }
  private static let sequences = [
    "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}[H", "\u{1B}[F", "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[3~",
    "\u{1B}[Z", "\u{1B}OP", "\u{1B}[15~", "\u{1B}[1;5C", "\u{1B}[27;5;106~", "\u{1B}[113;1u",
  ]
  private static let pasted = [
    "a", "q", "A", "red mug\nAAA\r\r", "\u{1B}[A", "红色 杯子", "/nowhere/photo.jpg", "https://example.invalid/a.jpg", "",
    "12.50", String(repeating: "a]", count: 3000),
  ]
  /// What terminals answer or say of themselves.
  private static let reports = [
    "\u{1B}[?62;4;6;22c", "\u{1B}[0n", "\u{1B}[12;40R", "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{1B}\\",
    "\u{1B}P>|xterm(379)\u{1B}\\",
    "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}[I", "\u{1B}[O", "\u{1B}[M !!", "\u{1B}[32;10;10M",
  ]
}
