/// By what it is known that a terminal shows pictures as it does.
package enum PictureReason: Sendable, Hashable {
  // Colours
  /// NO_COLOR is set.
  case colourRefused
  /// Its description tells of so few.
  case fewColours(Int)
  /// So many, and nothing tells of more.
  case palette(Int)
  /// So many, which is all that the terminal of this name shows, whatever COLORTERM says.
  case paletteOnly(Int, term: String)
  /// 24 bits, by its description.
  case directAsDescribed
  /// 24 bits, by a variable of the environment: `COLORTERM=truecolor`.
  case direct(sign: String)

  // Characters
  /// Blocks are two columns wide.
  case wideBlocks
  /// Every font has them.
  case quadrants
  /// The terminal of this name draws them itself.
  case sextants(terminal: String)

  // Pixels
  /// If the terminal says that it draws them.
  case pixelsIfNamed
  /// It has said what it is.
  case pixels(terminal: String, inTmux: Bool)
}
