import Likeness
import Photos

/// How the simulated vendors see: by what they rank their goods for a photo.
protocol VendorEye: Sendable {
  /// How alike each picture of the catalogue is to a photo, by its name, from 0 to 1; `nil` when the photo cannot be read.
  ///
  /// - Parameter region: the part that is meant; one that is none, or not in the photo, is not heeded.
  func likeness(to photo: [UInt8], region: [Int]?) -> [String: Double]?

  /// Looks at all pictures beforehand.
  func prepare() async
}

extension ShapeIndex: VendorEye {
  func likeness(to photo: [UInt8], region: [Int]?) -> [String: Double]? {
    guard let photo = try? Photo(photo) else { return nil }
    let side = 320
    if let region, region.count == 4,
      let part = PixelRegion(left: region[0], top: region[1], right: region[2], bottom: region[3]),
      let picture = try? photo.picture(region: part, side: side)
    {
      return likeness(to: PhotoDescriptor(of: picture))
    }
    return (try? photo.picture(side: side)).map { likeness(to: PhotoDescriptor(of: $0)) }
  }
}

extension LikenessIndex: VendorEye {
  func likeness(to photo: [UInt8], region: [Int]?) -> [String: Double]? {
    guard let photo = try? Photo(photo) else { return nil }
    guard let network = Self.network else { return (try? photo.picture(side: 1)).map { _ in [:] } }
    if let region, region.count == 4,
      let part = PixelRegion(left: region[0], top: region[1], right: region[2], bottom: region[3]),
      let looks = try? network.looks(of: photo, region: part)
    {
      return likeness(to: looks)
    }
    return (try? network.looks(of: photo)).map { likeness(to: $0) }
  }
}
