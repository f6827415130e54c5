import Foundation
import Testing

@testable import Photos
@testable import ProviderSimulator

/// Whether things that look alike to a buyer are alike to the descriptor.
struct DescriptorTests {
  private static let red: [UInt8] = [190, 40, 40]
  private static let blue: [UInt8] = [50, 70, 180]
  private static let white: [UInt8] = [250, 250, 250]
  private static let sand: [UInt8] = [222, 205, 180]

  /// A thing on a ground, as big as `scale` of the frame, moved by a few pixels.
  private static func drawing(
    _ thing: Thing, _ colour: [UInt8], on ground: [UInt8] = white, scale: Double = 0.6, shift: Double = 0,
    isMirrored: Bool = false, side: Int = 160
  ) -> Picture {
    Picture(drawing: PixelSize(width: side, height: side)) { x, y in
      var across = ((Double(x) + 0.5) / Double(side) - 0.5 - shift) / scale + 0.5
      let down = ((Double(y) + 0.5) / Double(side) - 0.5 + shift) / scale + 0.5
      if isMirrored { across = 1 - across }
      return thing.covers(across, down) ? colour : ground
    }
  }

  private static func descriptor(_ picture: Picture) -> PhotoDescriptor { PhotoDescriptor(of: picture) }

  @Test func findsTheSamePictureMost() {
    let mug = Self.drawing(.mug, Self.red)
    #expect(Self.descriptor(mug).likeness(to: Self.descriptor(mug)) > 0.98)
    #expect(Self.descriptor(mug).distance(to: Self.descriptor(mug)) < 0.02)
  }

  @Test func ranksShapeBeforeColourAndBothBeforeOne() {
    let query = Self.descriptor(Self.drawing(.mug, Self.red))
    func likeness(_ picture: Picture) -> Double { query.likeness(to: Self.descriptor(picture)) }
    let redMug = likeness(Self.drawing(.mug, [200, 60, 50], on: Self.sand, scale: 0.45, shift: 0.08))
    let blueMug = likeness(Self.drawing(.mug, Self.blue, on: Self.sand, scale: 0.45, shift: 0.08))
    for other in [Thing.disc, .bottle, .cross] {
      let redOther = likeness(Self.drawing(other, Self.red))
      let blueOther = likeness(Self.drawing(other, Self.blue))
      #expect(redMug > redOther)
      #expect(blueMug > blueOther)
      #expect(redOther > blueOther)
      #expect(blueMug > redOther)
    }
    #expect(redMug > blueMug)
  }

  /// What the histograms make one by one and byte by byte, to the last bit.
  @Test func isWhatShapesColoursAndProportionsMake() {
    let pictures = [Thing.mug, .disc, .bottle, .cross].flatMap { thing in
      [Self.drawing(thing, Self.red), Self.drawing(thing, Self.blue, on: Self.sand, scale: 0.4, isMirrored: true)]
    }
    func dot(_ one: [UInt8], _ other: [UInt8]) -> Float {
      Float(zip(one, other).reduce(0) { $0 + Int($1.0) * Int($1.1) })
    }
    func length(_ values: [UInt8]) -> Float { dot(values, values).squareRoot() }
    for (one, other) in pictures.flatMap({ one in pictures.map { (one, $0) } }) {
      let subjects = [one, other].map { Subject(in: LabPlane($0.shrunk(side: 96))) }
      let shapes = subjects.map { EdgeHistogram(of: $0) }
      let colours = subjects.map { ColourHistogram(of: $0).values }
      let forms = [shapes[0].values, shapes[0].mirrored.values].map {
        min(1, dot($0, shapes[1].values) / (length($0) * length(shapes[1].values)))
      }
      let form = max(forms[0], forms[1])
      let colour = min(1, dot(colours[0], colours[1]) / (255 * 255))
      let proportion = expf(-1.5 * abs(logf(subjects[0].aspect / subjects[1].aspect)))
      let likeness = Double(0.65 * (form * form * form * form) + 0.25 * colour + 0.1 * proportion)
      #expect(Self.descriptor(one).likeness(to: Self.descriptor(other)) == likeness)
    }
  }

  @Test func knowsAMirroredThingAgain() {
    let mug = Self.descriptor(Self.drawing(.mug, Self.red))
    let mirrored = Self.descriptor(Self.drawing(.mug, Self.red, isMirrored: true))
    #expect(mug.likeness(to: mirrored) > 0.95)
  }

  @Test func survivesJPEG() throws {
    let mug = Self.drawing(.mug, Self.red, side: 320)
    let again = try Photo(mug.jpeg(quality: 50)).picture(side: 128)
    #expect(Self.descriptor(mug).likeness(to: Self.descriptor(again)) > 0.95)
  }

  @Test func takesPicturesWithoutASubject() {
    let plain = Picture(drawing: PixelSize(width: 3, height: 200)) { _, _ in Self.white }
    let dot = Picture(drawing: PixelSize(width: 1, height: 1)) { _, _ in Self.red }
    #expect((0...1).contains(Self.descriptor(plain).likeness(to: Self.descriptor(dot))))
    #expect((0...1).contains(Self.descriptor(dot).likeness(to: Self.descriptor(Self.drawing(.mug, Self.red)))))
  }
}

extension Picture {
  /// Draws a picture, pixel by pixel.
  fileprivate init(drawing size: PixelSize, colour: (_ x: Int, _ y: Int) -> [UInt8]) {
    let pixels = (0..<size.height).flatMap { y in (0..<size.width).flatMap { x in colour(x, y) } }
    guard let picture = Picture(size: size, pixels: pixels) else { preconditionFailure("a drawing has pixels") }
    self = picture
  }
}

/// Outlines in a square of side one.
enum Thing {
  case mug
  case disc
  case bottle
  case cross

  func covers(_ x: Double, _ y: Double) -> Bool {
    func isWithin(_ radius: Double, ofX centreX: Double, y centreY: Double) -> Bool {
      (x - centreX) * (x - centreX) + (y - centreY) * (y - centreY) < radius * radius
    }
    switch self {
    case .mug:
      let isBody = (0.05...0.7).contains(x) && (0.1...0.9).contains(y)
      let isHandle = isWithin(0.27, ofX: 0.7, y: 0.5) && !isWithin(0.17, ofX: 0.7, y: 0.5)
      return isBody || isHandle
    case .disc: return isWithin(0.5, ofX: 0.5, y: 0.5)
    case .bottle:
      return (0.3...0.7).contains(x) && (0.35...1).contains(y) || (0.42...0.58).contains(x) && (0...0.4).contains(y)
    case .cross: return abs(x - 0.5) < 0.12 && abs(y - 0.5) < 0.5 || abs(y - 0.5) < 0.12 && abs(x - 0.5) < 0.5
    }
  }
}
