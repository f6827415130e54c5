extension PictureCell {
  /// A sign in the place of the picture, in black or white, whichever is read better on the colour behind it.
  package func replaced(by sign: Unicode.Scalar) -> PictureCell {
    guard place == nil, let light = background.light else { return PictureCell(sign, .terminal, on: .terminal) }
    return PictureCell(sign, light > 0.5 ? foreground.black : foreground.white, on: background)
  }
}

extension CellColour {
  /// How light it is, from 0 to 1; `nil` for the terminal's own.
  fileprivate var light: Double? {
    switch kind {
    case .terminal: return nil
    case .rgb(let colour):
      let (red, green, blue) = (colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF)
      // As bright as each looks (ITU-R BT.709).
      return (0.2126 * Double(red) + 0.7152 * Double(green) + 0.0722 * Double(blue)) / 255
    case .palette(let number):
      if number >= 232 { return Double(8 + 10 * (Int(number) - 232)) / 255 }
      let cube = max(0, Int(number) - 16)
      return (0.2126 * Double(cube / 36) + 0.7152 * Double(cube / 6 % 6) + 0.0722 * Double(cube % 6)) / 5
    }
  }

  /// Black and white, said as this colour is.
  fileprivate var black: CellColour { isOfPalette ? .palette(16) : .rgb(0, 0, 0) }
  fileprivate var white: CellColour { isOfPalette ? .palette(231) : .rgb(255, 255, 255) }
  private var isOfPalette: Bool {
    if case .palette = kind { true } else { false }
  }
}
