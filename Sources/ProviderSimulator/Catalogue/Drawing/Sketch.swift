import Foundation

/// A thing as it is drawn: areas with paint, the back first.
struct Sketch: Sendable {
  struct Layer: Sendable {
    var outlines: [Outline]
    var paint: Paint
  }

  private(set) var layers: [Layer] = []

  mutating func add(_ outline: Outline, _ paint: Paint) {
    layers.append(Layer(outlines: [outline], paint: paint))
  }

  /// Adds an area with a hole in it.
  mutating func add(_ outline: Outline, without hole: Outline, _ paint: Paint) {
    layers.append(Layer(outlines: [outline, hole.reversed()], paint: paint))
  }

  /// Adds an area and its mirror image.
  mutating func addPair(_ outline: Outline, _ paint: Paint) {
    layers.append(Layer(outlines: [outline], paint: paint))
    layers.append(Layer(outlines: [outline.mirrored], paint: paint))
  }
}

/// What one product looks like, whoever photographs it.
struct Design: Sendable, Hashable {
  var kind: GoodsKind
  var colour: Colour
  var accent: Colour
  var pattern: Pattern
  /// Width and height against the usual, about 0.9 to 1.1.
  var stretch: Point
  /// Moves parts and their sizes, 0 to 1: a higher neck, a longer handle.
  var shape: Float
  /// Adds or leaves out parts.
  var hasTrim: Bool

  /// The surface with its pattern.
  var surface: Paint { Paint(colour, accent: accent, pattern: pattern) }
  /// The surface's colour without the pattern.
  var plain: Paint { Paint(colour) }
  /// The second colour.
  var trim: Paint { Paint(accent) }

  /// A length between two by ``shape``.
  func between(_ low: Float, _ high: Float) -> Float { low + (high - low) * shape }
}

extension Paint {
  static let steel = Paint(Colour(hex: 0xB4B9C0))
  static let darkSteel = Paint(Colour(hex: 0x6A7078))
  static let black = Paint(Colour(hex: 0x26262A))
  static let ivory = Paint(Colour(hex: 0xF4EFE2))
  static let wood = Paint(Colour(hex: 0xA8743F))
  static let leaf = Paint(Colour(hex: 0x4C8B3B))
  static let glass = Paint(Colour(hex: 0xC9E2EA))
  static let flame = Paint(Colour(hex: 0xF8B93C))

  func opacity(_ opacity: Float) -> Paint {
    var paint = self
    paint.opacity = opacity
    return paint
  }
}
