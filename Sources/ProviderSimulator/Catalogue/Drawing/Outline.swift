import Foundation

/// A place in a drawing. Objects are drawn in a square from -0.5 to 0.5, x to the right and y down.
typealias Point = SIMD2<Float>

/// The edge of an area: a closed polygon. Curves are polygons with short sides.
typealias Outline = [Point]

extension [Point] {
  static func polygon(_ corners: (Float, Float)...) -> Outline {
    corners.map { Point($0.0, $0.1) }
  }

  /// A part of an ellipse, closed by its chord. Angles are degrees, clockwise from the right.
  static func ellipse(
    _ x: Float, _ y: Float, _ radiusX: Float, _ radiusY: Float, from start: Float = 0, to end: Float = 360
  ) -> Outline {
    let steps = 48
    return (0...steps).map { step in
      let angle = (start + (end - start) * Float(step) / Float(steps)) * .pi / 180
      return Point(x + radiusX * cos(angle), y + radiusY * sin(angle))
    }
  }

  /// A box with round corners.
  static func box(_ left: Float, _ top: Float, _ right: Float, _ bottom: Float, round: Float = 0) -> Outline {
    guard round > 0 else { return .polygon((left, top), (right, top), (right, bottom), (left, bottom)) }
    let radius = Swift.min(round, (right - left) / 2, (bottom - top) / 2)
    let corners: [(Float, Float, Float)] = [
      (right - radius, top + radius, -90), (right - radius, bottom - radius, 0),
      (left + radius, bottom - radius, 90), (left + radius, top + radius, 180),
    ]
    return corners.flatMap { x, y, start in
      (0...8).map { step in
        let angle = (start + 90 * Float(step) / 8) * .pi / 180
        return Point(x + radius * cos(angle), y + radius * sin(angle))
      }
    }
  }

  /// A smooth closed curve through the points (Catmull-Rom).
  static func curve(_ points: (Float, Float)...) -> Outline {
    let knots = points.map { Point($0.0, $0.1) }
    let steps = 8
    return knots.indices.flatMap { index in
      let before = knots[(index + knots.count - 1) % knots.count]
      let start = knots[index]
      let end = knots[(index + 1) % knots.count]
      let after = knots[(index + 2) % knots.count]
      return (0..<steps).map { step in
        let t = Float(step) / Float(steps)
        let linear = start * 2 + (end - before) * t
        let square = (before * 2 - start * 5 + end * 4 - after) * (t * t)
        let cube = (start * 3 - before - end * 3 + after) * (t * t * t)
        return (linear + square + cube) / 2
      }
    }
  }

  /// A band of the given width along an open line; its ends are cut straight.
  func stroked(_ width: Float) -> Outline {
    guard count > 1 else { return [] }
    var left: Outline = []
    var right: Outline = []
    for index in indices {
      let direction = self[Swift.min(index + 1, count - 1)] - self[Swift.max(index - 1, 0)]
      let length = Swift.max((direction * direction).sum().squareRoot(), 1e-6)
      let normal = Point(-direction.y, direction.x) * (width / 2 / length)
      left.append(self[index] + normal)
      right.append(self[index] - normal)
    }
    return left + right.reversed()
  }

  /// A band along a part of an ellipse. Angles are degrees, clockwise from the right.
  static func arc(
    _ x: Float, _ y: Float, _ radiusX: Float, _ radiusY: Float, from start: Float, to end: Float, width: Float
  ) -> Outline {
    ellipse(x, y, radiusX, radiusY, from: start, to: end).stroked(width)
  }

  /// A straight band.
  static func bar(_ x0: Float, _ y0: Float, _ x1: Float, _ y1: Float, width: Float) -> Outline {
    [Point(x0, y0), Point(x1, y1)].stroked(width)
  }

  /// The same outline on the other side of the middle.
  var mirrored: Outline { map { Point(-$0.x, $0.y) } }

  func moved(_ x: Float, _ y: Float) -> Outline { map { $0 + Point(x, y) } }

  func turned(_ degrees: Float) -> Outline {
    let angle = degrees * .pi / 180
    return map { Point($0.x * cos(angle) - $0.y * sin(angle), $0.x * sin(angle) + $0.y * cos(angle)) }
  }
}
