/// A picture as a terminal draws it: one glyph in two colours for each cell.
package struct CellPicture: Sendable, Hashable {
  package let size: CellSize
  /// Rows from the top; each has `size.columns` cells.
  package let rows: [[PictureCell]]
  /// The picture in pixels, where its cells only hold its place.
  package let image: PixelImage?

  init(size: CellSize, rows: [[PictureCell]], image: PixelImage? = nil) {
    self.size = size
    self.rows = rows
    self.image = image
  }

  /// How much memory it takes, about, in bytes.
  package var bytes: Int {
    let row = size.columns * MemoryLayout<PictureCell>.stride + Self.bytesBesideCells
    return size.rows * row + (image?.packed.count ?? 0)
  }

  /// What an array takes besides its elements.
  private static let bytesBesideCells = 40
}

/// A size in cells of a terminal.
package struct CellSize: Sendable, Hashable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A cell of a picture: a glyph that is one column wide, its colour, and the colour behind it.
package struct PictureCell: Sendable, Hashable {
  package let glyph: Unicode.Scalar
  package let foreground: CellColour
  package let background: CellColour
  /// Where in a picture of pixels the cell is, whose number is the foreground; `nil` for a cell that is drawn itself.
  package let place: Place?

  /// The number of the picture in pixels that it belongs to.
  package var number: UInt32? {
    guard place != nil, case .rgb(let number) = foreground.kind else { return nil }
    return number
  }

  /// A row and a column of a picture, from 0.
  package struct Place: Sendable, Hashable {
    package let row: UInt16
    package let column: UInt16
  }

  /// The cell of a picture in pixels.
  init(of image: PixelImage, row: Int, column: Int) {
    glyph = " "
    foreground = .rgb(
      UInt8(truncatingIfNeeded: image.number >> 16), UInt8(truncatingIfNeeded: image.number >> 8),
      UInt8(truncatingIfNeeded: image.number))
    background = .terminal
    place = Place(row: UInt16(clamping: row), column: UInt16(clamping: column))
  }

  package init(_ glyph: Unicode.Scalar, _ foreground: CellColour, on background: CellColour) {
    self.glyph = glyph
    self.foreground = foreground
    self.background = background
    place = nil
  }
}

/// A colour of a cell.
package struct CellColour: Sendable, Hashable {
  /// The terminal's own: of its text, or behind it.
  package static let terminal = CellColour(bits: 2 << 24)

  /// Red, green and blue, or the place in the palette, below bits that say which of the two it is.
  private let bits: UInt32

  private init(bits: UInt32) { self.bits = bits }

  /// A colour of the palette of 256. Those below 16 are the user's own and hold no part of a picture.
  package static func palette(_ number: UInt8) -> CellColour { CellColour(bits: 1 << 24 | UInt32(number)) }

  package static func rgb(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> CellColour {
    CellColour(bits: UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue))
  }

  /// What the colour is.
  package enum Kind: Sendable, Hashable {
    case terminal
    case palette(UInt8)
    /// `0xRRGGBB`
    case rgb(UInt32)
  }

  package var kind: Kind {
    switch bits >> 24 {
    case 0: .rgb(bits)
    case 1: .palette(UInt8(truncatingIfNeeded: bits))
    default: .terminal
    }
  }
}

/// What a terminal can show of a picture.
package struct PictureLook: Sendable, Hashable {
  package var glyphs: PictureGlyphs
  package var colours: PictureColours

  package init(_ glyphs: PictureGlyphs, _ colours: PictureColours) {
    self.glyphs = glyphs
    self.colours = colours
  }

  /// Letters and signs alone, which every terminal has.
  package static let ascii = PictureLook(.ascii, .none)
}

/// The characters that a picture is made of.
package enum PictureGlyphs: Sendable, Hashable, CaseIterable {
  /// Signs from light to dark, as ink on paper; they have no colours.
  case ascii
  /// Two points a cell, one above the other.
  case halfBlocks
  /// Two by two points.
  case quadrants
  /// Two by three points; few fonts have them, but some terminals draw them themselves.
  case sextants
  /// The terminal's own pixels, by kitty's protocol.
  case pixels

  /// Points of a cell, across and down.
  package var points: (across: Int, down: Int) {
    switch self {
    case .ascii: (1, 1)
    case .halfBlocks: (1, 2)
    case .quadrants: (2, 2)
    case .sextants: (2, 3)
    case .pixels: (Picture.cellPixels.width, Picture.cellPixels.height)
    }
  }

  /// The glyph whose ink covers the points that are set in a mask: bit 0 is the top left one, then to the right.
  func glyph(_ mask: Int) -> Unicode.Scalar {
    switch self {
    case .ascii: mask == 0 ? " " : "@"
    case .halfBlocks: Self.halves[mask & 3]
    case .quadrants: Self.quarters[mask & 15]
    case .sextants: Self.sixths[mask & 63]
    case .pixels: " "
    }
  }

  private static let halves: [Unicode.Scalar] = [" ", "▀", "▄", "█"]
  private static let quarters: [Unicode.Scalar] = [
    " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
  ]
  /// Unicode 13's block sextants, in the order of their masks; the halves and the full block are older characters.
  private static let sixths: [Unicode.Scalar] = (0..<64).map { mask in
    switch mask {
    case 0: " "
    case 21: "▌"
    case 42: "▐"
    case 63: "█"
    default: Unicode.Scalar(UInt32(0x1FB00 + mask - 1 - (mask > 21 ? 1 : 0) - (mask > 42 ? 1 : 0))) ?? " "
    }
  }
}

/// The colours that a terminal has for a picture.
package enum PictureColours: Sendable, Hashable, CaseIterable {
  case none
  /// The palette of 256, of which the upper 240 are the same everywhere.
  case palette
  /// 24 bits.
  case direct
}
