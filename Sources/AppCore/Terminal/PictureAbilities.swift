package import Photos

/// How the user wants pictures drawn. The raw value is the name that `--graphics` takes.
package enum GraphicsMode: String, Sendable, Hashable, CaseIterable {
  /// As well as the terminal can.
  case auto
  /// In pixels, by kitty's protocol.
  case kitty
  case quad, half, ascii, off
}

/// What the terminal can show of pictures, and by what that is known.
package struct PictureAbilities: Sendable, Hashable {
  /// A display that shows none.
  package static let none = PictureAbilities(best: nil, reasons: [])

  /// The best that it can; `nil` when it shows no pictures at all.
  package let best: PictureLook?
  /// Whether it shows pixels besides.
  package let hasPixels: Bool
  /// By what that is known, for the doctor.
  package let reasons: [PictureReason]

  package init(best: PictureLook?, hasPixels: Bool = false, reasons: [PictureReason]) {
    self.best = best
    self.hasPixels = hasPixels
    self.reasons = reasons
  }

  /// How pictures are drawn in a mode; `nil` is not at all. A mode that the terminal has no colours or characters for
  /// falls back to signs.
  package func look(_ mode: GraphicsMode) -> PictureLook? {
    guard let best, mode != .off else { return nil }
    guard best.glyphs != .ascii else { return best }
    return switch mode {
    case .auto, .kitty: hasPixels ? PictureLook(.pixels, best.colours) : best
    case .quad: PictureLook(.quadrants, best.colours)
    case .half: PictureLook(.halfBlocks, best.colours)
    case .ascii, .off: .ascii
    }
  }
}
