package import AppCore
import Photos

/// How many colours a terminal is found to have.
package enum ColourCount: Sendable, Hashable {
  /// None, because NO_COLOR is set.
  case refused
  /// None that the terminal of this name tells of.
  case none(term: String)
  case palette(Int)
  /// 24 bits.
  case direct
}

/// Finds out what the terminal can show of pictures, from what its environment says: nothing is asked, nothing waited
/// for.
package enum PictureDetection {
  /// What a terminal would be found to show before it is asked for pixels, without starting anything on it.
  package static func abilities(_ environment: [String: String], ambiguousWidth: Int = 1) -> PictureAbilities {
    let described = TerminfoFile.entry(of: environment["TERM"] ?? "", environment)?.colours ?? 0
    let colours = DirectColour.description(environment) == nil ? described : DirectColour.colours
    return abilities(environment, colours: colours, ambiguousWidth: ambiguousWidth)
  }

  /// How many colours the terminal is found to have.
  package static func colourCount(_ environment: [String: String]) -> ColourCount {
    if environment["NO_COLOR"]?.isEmpty == false { return .refused }
    let term = environment["TERM"] ?? ""
    let described = TerminfoFile.entry(of: term, environment)?.colours ?? 0
    if described >= DirectColour.colours || DirectColour.description(environment) != nil { return .direct }
    return described > 0 ? .palette(described) : .none(term: term)
  }

  /// - Parameter colours: how many colours ncurses has for the terminal.
  static func abilities(_ environment: [String: String], colours: Int, ambiguousWidth: Int) -> PictureAbilities {
    let (colours, colourReason) = self.colours(environment, colours)
    if ambiguousWidth == 2 {
      return PictureAbilities(best: .ascii, reasons: [.wideBlocks])
    }
    guard colours != .none else { return PictureAbilities(best: .ascii, reasons: [colourReason]) }
    let (glyphs, glyphReason) = glyphs(environment)
    let mayHavePixels = colours == .direct && PixelInquiry.isLikely(environment)
    return PictureAbilities(
      best: PictureLook(glyphs, colours),
      reasons: [colourReason, glyphReason] + (mayHavePixels ? [.pixelsIfNamed] : []))
  }

  private static func colours(_ environment: [String: String], _ count: Int) -> (PictureColours, PictureReason) {
    if environment["NO_COLOR"]?.isEmpty == false { return (.none, .colourRefused) }
    if count >= DirectColour.colours {
      return (.direct, DirectColour.sign(environment).map { .direct(sign: $0) } ?? .directAsDescribed)
    }
    guard count >= 256 else { return (.none, .fewColours(count)) }
    let saysMore = ["truecolor", "24bit"].contains(environment["COLORTERM"])
    return (.palette, saysMore ? .paletteOnly(count, term: environment["TERM"] ?? "") : .palette(count))
  }

  /// Sextants only where the terminal is known to draw them itself: fonts mostly have none.
  private static func glyphs(_ environment: [String: String]) -> (PictureGlyphs, PictureReason) {
    let term = environment["TERM"] ?? ""
    let drawing = ["xterm-kitty", "xterm-ghostty", "foot", "wezterm", "contour"]
    if environment["TMUX"] == nil, let name = drawing.first(where: { term == $0 || term.hasPrefix($0 + "-") }) {
      return (.sextants, .sextants(terminal: name))
    }
    return (.quadrants, .quadrants)
  }
}
