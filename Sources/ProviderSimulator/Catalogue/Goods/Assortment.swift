/// A thing that is made somewhere, and the pictures that were taken of it.
struct Product: Sendable {
  let design: Design
  let colour: NamedColour
  let pictures: [CataloguePicture]

  /// Its colour, as buyers choose it.
  var inColour: SimulatedColour? {
    pictures.first.map { SimulatedColour(name: colour.name, picture: $0.name) }
  }
}

/// A picture of the catalogue before it is drawn.
struct CataloguePicture: Sendable, Hashable {
  /// E.g. `mug-3-1`.
  let name: String
  let design: Design
  let view: View
}

/// Makes the products of every kind.
struct Assortment {
  private static let coloursPerKind = 7

  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed, part: "products")
  }

  /// So many products of a kind, in a few colours.
  ///
  /// The first three are plain, in the kind's favourite colour, and differ in their shape: there is always something
  /// to find for who looks for that.
  mutating func products(_ kind: GoodsKind, count: Int) -> [Product] {
    let others = random.shuffled(NamedColour.all.filter { $0 != kind.favourite }).prefix(Self.coloursPerKind - 1)
    let colours = others + [kind.favourite]
    return (0..<count).map { index in
      let isFavourite = index < 3
      let colour = isFavourite ? kind.favourite : colours[(index - 3) % colours.count]
      var design = design(kind, colour)
      if isFavourite {
        design.pattern = .plain
        design.shape = 0.2 + 0.3 * Float(index)
        design.hasTrim = index != 1
      }
      let pictures = (1...random.int(1...4)).map { number in
        CataloguePicture(
          name: "\(kind.rawValue)-\(index + 1)-\(number)", design: design, view: view(of: colour, isMain: number == 1))
      }
      return Product(design: design, colour: colour, pictures: pictures)
    }
  }

  private mutating func design(_ kind: GoodsKind, _ colour: NamedColour) -> Design {
    let shift = random.float(-0.025...0.025)
    return Design(
      kind: kind, colour: colour.colour + shift, accent: random.one(of: colour.accents),
      pattern: random.chance(45) ? .plain : random.one(of: Pattern.allCases),
      stretch: Point(random.float(0.92...1.08), random.float(0.92...1.08)), shape: random.float(0...1),
      hasTrim: random.chance(50))
  }

  private mutating func view(of colour: NamedColour, isMain: Bool) -> View {
    View(
      tilt: random.float(-7...7), scale: random.float(0.66...0.86),
      middle: Point(random.float(0.47...0.53), random.float(0.48...0.52)), isMirrored: random.chance(15),
      light: Point(random.float(-0.16...0.16), random.float(-0.2...0.02)),
      warmth: Colour(1, random.float(0.97...1), random.float(0.93...1)), backdrop: backdrop(of: colour, isMain: isMain))
  }

  /// Sellers show the thing on plain ground first, and at home later.
  private mutating func backdrop(of colour: NamedColour, isMain: Bool) -> View.Backdrop {
    let tint = Colour(hex: random.one(of: [0xC9D6E6, 0xE6CFCB, 0xCFE0D0, 0xDDD3E8]))
    if random.chance(isMain ? 5 : 35) {
      let top = Colour(hex: random.one(of: [0xCDB48F, 0xB9C0C6, 0xD8CFC2]))
      return .table(wall: tint.mixed(Colour(hex: 0xE9E7E2), 0.6), top: top, line: random.float(0.6...0.78))
    }
    // White on white would show nothing.
    if colour != .white, random.chance(45) { return .white }
    return random.chance(50) ? .glow(tint.mixed(Colour(hex: 0x9AA3B0), 0.3)) : .studio(tint)
  }
}

extension GoodsKind {
  /// The colour that the kind surely comes in.
  var favourite: NamedColour {
    switch self {
    case .lamp, .tShirt, .notebook: .blue
    case .backpack, .flowerPot: .green
    case .umbrella: .yellow
    case .sneaker: .orange
    case .teddyBear, .basket: .brown
    default: .red
    }
  }
}
