import AppCore
import CNcurses

/// How the tones of texts look on a ground.
///
/// Each colour reads well, 4.5 to 1 at least, on every ground of its kind: dark ones from black to `282c34`, light ones from
/// white to `fdf6e3`. With high contrast it is 7 to 1.
struct Theme: Hashable, Sendable {
  enum Ground: CaseIterable, Sendable { case dark, light }

  /// Red, green and blue of each tone; what has none is in the terminal's own colour.
  let colours: [Tone: Int]
  /// The terminal's own colours, for one that has eight or sixteen. How they look is the user's.
  private let named: [Tone: Int32]

  /// The theme that a user has chosen, on the ground that the terminal has.
  static func chosen(_ choice: ThemeChoice, on ground: Ground) -> Theme {
    switch (choice, ground) {
    case (.none, _): Theme(colours: [:], named: [:])
    case (.highContrast, .dark): highContrast
    case (.highContrast, .light): highContrastOnLight
    case (.light, _), (.auto, .light): light
    case (.dark, _), (.auto, .dark): dark
    }
  }

  static let dark = Theme(
    colours: [
      .focus: 0x5FD7FF, .price: 0xFFD787, .match: 0x87D787, .picked: 0x87FF87, .rejected: 0xFF8787, .conflict: 0xFFAF5F,
      .cost: 0xFFD75F, .trouble: 0xFF8787,
    ],
    named: [
      .focus: 6, .price: 3, .match: 2, .picked: 2, .rejected: 1, .conflict: 5, .cost: 3, .trouble: 1,
    ])

  static let light = Theme(
    colours: [
      .focus: 0x005F87, .price: 0x5F3700, .match: 0x005F00, .picked: 0x005F00, .rejected: 0xAF0000, .conflict: 0x870087,
      .cost: 0x5F3700, .trouble: 0xAF0000,
    ],
    // A terminal's own green is too bright for a light ground.
    named: [.focus: 4, .match: 4, .picked: 4, .rejected: 1, .conflict: 5, .trouble: 1])

  static let highContrast = Theme(
    colours: [
      .focus: 0x5FFFFF, .price: 0xFFFF87, .match: 0x87FF87, .picked: 0x87FF87, .rejected: 0xFFAFAF, .conflict: 0xFFD787,
      .cost: 0xFFFF87, .trouble: 0xFFAFAF,
    ],
    named: dark.named)

  static let highContrastOnLight = Theme(
    colours: [
      .focus: 0x00005F, .price: 0x000000, .match: 0x005F00, .picked: 0x005F00, .rejected: 0x870000, .conflict: 0x5F005F,
      .cost: 0x000000, .trouble: 0x870000,
    ],
    named: light.named)

  /// A tone's colour as ncurses counts, where there are so many; −1 is the terminal's own.
  func number(of tone: Tone, among count: Int32) -> Int32 {
    guard count >= 256 else { return named[tone] ?? -1 }
    guard let colour = colours[tone] else { return -1 }
    guard count < DirectColour.colours else { return max(DirectColour.lastPaletteNumber + 1, Int32(clamping: colour)) }
    return Self.nearestOfPalette(to: colour)
  }

  /// The place of the nearest colour in the palette's cube, which is the same in every terminal that has 256 colours.
  private static func nearestOfPalette(to colour: Int) -> Int32 {
    [16, 8, 0].reduce(0) { place, shift in
      let value = colour >> shift & 0xFF
      let level = levels.indices.min { abs(levels[$0] - value) < abs(levels[$1] - value) } ?? 0
      return place * 6 + Int32(clamping: level)
    } + 16
  }

  /// How bright red, green and blue are in the palette's cube.
  static let levels = [0, 95, 135, 175, 215, 255]
}

/// What the user chose of colours.
package enum ThemeChoice: String, CaseIterable, Hashable, Sendable {
  /// Dark or light, as the terminal's ground is.
  case auto
  case dark
  case light
  case highContrast = "high-contrast"
  /// The terminal's own colours alone, but for pictures.
  case none
}
