import AppCore
import Catalog
import Dispatch
import ImageSearch
import Photos

/// A picture as it came.
struct FetchedPicture: Sendable {
  let photo: Photo
  /// The longer side, in pixels, for which it is fine enough.
  let side: Int
  /// Whether it is the one that likeness is measured by: the smallest copy, or where its host makes none the picture.
  let isMeasure: Bool
  /// Bytes that were put on the disk.
  var written = 0
  /// Whether the host was asked for a smaller copy, and whether it gave one.
  var gaveCopy: Bool?
}

/// What a picture is fetched for.
enum PictureNeed: Sendable, Hashable {
  /// To be shown, so many pixels on its longer side.
  case show(side: Int)
  /// To be compared with others. The same bytes serve that always, whatever was shown before: other copies of a picture
  /// have slightly other likenesses.
  case measure

  func isMet(by picture: FetchedPicture) -> Bool {
    switch self {
    case .show(let side): picture.side >= side
    case .measure: picture.isMeasure
    }
  }
}

extension PictureStore {
  /// The picture at an address: from the disk if it is there, else from its host, the smaller copy where that makes one.
  ///
  /// - Parameter asksForCopy: whether the host is worth asking for smaller copies.
  func picture(
    at address: WebAddress, for need: PictureNeed, asksForCopy: Bool
  ) async -> Result<FetchedPicture, PhotoTransferError> {
    let smallest = PictureVariant(of: address, side: PictureTraits.side)
    let copy: PictureVariant?
    switch need {
    case .measure: copy = smallest
    case .show(let side):
      copy = PictureVariant(of: address, side: side)
      if let photo = await kept(address.string) {
        let isSmallestRefused = await isRefused(smallest)
        let isMeasure = smallest == nil || isSmallestRefused || !asksForCopy
        return .success(FetchedPicture(photo: photo, side: .max, isMeasure: isMeasure))
      }
    }
    var isRefused = await isRefused(copy)
    var gaveCopy: Bool?
    if let copy, !isRefused {
      if let photo = await kept(copy.address.string) {
        return .success(FetchedPicture(photo: photo, side: copy.side, isMeasure: copy == smallest))
      }
      if asksForCopy {
        let outcome = await fetched(copy.address, side: copy.side, isMeasure: copy == smallest)
        switch outcome {
        case .success(var picture):
          picture.gaveCopy = true
          return .success(picture)
        case .failure(.unusable):
          (gaveCopy, isRefused) = (false, true)
          await refuse(copy)
        // Nothing was refused, so that the picture itself would be measured only for today.
        case .failure where need == .measure: return outcome
        case .failure(.cancelled): return outcome
        case .failure: break
        }
      }
    }
    let isMeasure = smallest == nil || !asksForCopy || copy == smallest && isRefused
    if need == .measure, let photo = await kept(address.string) {
      return .success(FetchedPicture(photo: photo, side: .max, isMeasure: true, gaveCopy: gaveCopy))
    }
    return await fetched(address, side: .max, isMeasure: isMeasure).map { picture in
      var picture = picture
      picture.gaveCopy = gaveCopy
      return picture
    }
  }

  private func fetched(
    _ address: WebAddress, side: Int, isMeasure: Bool
  ) async -> Result<FetchedPicture, PhotoTransferError> {
    do throws(PhotoTransferError) {
      let photo = try await PhotoDownload.photo(at: address, through: transport)
      await Self.apart { cache?.keep(photo.bytes, as: address.string) }
      let written = cache == nil ? 0 : photo.bytes.count
      return .success(FetchedPicture(photo: photo, side: side, isMeasure: isMeasure, written: written))
    } catch {
      return .failure(error)
    }
  }

  /// The picture that was kept under a name.
  private func kept(_ name: String) async -> Photo? {
    await Self.apart { () -> Photo? in
      guard let bytes = cache?.bytes(name) else { return nil }
      guard let photo = try? Photo(bytes) else {
        cache?.remove(name)
        return nil
      }
      return photo
    }
  }

  /// Whether the host said once that it does not make this copy.
  private func isRefused(_ copy: PictureVariant?) async -> Bool {
    guard let copy else { return false }
    return await Self.apart { cache?.bytes(copy.refusalName) != nil }
  }

  private func refuse(_ copy: PictureVariant) async {
    await Self.apart { cache?.keep([0], as: copy.refusalName) }
  }

  /// Does work that takes milliseconds on a thread that no key waits for.
  static func apart<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      DispatchQueue.global(qos: .utility).async { continuation.resume(returning: work()) }
    }
  }
}

extension PictureVariant {
  /// The name under which it is kept that its host does not make it.
  fileprivate var refusalName: String { address.string + " refused" }
}
