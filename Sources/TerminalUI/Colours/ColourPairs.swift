import AppCore
import CNcurses
import Photos

/// The pairs of colours that pictures use, numbered as they come.
///
/// `alloc_pair` would do this, but after 65,536 of them it fails for good. Here the owner sees the end coming and starts
/// anew.
struct ColourPairs {
  /// Pairs below belong to the tones of texts.
  static let first: Int32 = 16

  /// The first number that is none any more.
  private let limit: Int32
  private let define: (Int32, Int32, Int32) -> Void
  private var numbers: [Key: Int32] = [:]
  private var next = first

  private struct Key: Hashable {
    let foreground: CellColour
    let background: CellColour
  }

  /// - Parameter define: is told each new pair: its number, foreground and background as ncurses numbers colours.
  init(limit: Int32, define: @escaping (Int32, Int32, Int32) -> Void = { _, _, _ in }) {
    self.limit = limit
    self.define = define
  }

  /// Those of the terminal that ncurses has started.
  static func ofScreen() -> ColourPairs {
    ColourPairs(limit: cnc_colour_pairs()) { init_extended_pair($0, $1, $2) }
  }

  /// The colours of the tones. What stands on the screen in others is drawn anew with the next frame.
  static func define(_ theme: Theme) {
    for tone in Tone.allCases {
      init_extended_pair(Int32(clamping: tone.rawValue), theme.number(of: tone, among: cnc_colours()), -1)
    }
  }

  /// Makes ncurses forget every pair. The next frame must draw everything.
  static func resetScreen(_ theme: Theme) {
    reset_color_pairs()
    define(theme)
  }

  /// Whether so many cells, each in colours of its own, could be too many.
  func mayRunOut(cells: Int) -> Bool { !numbers.isEmpty && Int(next) + cells > Int(limit) }

  /// The number of a pair; 0, the terminal's own colours, when there is none left.
  mutating func pair(_ foreground: CellColour, on background: CellColour) -> Int32 {
    let key = Key(foreground: foreground, background: background)
    if let known = numbers[key] { return known }
    if foreground == .terminal, background == .terminal { return 0 }
    guard next < limit else { return 0 }
    defer { next += 1 }
    numbers[key] = next
    define(next, Self.number(foreground), Self.number(background))
    return next
  }

  mutating func forget() {
    numbers.removeAll(keepingCapacity: true)
    next = Self.first
  }

  /// The colour as ncurses counts. With 24 bits the lowest numbers still mean the palette, so that the darkest blues
  /// are drawn a shade lighter.
  static func number(_ colour: CellColour) -> Int32 {
    switch colour.kind {
    case .terminal: -1
    case .palette(let number): Int32(number)
    case .rgb(let value): max(DirectColour.lastPaletteNumber + 1, Int32(value))
    }
  }
}
