package import Photos

/// How hard a photo makes it.
package enum ExamDifficulty: String, Sendable, CaseIterable {
  /// As a shop shows it.
  case shop = "as another shop shows it"
  /// As a phone sees it on a table.
  case phone = "a phone's photo, on a table"
  /// Beside another thing.
  case cluttered = "beside another thing, whole photo"
  /// The same photo, and the part with the thing.
  case boxed = "beside another thing, with the box"
}

/// Of so many photos: the very product among the first ten, and how many of the first ten are of its kind.
package struct ExamFinding: Sendable {
  package var photos = 0
  package var foundInTen = 0
  package var sameKindInTen = 0

  package init() {}
}

/// Copies of pictures that are found again, and pairs of different pictures that are taken for one.
package struct ExamCopies: Sendable {
  package var copies = 0
  package var found = 0
  package var pairs = 0
  package var mistaken = 0

  package init() {}
}

/// How well things are found by their looks, over goods and views that nothing was tuned on.
///
/// The goods are those of seeds of their own; the photos to search by are new views of them, drawn for this alone: the
/// catalogue holds none of them.
package struct LikenessExam<Traits: Sendable>: Sendable {
  /// How what is examined looks at pictures, and compares what it has seen.
  package struct Eye: Sendable {
    let see: @Sendable (Photo, PixelRegion?, _ isQuery: Bool) throws -> Traits
    let likeness: @Sendable (Traits, Traits) -> Double
    let isSame: @Sendable (Traits, Traits) -> Bool

    package init(
      see: @escaping @Sendable (Photo, PixelRegion?, _ isQuery: Bool) throws -> Traits,
      likeness: @escaping @Sendable (Traits, Traits) -> Double,
      isSame: @escaping @Sendable (Traits, Traits) -> Bool
    ) {
      self.see = see
      self.likeness = likeness
      self.isSame = isSame
    }
  }

  private let eye: Eye
  private let products: [Product]
  private var random: SplitMix64

  /// - Parameter seed: of the goods and of the views.
  package init(seed: UInt64, eye: Eye) {
    self.eye = eye
    var assortment = Assortment(seed: seed)
    products = GoodsKind.allCases.flatMap { assortment.products($0, count: 21) }
    random = SplitMix64(seed: seed, part: "exam")
  }

  /// Products that are looked among.
  package var count: Int { products.count }

  // MARK: Finding

  /// Searches among the first pictures of products by every so manieth product's new view.
  ///
  /// - Parameter count: of products, spread over all; all of them without it.
  package mutating func find(_ difficulty: ExamDifficulty, among count: Int? = nil, step: Int) throws -> ExamFinding {
    let stride = max(1, products.count / max(1, count ?? products.count))
    let products = products.enumerated().filter { $0.offset % stride == 0 }.map(\.element).prefix(count ?? .max)
    let shown = try products.map { product in
      try product.pictures.first?.drawn(side: DrawnCatalogue.pictureSide).map { try traits(of: $0, quality: 82) }
    }
    var finding = ExamFinding()
    for index in products.indices where index % step == 0 {
      guard let photo = try traits(of: products[index], difficulty) else { continue }
      let ranked = shown.indices
        .map { (product: $0, likeness: shown[$0].map { eye.likeness(photo, $0) } ?? 0) }
        .sorted { $0.likeness > $1.likeness }.prefix(10)
      finding.photos += 1
      if ranked.contains(where: { $0.product == index }) { finding.foundInTen += 1 }
      finding.sameKindInTen += ranked.count { products[$0.product].design.kind == products[index].design.kind }
    }
    return finding
  }

  private mutating func traits(of product: Product, _ difficulty: ExamDifficulty) throws -> Traits? {
    let size = PixelSize(width: 640, height: 480)
    var view = newView(difficulty)
    var canvas = Canvas(width: size.width, height: size.height, view)
    var region: PixelRegion?
    switch difficulty {
    case .shop, .phone: canvas.draw(product.design, view)
    case .cluttered, .boxed:
      let others = products.filter { $0.design.kind != product.design.kind }
      let other = random.one(of: others).design
      view.scale = 0.5
      view.middle = Point(0.27, 0.52)
      canvas.draw(product.design, view)
      view.middle = Point(0.76, 0.5)
      canvas.draw(other, view)
      if difficulty == .boxed { region = PixelRegion(left: 8, top: 90, right: 330, bottom: 420) }
    }
    let grain: Float = difficulty == .shop ? 0 : 0.018
    guard let picture = canvas.picture(grain: grain, seed: random.next()) else { return nil }
    let photo = try Photo(picture.jpeg(quality: 70))
    return try eye.see(photo, region, true)
  }

  /// Wider ranges than the catalogue's own views have.
  private mutating func newView(_ difficulty: ExamDifficulty) -> View {
    let isShop = difficulty == .shop
    let tilt: ClosedRange<Float> = isShop ? -8...8 : -12...12
    let ground = Colour(hex: random.one(of: [0xE2D5C2, 0xCAD8DF, 0xD7D2C8, 0xC9D3C0]))
    let table = View.Backdrop.table(
      wall: ground, top: Colour(hex: random.one(of: [0xC6B49A, 0xBBC2C4, 0xA9957C])), line: random.float(0.55...0.8))
    return View(
      tilt: random.float(tilt), scale: random.float(isShop ? 0.6...0.88 : 0.5...0.85),
      middle: Point(random.float(0.42...0.58), random.float(0.45...0.55)), isMirrored: random.chance(30),
      light: Point(random.float(-0.24...0.24), random.float(-0.24...0.08)),
      warmth: Colour(1, random.float(0.94...1), random.float(0.86...1)),
      backdrop: isShop ? .studio(ground) : difficulty == .phone ? table : .glow(ground))
  }

  // MARK: Pages

  /// Listings as vendors that see more or less well rank them for new photos: how alike each is to its photo.
  ///
  /// - Parameter count: of photos.
  package mutating func rankings(_ count: Int) throws -> [[Double]] {
    let shown = try products.compactMap { product in
      try product.pictures.first?.drawn(side: DrawnCatalogue.pictureSide).map { try traits(of: $0, quality: 82) }
    }
    var rankings: [[Double]] = []
    while rankings.count < count {
      let product = products[random.int(0...products.count - 1)]
      guard let photo = try traits(of: product, .phone) else { continue }
      // How far a vendor is wrong, from not at all to so much that it finds little more than the kind.
      let error = [0, 0.05, 0.1, 0.2, 0.3][rankings.count % 5]
      let found = shown.map { listing -> (likeness: Double, rank: Double) in
        let likeness = eye.likeness(photo, listing)
        // Twelve even numbers make nearly a normal one.
        let noise = (0..<12).reduce(-6) { sum, _ in sum + Double(random.float(0...1)) }
        return (likeness, likeness + error * noise)
      }
      rankings.append(found.sorted { $0.rank > $1.rank }.map(\.likeness))
    }
    return rankings
  }

  // MARK: Copies

  /// Takes every so manieth picture of the goods, copies it as shops do, and compares it with its copies and the others.
  package func copy(step: Int) throws -> ExamCopies {
    let pictures = products.flatMap(\.pictures).enumerated().filter { $0.offset % step == 0 }
      .compactMap { $0.element.drawn(side: 240) }
    let originals = try pictures.map { try traits(of: $0, quality: 85) }
    var result = ExamCopies()
    for (picture, original) in zip(pictures, originals) {
      for (side, quality) in [(220, 60), (150, 75), (100, 50)] {
        result.copies += 1
        if eye.isSame(try traits(of: picture.shrunk(side: side), quality: quality), original) { result.found += 1 }
      }
    }
    for left in originals.indices {
      for right in originals.indices where right > left {
        result.pairs += 1
        if eye.isSame(originals[left], originals[right]) { result.mistaken += 1 }
      }
    }
    return result
  }

  /// What is kept of a picture after it was saved and read.
  private func traits(of picture: Picture, quality: Int) throws -> Traits {
    try eye.see(try Photo(picture.jpeg(quality: quality)), nil, false)
  }
}
