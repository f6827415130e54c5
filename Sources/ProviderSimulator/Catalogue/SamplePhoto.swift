import Photos

/// A photo to try the program with: things that the catalogue sells, seen as a phone would see them.
///
/// Their place and their light are the sample's own; the catalogue holds no such picture.
struct SamplePhoto: Sendable {
  /// A thing in the photo.
  struct Subject: Sendable {
    var kind: GoodsKind
    var colour: NamedColour
    var pattern = Pattern.plain
    /// The number of the product of its kind that it is; without one it is like none that is sold.
    var product: Int?
    var tilt: Float
    var scale: Float
    var middle = Point(0.5, 0.5)
  }

  let name: String
  let subjects: [Subject]
  let backdrop: View.Backdrop

  static let size = PixelSize(width: 800, height: 600)

  static let all = [
    SamplePhoto(
      name: "red-mug.jpg", subjects: [Subject(kind: .mug, colour: .red, tilt: -5, scale: 0.72)],
      backdrop: .studio(Colour(hex: 0xD7D2C8))),
    SamplePhoto(
      name: "desk-lamp.jpg", subjects: [Subject(kind: .lamp, colour: .blue, tilt: 4, scale: 0.8)],
      backdrop: .glow(Colour(hex: 0xC5C2B4))),
    SamplePhoto(
      name: "backpack.jpg", subjects: [Subject(kind: .backpack, colour: .green, tilt: 6, scale: 0.84)],
      backdrop: .studio(Colour(hex: 0xE2D5C2))),
    SamplePhoto(
      name: "umbrella.jpg", subjects: [Subject(kind: .umbrella, colour: .yellow, tilt: -8, scale: 0.78)],
      backdrop: .glow(Colour(hex: 0xAFC3CF))),
    SamplePhoto(
      name: "sneaker.jpg", subjects: [Subject(kind: .sneaker, colour: .orange, tilt: -3, scale: 0.9)],
      backdrop: .table(wall: Colour(hex: 0xE9E6DF), top: Colour(hex: 0xC6CCC9), line: 0.52)),
    SamplePhoto(
      name: "teddy-bear.jpg", subjects: [Subject(kind: .teddyBear, colour: .brown, tilt: 5, scale: 0.82)],
      backdrop: .studio(Colour(hex: 0xCAD8DF))),
    SamplePhoto(
      name: "mug-and-lamp.jpg",
      subjects: [
        Subject(kind: .mug, colour: .red, tilt: 3, scale: 0.52, middle: Point(0.25, 0.56)),
        Subject(kind: .lamp, colour: .blue, tilt: -3, scale: 0.64, middle: Point(0.75, 0.5)),
      ],
      backdrop: .studio(Colour(hex: 0xDCD6CA))),
    SamplePhoto(
      name: "mug-on-table.jpg",
      subjects: [
        Subject(kind: .mug, colour: .red, product: 3, tilt: 7, scale: 0.44, middle: Point(0.36, 0.6)),
        Subject(kind: .notebook, colour: .yellow, tilt: -9, scale: 0.36, middle: Point(0.82, 0.78)),
      ],
      backdrop: .table(wall: Colour(hex: 0xB9B2A4), top: Colour(hex: 0xA9957C), line: 0.46)),
  ]

  /// - Parameter sold: what a product of the catalogue looks like.
  func jpeg(_ sold: (GoodsKind, Int) -> Design?) -> [UInt8]? {
    let scene = View(light: Point(0.14, -0.1), warmth: Colour(1, 0.98, 0.93), backdrop: backdrop)
    var canvas = Canvas(width: Self.size.width, height: Self.size.height, scene)
    for subject in subjects {
      var view = scene
      view.tilt = subject.tilt
      view.scale = subject.scale
      view.middle = subject.middle
      let own = Design(
        kind: subject.kind, colour: subject.colour.colour, accent: subject.colour.accents[0], pattern: subject.pattern,
        stretch: Point(1.03, 0.97), shape: 0.45, hasTrim: true)
      canvas.draw(subject.product.flatMap { sold(subject.kind, $0) } ?? own, view)
    }
    return try? canvas.picture(grain: 0.018, seed: 7)?.jpeg(quality: 88)
  }
}
