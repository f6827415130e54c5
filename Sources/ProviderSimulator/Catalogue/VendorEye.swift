import Likeness
import Photos

/// How the simulated vendors see: by what they rank their goods for a photo.
enum VendorEye: Sendable {
  /// By shape and colours: what stands on a table is not found.
  case shapes
  /// As good vendors do: by the program's network, half as finely, which is a quarter of the work.
  case network(Network)

  /// Pixels of the sides at which pictures of the catalogue are looked at.
  static let side = 96

  /// By the network; where its file is missing, or another one, by shape and colours.
  static let best = (try? NetworkFile.ofProgram.network()).map { VendorEye.network($0.seeing(side: side)) } ?? .shapes

  /// What a picture of the catalogue looks like.
  func sight(of picture: Picture) -> VendorSight {
    switch self {
    case .shapes: .shape(PhotoDescriptor(of: picture))
    case .network(let network): .looks([network.look(of: NetworkInput(of: picture, side: Self.side))])
    }
  }

  /// What a photo that is searched by, or a part of it, looks like.
  func sight(of photo: Photo, region: PixelRegion?) throws(PhotoError) -> VendorSight {
    switch self {
    case .shapes: .shape(PhotoDescriptor(of: try photo.picture(region: region, side: 320)))
    case .network(let network): .looks(try network.looks(of: photo, region: region))
    }
  }
}

/// What something looks like to a simulated vendor.
enum VendorSight: Sendable {
  case shape(PhotoDescriptor)
  /// Whichever is most like another one counts.
  case looks([Look])

  /// From 0 to 1; what different eyes have seen is not alike.
  func likeness(to other: VendorSight) -> Double {
    switch (self, other) {
    case (.shape(let one), .shape(let other)): one.likeness(to: other)
    case (.looks(let ones), .looks(let others)):
      ones.flatMap { one in others.map { max(0, one.cosine(to: $0)) } }.max() ?? 0
    case (.shape, .looks), (.looks, .shape): 0
    }
  }
}
