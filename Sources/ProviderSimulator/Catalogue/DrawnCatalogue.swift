import Catalog
import Likeness
import Photos

/// Goods whose shops, words, prices and pictures all follow from one number.
///
/// Its search is real: it compares the photo with what its own pictures look like.
struct DrawnCatalogue: GoodsSource {
  /// Pixels of a picture's sides as it is served.
  static let pictureSide = 400

  /// By kind, as they were made.
  let wholesaleOffers: [SimulatedOffer]
  let retailOffers: [SimulatedOffer]
  private let pictures: [String: CataloguePicture]
  private let likeness: LikenessIndex

  /// - Parameter listings: wholesale offers at least; past what is made of the seed, they come again under other numbers.
  init(seed: UInt64, listings: Int = 0) {
    let stock = Stock(seed: seed)
    wholesaleOffers = Self.repeated(stock.wholesale, upTo: listings)
    retailOffers = stock.retail
    pictures = Dictionary(stock.pictures.map { ($0.name, $0) }) { first, _ in first }
    let mainNames = Set((stock.wholesale + stock.retail).compactMap(\.pictures.first))
    likeness = LikenessIndex(of: stock.pictures.filter { mainNames.contains($0.name) })
  }

  /// Looks at every main picture.
  func prepare() async {
    await likeness.prepare()
  }

  /// Drawn anew each time.
  var samplePhotos: [(name: String, jpeg: [UInt8])] {
    SamplePhoto.all.compactMap { sample in
      sample.jpeg { kind, number in pictures["\(kind.rawValue)-\(number)-1"]?.design }.map { (sample.name, $0) }
    }
  }

  func offers(_ marketplace: Marketplace) -> [SimulatedOffer] {
    switch marketplace {
    case .alibaba1688: wholesaleOffers
    case .taobao: retailOffers
    }
  }

  func ranked(_ marketplace: Marketplace, by photo: [UInt8], region: [Int]?) -> [SimulatedMatch]? {
    guard let seen = looks(of: photo, region: region) else { return nil }
    let likeness = likeness.likeness(to: seen)
    let matches = offers(marketplace).map { offer in
      SimulatedMatch(offer: offer, likeness: offer.pictures.first.flatMap { likeness[$0] } ?? 0)
    }
    return matches.sorted { ($1.likeness, $0.offer.number) < ($0.likeness, $1.offer.number) }
  }

  /// Whether it has a picture of that name.
  func holds(_ name: String) -> Bool { pictures[name] != nil }

  func picture(_ name: String) -> [UInt8]? {
    try? pictures[name]?.drawn(side: Self.pictureSide)?.jpeg(quality: 82)
  }

  private static func repeated(_ offers: [SimulatedOffer], upTo count: Int) -> [SimulatedOffer] {
    guard !offers.isEmpty, count > offers.count else { return offers }
    // Below every number that is given by chance.
    let firstNumber = 100_000_000_000
    return offers + (offers.count..<count).map { offers[$0 % offers.count].numbered(String(firstNumber + $0)) }
  }

  /// What a photo shows, or `nil` when it cannot be read. A region that is none, or not in the photo, is not heeded.
  private func looks(of bytes: [UInt8], region: [Int]?) -> [Look]? {
    guard let photo = try? Photo(bytes) else { return nil }
    guard let eye = VendorEye.ofProgram else { return [] }
    if let region, region.count == 4,
      let part = PixelRegion(left: region[0], top: region[1], right: region[2], bottom: region[3]),
      let looks = try? eye.looks(of: photo, region: part)
    {
      return looks
    }
    return try? eye.looks(of: photo, region: nil)
  }
}

extension CataloguePicture {
  func drawn(side: Int) -> Picture? {
    var canvas = Canvas(width: side, height: side, view)
    canvas.draw(design, view)
    return canvas.picture()
  }
}
