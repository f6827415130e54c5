import Foundation
import Photos

/// How a product is photographed: from where, in which light, before which backdrop.
struct View: Sendable, Hashable {
  /// What stands behind the product.
  enum Backdrop: Sendable, Hashable {
    case white
    /// A soft light in the middle that falls off to a colour.
    case glow(Colour)
    /// Light from the top to a colour at the bottom.
    case studio(Colour)
    /// A wall above a table; the line is a share of the height.
    case table(wall: Colour, top: Colour, line: Float)
  }

  /// Degrees, clockwise.
  var tilt: Float = 0
  /// The object's side as a share of the picture's shorter side.
  var scale: Float = 0.8
  /// Where the object's middle is, from 0 to 1.
  var middle = Point(0.5, 0.5)
  var isMirrored = false
  /// How much brighter it is to the right and to the bottom, about -0.3 to 0.3.
  var light = Point(-0.12, -0.12)
  /// What the lamp's colour does to every colour: 1 is nothing.
  var warmth = Colour.one
  var hasShadow = true
  var backdrop = Backdrop.white

  func backdropColour(at place: Point) -> Colour {
    switch backdrop {
    case .white:
      return warmth
    case .glow(let edge):
      let offset = place - 0.5
      let distance = min((offset * offset).sum() * 2.2, 1)
      return Colour.one.mixed(edge, distance) * warmth
    case .studio(let bottom):
      return Colour.one.mixed(bottom, 0.35 + 0.65 * place.y) * warmth
    case .table(let wall, let top, let line):
      return (place.y < line ? wall * (0.94 + 0.1 * place.y) : top * (1.08 - 0.12 * place.y)) * warmth
    }
  }
}

extension Canvas {
  /// An empty scene before a view's backdrop.
  init(width: Int, height: Int, _ view: View) {
    self.init(width: width, height: height) { view.backdropColour(at: $0) }
  }

  /// Draws a product as the view sees it.
  mutating func draw(_ design: Design, _ view: View) {
    let side = view.scale * Float(min(width, height))
    let middle = view.middle * Point(Float(width), Float(height))
    let angle = view.tilt * .pi / 180
    let mirror: Float = view.isMirrored ? -1 : 1
    let across = Point(cos(angle), sin(angle)) * (side * design.stretch.x * mirror)
    let down = Point(-sin(angle), cos(angle)) * (side * design.stretch.y)
    let backAcross = Point(cos(angle), sin(angle)) * (mirror / (side * design.stretch.x))
    let backDown = Point(-sin(angle), cos(angle)) / (side * design.stretch.y)
    let softness = 1.2 / side

    let layers = Sketch(design).layers.map { layer in
      (outlines: layer.outlines.map { $0.map { middle + across * $0.x + down * $0.y } }, paint: layer.paint)
    }
    if view.hasShadow { drawShadow(under: layers.flatMap { $0.outlines.joined() }) }
    for (outlines, paint) in layers {
      fill(outlines, opacity: paint.opacity) { pixel in
        let offset = pixel - middle
        let place = Point((offset * backAcross).sum(), (offset * backDown).sum())
        let lit = 1 + (view.light * offset).sum() / side
        return paint.colour(at: place, softness: softness) * view.warmth * lit
      }
    }
  }
  /// Draws what the thing in these points throws on the ground below it.
  private mutating func drawShadow(under points: [Point]) {
    guard let first = points.first else { return }
    var low = first
    var high = first
    for point in points {
      low = pointwiseMin(low, point)
      high = pointwiseMax(high, point)
    }
    let half = (high.x - low.x) / 2
    for (size, opacity) in [(Float(1), Float(0.05)), (0.85, 0.06), (0.7, 0.07)] {
      let shadow = Outline.ellipse((low.x + high.x) / 2, high.y, half * size, half * 0.14 * size)
      fill([shadow], opacity: opacity) { _ in .zero }
    }
  }
}
