import Foundation

/// A colour as red, green and blue from 0 to 1 in sRGB.
typealias Colour = SIMD3<Float>

extension Colour {
  /// From a number such as `0xC81E28`.
  init(hex: UInt32) {
    self.init(Float(hex >> 16 & 0xFF) / 255, Float(hex >> 8 & 0xFF) / 255, Float(hex & 0xFF) / 255)
  }

  /// A part of the way to another colour: 0 is this one, 1 the other.
  func mixed(_ other: Colour, _ part: Float) -> Colour { self + (other - self) * part }
}

/// What the surface of a thing shows.
enum Pattern: String, Sendable, Hashable, CaseIterable {
  case plain, stripes, dots, check
  case twoTone = "two-tone"
}

/// How an area is coloured.
struct Paint: Sendable {
  /// How the surface bends away from the light.
  enum Form: Sendable {
    case flat
    /// A standing cylinder: darker towards both sides of its middle line.
    case cylinder(x: Float, radius: Float)
    /// Darker towards the edge of a ball.
    case ball(x: Float, y: Float, radius: Float)
  }

  var base: Colour
  var accent: Colour
  var pattern = Pattern.plain
  var form = Form.flat
  /// 0 is invisible, 1 covers.
  var opacity: Float = 1

  init(_ base: Colour, accent: Colour = .one, pattern: Pattern = .plain, form: Form = .flat, opacity: Float = 1) {
    self.base = base
    self.accent = accent
    self.pattern = pattern
    self.form = form
    self.opacity = opacity
  }

  func formed(_ form: Form) -> Paint {
    var paint = self
    paint.form = form
    return paint
  }

  /// The same paint, lighter (above 1) or darker (below 1).
  func shaded(_ factor: Float) -> Paint {
    var paint = self
    paint.base = (base * factor).clamped(lowerBound: .zero, upperBound: .one)
    paint.accent = (accent * factor).clamped(lowerBound: .zero, upperBound: .one)
    return paint
  }

  /// The colour at a place of the object.
  ///
  /// - Parameter softness: the size of a pixel in the object's units, over which the pattern's edges are smoothed.
  func colour(at place: Point, softness: Float) -> Colour {
    let part = accentPart(at: place, softness: softness)
    let surface = part > 0 ? base.mixed(accent, part) : base
    switch form {
    case .flat:
      return surface
    case .cylinder(let x, let radius):
      let side = (place.x - x) / radius
      return surface * (1.04 - 0.3 * side * side)
    case .ball(let x, let y, let radius):
      let side = (place - Point(x, y)) / radius
      return surface * (1.06 - 0.28 * (side * side).sum())
    }
  }

  private func accentPart(at place: Point, softness: Float) -> Float {
    switch pattern {
    case .plain:
      return 0
    case .stripes:
      return Self.step(0.032 - abs(Self.fold(place.y, 0.13)), softness)
    case .dots:
      let row = (place.y / 0.12).rounded(.down)
      let shift: Float = row.truncatingRemainder(dividingBy: 2) == 0 ? 0 : 0.065
      let offset = Point(Self.fold(place.x + shift, 0.13), Self.fold(place.y - 0.06, 0.12))
      return Self.step(0.032 - (offset * offset).sum().squareRoot(), softness)
    case .check:
      let across = Self.step(0.03 - abs(Self.fold(place.x, 0.14)), softness)
      let down = Self.step(0.03 - abs(Self.fold(place.y, 0.14)), softness)
      return 0.55 * across + 0.55 * down - 0.2 * across * down
    case .twoTone:
      return Self.step(place.y - 0.08, softness)
    }
  }

  /// The distance from the middle of the nearest period.
  private static func fold(_ value: Float, _ period: Float) -> Float {
    value - (value / period).rounded() * period
  }

  /// 0 outside, 1 inside, and in between over one pixel around the edge.
  private static func step(_ inside: Float, _ softness: Float) -> Float {
    min(max(0.5 + inside / softness, 0), 1)
  }
}
