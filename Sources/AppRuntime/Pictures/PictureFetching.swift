import AppCore
import Catalog
import Dispatch
import ImageSearch
import Likeness
import Photos
import Queries

/// A picture as it came.
struct FetchedPicture: Sendable {
  let photo: Photo
  /// The longer side, in pixels, for which it is fine enough.
  let side: Int
  /// Whether it is the one that likeness is measured by: the smallest copy, or where its host makes none the picture.
  var isMeasure: Bool
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
    switch need {
    case .show(let side): await picture(toShow: address, side: side, asksForCopy: asksForCopy)
    case .measure: await picture(toMeasure: address, asksForCopy: asksForCopy)
    }
  }

  private func picture(
    toShow address: WebAddress, side: Int, asksForCopy: Bool
  ) async -> Result<FetchedPicture, PhotoTransferError> {
    if let photo = await kept(address.string) {
      return .success(await whole(photo, at: address, asksForCopy: asksForCopy))
    }
    let copy = PictureVariant(of: address, side: side)
    switch await smaller(copy, asksForCopy: asksForCopy) {
    case .success(let picture): return .success(picture)
    case .failure(.cancelled): return .failure(.cancelled)
    case .failure(let error) where error.kind == .unusable:
      return await fetchedWhole(address, asksForCopy: asksForCopy, refused: copy)
    case .failure, nil: return await fetchedWhole(address, asksForCopy: asksForCopy)
    }
  }

  private func picture(
    toMeasure address: WebAddress, asksForCopy: Bool
  ) async -> Result<FetchedPicture, PhotoTransferError> {
    let copy = PictureVariant.measure(of: address)
    switch await smaller(copy, asksForCopy: asksForCopy) {
    case .success(let picture): return .success(picture)
    // Also where it is on the disk: only what its host gives now says that the copy alone is refused.
    case .failure(let error) where error.kind == .unusable:
      return await fetchedWhole(address, asksForCopy: asksForCopy, refused: copy)
    // Nothing was refused, so that the picture itself would be measured only for today.
    case .failure(let failure): return .failure(failure)
    case nil:
      guard let photo = await kept(address.string) else {
        return await fetchedWhole(address, asksForCopy: asksForCopy)
      }
      return .success(await whole(photo, at: address, asksForCopy: asksForCopy))
    }
  }

  /// The smaller copy, from the disk or its host; `nil` where there is none or it is not asked for.
  private func smaller(
    _ copy: PictureVariant?, asksForCopy: Bool
  ) async -> Result<FetchedPicture, PhotoTransferError>? {
    guard let copy, await !isRefused(copy) else { return nil }
    if let photo = await kept(copy.address.string) {
      return .success(FetchedPicture(photo: photo, side: copy.side, isMeasure: copy.isMeasure))
    }
    guard asksForCopy else { return nil }
    return await fetched(copy.address, side: copy.side, isMeasure: copy.isMeasure).map { picture in
      var picture = picture
      picture.gaveCopy = true
      return picture
    }
  }

  /// The picture itself, from its host.
  ///
  /// - Parameter refused: the copy that could not be used just before. Its host makes none if it gives the picture;
  ///   otherwise it may have been a network's login page, or a host that gives nothing to anybody.
  private func fetchedWhole(
    _ address: WebAddress, asksForCopy: Bool, refused: PictureVariant? = nil
  ) async -> Result<FetchedPicture, PhotoTransferError> {
    let outcome = await fetched(address, side: .max, isMeasure: false)
    guard case .success(var picture) = outcome else { return outcome }
    if let refused {
      await refuse(refused)
      picture.gaveCopy = false
    }
    let isMeasure = await isMeasured(itself: address, asksForCopy: asksForCopy)
    picture.isMeasure = isMeasure || refused?.isMeasure == true
    return .success(picture)
  }

  private func whole(_ photo: Photo, at address: WebAddress, asksForCopy: Bool) async -> FetchedPicture {
    FetchedPicture(
      photo: photo, side: .max, isMeasure: await isMeasured(itself: address, asksForCopy: asksForCopy))
  }

  /// Whether likeness is measured by the picture itself, because its host makes no copy for that.
  private func isMeasured(itself address: WebAddress, asksForCopy: Bool) async -> Bool {
    guard asksForCopy, let copy = PictureVariant.measure(of: address) else { return true }
    return await isRefused(copy)
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
  private func isRefused(_ copy: PictureVariant) async -> Bool {
    await Self.apart { cache?.bytes(copy.refusalName) != nil }
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

  /// The one that likeness is measured by.
  fileprivate static func measure(of picture: WebAddress) -> PictureVariant? {
    PictureVariant(of: picture, side: PictureTraits.side)
  }

  fileprivate var isMeasure: Bool { side == Self.smallestSide(for: PictureTraits.side) }
}
