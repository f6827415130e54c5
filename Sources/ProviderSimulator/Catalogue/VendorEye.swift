import Likeness
import Photos

/// How the simulated vendors see, as good vendors do: by the program's network, half as finely, which is a quarter of
/// the work.
struct VendorEye: Sendable {
  /// Pixels of the sides at which pictures of the catalogue are looked at.
  static let side = 96

  /// `nil` where the network's file is missing, or another one: nothing is like anything then.
  static let ofProgram = (try? NetworkFile.ofProgram.network()).map { VendorEye(network: $0.seeing(side: side)) }

  private let network: Network

  /// What a picture of the catalogue looks like.
  func look(of picture: Picture) -> Look {
    network.look(of: NetworkInput(of: picture, side: Self.side))
  }

  /// What a photo that is searched by, or a part of it, looks like: whichever is most like another one counts.
  func looks(of photo: Photo, region: PixelRegion?) throws(PhotoError) -> [Look] {
    try network.looks(of: photo, region: region)
  }
}
