package import AppCore
import Photos

/// Finds out what the terminal can show of pictures, from what its environment says: nothing is asked, nothing waited
/// for.
package enum PictureDetection {
  /// What a terminal would be found to show before it is asked for pixels, without starting anything on it.
  package static func abilities(_ environment: [String: String], ambiguousWidth: Int = 1) -> PictureAbilities {
    let described = TerminfoFile.entry(of: environment["TERM"] ?? "", environment)?.colours ?? 0
    let colours = DirectColour.description(environment) == nil ? described : DirectColour.colours
    return abilities(environment, colours: colours, ambiguousWidth: ambiguousWidth)
  }

  /// How many colours the terminal is found to have, in words.
  package static func colourCount(_ environment: [String: String]) -> String {
    if environment["NO_COLOR"]?.isEmpty == false { return Words.noColours }
    let term = environment["TERM"] ?? ""
    let described = TerminfoFile.entry(of: term, environment)?.colours ?? 0
    if described >= DirectColour.colours || DirectColour.description(environment) != nil { return "24-bit" }
    return described > 0 ? "\(described)" : Words.noColours(term)
  }

  /// - Parameter colours: how many colours ncurses has for the terminal.
  static func abilities(_ environment: [String: String], colours: Int, ambiguousWidth: Int) -> PictureAbilities {
    let (colours, colourReason) = self.colours(environment, colours)
    if ambiguousWidth == 2 {
      return PictureAbilities(best: .ascii, reasons: [Words.wideBlocks])
    }
    guard colours != .none else { return PictureAbilities(best: .ascii, reasons: [colourReason]) }
    let (glyphs, glyphReason) = glyphs(environment)
    let mayHavePixels = colours == .direct && PixelInquiry.isLikely(environment)
    return PictureAbilities(
      best: PictureLook(glyphs, colours),
      reasons: [colourReason, glyphReason] + (mayHavePixels ? [Words.pixelsIfNamed] : []))
  }

  private static func colours(_ environment: [String: String], _ count: Int) -> (PictureColours, String) {
    if environment["NO_COLOR"]?.isEmpty == false { return (.none, "NO_COLOR") }
    if count >= DirectColour.colours {
      return (.direct, DirectColour.sign(environment).map { Words.direct(by: $0) } ?? Words.describedDirect)
    }
    guard count >= 256 else { return (.none, Words.fewColours(count)) }
    let saysMore = ["truecolor", "24bit"].contains(environment["COLORTERM"])
    return (.palette, saysMore ? Words.paletteOnly(count, environment["TERM"] ?? "") : Words.palette(count))
  }

  /// Sextants only where the terminal is known to draw them itself: fonts mostly have none.
  private static func glyphs(_ environment: [String: String]) -> (PictureGlyphs, String) {
    let term = environment["TERM"] ?? ""
    let drawing = ["xterm-kitty", "xterm-ghostty", "foot", "wezterm", "contour"]
    if environment["TMUX"] == nil, let name = drawing.first(where: { term == $0 || term.hasPrefix($0 + "-") }) {
      return (.sextants, Words.drawsSextants(name))
    }
    return (.quadrants, Words.quadrantsEverywhere)
  }
}
