import AppCore
import Catalog
import Likeness
import Photos

/// A picture that is to be measured.
struct PictureMeasurement: Sendable {
  let source: PictureSource
  let photo: Photo
  let region: PixelRegion?

  /// Whether it is what is searched by: then parts of it count, too.
  var isQuery: Bool { if case .web = source { false } else { true } }
}

/// What is found of pictures to compare them, and kept, so that none is measured twice.
extension PictureStore {
  /// Measures a picture, unless that was done before; takes some 10 ms.
  ///
  /// - Returns: its traits, or `nil` when the bytes are no picture; and what is wrong with the network when it could not be read:
  ///   then the traits have no look.
  func measured(_ picture: PictureMeasurement) -> (PictureTraits?, NetworkFault?) {
    if let kept = keptTraits(picture.source) { return (kept, nil) }
    do throws(NetworkFault) {
      let network = try network.network()
      let traits = try? PictureTraits(
        of: picture.photo, region: picture.region, isQuery: picture.isQuery, by: network)
      if let traits { keep(traits, of: picture.source) }
      return (traits, nil)
    } catch {
      return (try? PictureTraits(of: picture.photo, region: picture.region, by: nil), error)
    }
  }

  /// What was found of a picture before.
  func keptTraits(_ source: PictureSource) -> PictureTraits? {
    guard case .web(let address) = source, network.isWanted else { return nil }
    return cache?.bytes(PictureTraits.keptName(address.string)).flatMap(PictureTraits.init(kept:))
  }

  private func keep(_ traits: PictureTraits, of source: PictureSource) {
    guard case .web(let address) = source, let kept = traits.kept else { return }
    cache?.keep(kept, as: PictureTraits.keptName(address.string))
  }
}
