/// The same words in the two languages that the simulated sellers write.
struct Phrase: Sendable, Hashable {
  let chinese: String
  let english: String

  init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }
}

/// A colour that goods are sold in.
struct NamedColour: Sendable, Hashable {
  let name: Phrase
  let colour: Colour

  init(_ chinese: String, _ english: String, _ hex: UInt32) {
    name = Phrase(chinese, english)
    colour = Colour(hex: hex)
  }

  static let red = NamedColour("红色", "red", 0xC4202A)
  static let orange = NamedColour("橙色", "orange", 0xEE7F2D)
  static let yellow = NamedColour("黄色", "yellow", 0xEBB928)
  static let green = NamedColour("绿色", "green", 0x3B9448)
  static let blue = NamedColour("蓝色", "blue", 0x2B66C4)
  static let navy = NamedColour("藏青色", "navy", 0x24315F)
  static let purple = NamedColour("紫色", "purple", 0x7A42A4)
  static let pink = NamedColour("粉色", "pink", 0xEE93B0)
  static let brown = NamedColour("棕色", "brown", 0x7B4E2D)
  static let black = NamedColour("黑色", "black", 0x2B2B30)
  static let grey = NamedColour("灰色", "grey", 0x8C9096)
  static let white = NamedColour("白色", "white", 0xF3F1EC)

  static let all = [red, orange, yellow, green, blue, navy, purple, pink, brown, black, grey, white]

  /// What stripes, dots and trim are in, so that they stand out from this colour.
  var accents: [Colour] {
    let isLight = colour.x * 0.3 + colour.y * 0.6 + colour.z * 0.1 > 0.55
    return (isLight ? [0x30343C, 0x7B4E2D, 0x2F5D7C] : [0xF6F2E8, 0xF2D7A0, 0xD5E4EC]).map { Colour(hex: $0) }
  }
}

extension Pattern {
  /// What sellers call it; plain goods are called nothing in particular.
  var name: Phrase? {
    switch self {
    case .plain: nil
    case .stripes: Phrase("条纹", "striped")
    case .dots: Phrase("波点", "polka dot")
    case .check: Phrase("格子", "checked")
    case .twoTone: Phrase("拼色", "two-tone")
    }
  }
}
