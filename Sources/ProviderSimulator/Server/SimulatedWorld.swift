import Catalog
import Digests
import Foundation
import Photos

/// What every simulated vendor draws from: the goods, the pictures, and what was uploaded so far.
struct SimulatedWorld: Sendable {
  let goods: any GoodsSource
  let records: SimulatorRecords
  /// `http://127.0.0.1:<port>`.
  let origin: String

  /// The first part of the paths at which the photo host has its files.
  static let photoHostPath = "photo-host"

  /// The address of a catalogue picture.
  func address(ofPicture name: String) -> String {
    "\(origin)/pictures/\(name).jpg"
  }

  /// A photo's bytes with the digits that stand for them.
  func held(_ bytes: [UInt8]) -> HeldPhoto {
    let digest = Digest.sha256(bytes)
    let number = digest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    // Nineteen digits that also fit a signed 64-bit number.
    return HeldPhoto(digits: String(1_000_000_000_000_000_000 + number % 1_000_000_000_000_000_000), bytes: bytes)
  }

  /// The offers of a marketplace, best match first, or `nil` when the photo cannot be read.
  func ranked(_ marketplace: Marketplace, by photo: HeldPhoto, region: [Int]? = nil) async -> [SimulatedMatch]? {
    let name = "\(marketplace.rawValue) \(photo.digits) \(region ?? [])"
    if let kept = await records.ranking(name) { return kept }
    guard let ranking = goods.ranked(marketplace, by: photo.bytes, region: region) else { return nil }
    await records.keep(ranking, as: name)
    return ranking
  }

  /// What an address leads to, or `nil`.
  ///
  /// Only this simulator's own photo host and pictures are fetched; a name on Ali's picture hosts stands for the
  /// catalogue picture of that name. Nothing leaves the machine.
  func fetch(_ address: String) async -> [UInt8]? {
    guard let url = URL(string: address), let host = url.host(percentEncoded: false) else { return nil }
    let parts = url.path(percentEncoded: false).split(separator: "/").map(String.init)
    if Self.isAliHosted(address) {
      return parts.last.flatMap { goods.picture(Self.pictureName($0)) }
    }
    let isOwn = ["127.0.0.1", "localhost"].contains(host) && origin.hasSuffix(":\(url.port ?? 80)")
    guard isOwn, parts.count == 2 else { return nil }
    switch parts[0] {
    case "pictures": return goods.picture(Self.pictureName(parts[1]))
    case Self.photoHostPath: return await records.file(parts[1])
    default: return nil
    }
  }

  /// A catalogue picture by its address on one of Alibaba's own hosts.
  static let aliPicture = "https://img.alicdn.com/mug-1-1.jpg"

  /// Whether an address is on one of Alibaba's own hosts.
  static func isAliHosted(_ address: String) -> Bool {
    guard let url = URL(string: address), ["http", "https"].contains(url.scheme),
      let host = url.host(percentEncoded: false)?.lowercased()
    else { return false }
    return ["alicdn.com", "1688.com", "taobao.com", "tmall.com", "tbcdn.cn"].contains {
      host == $0 || host.hasSuffix("." + $0)
    }
  }

  /// Width and height of a picture, if they can be read.
  static func size(of bytes: [UInt8]) -> PixelSize? {
    try? Photo(bytes).size
  }

  /// The things that a picture shows, as a vendor that looks for them would tell: in its pixels, the largest first.
  static func subjects(of bytes: [UInt8]) -> [PixelRegion] {
    let side = 200
    guard let photo = try? Photo(bytes), let picture = try? photo.picture(side: side) else { return [] }
    let (size, small) = (photo.size, picture.size)
    return picture.subjects(limit: 5).compactMap { part in
      PixelRegion(
        left: part.left * size.width / small.width, top: part.top * size.height / small.height,
        right: part.right * size.width / small.width, bottom: part.bottom * size.height / small.height)
    }
  }

  static func pictureName(_ file: String) -> String {
    file.hasSuffix(".jpg") ? String(file.dropLast(4)) : file
  }
}
