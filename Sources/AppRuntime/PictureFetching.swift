import Catalog
import Dispatch
import ImageSearch
import Photos

/// A picture as it came.
struct FetchedPicture: Sendable {
  let photo: Photo
  /// The longer side, in pixels, for which it is fine enough.
  let side: Int
  /// Bytes that were put on the disk.
  var written = 0
  /// Whether the host would not give the smaller copy that it was asked for, but gave the picture itself.
  var refusedCopy = false
}

extension PictureStore {
  /// The picture at an address: from the disk if it is there, else from its host, the smaller copy where that makes one.
  func picture(
    at address: WebAddress, side: Int, asksForCopy: Bool
  ) async -> Result<FetchedPicture, PhotoTransferError> {
    let copy = PictureVariant(of: address, side: side)
    if let photo = await kept(address) { return .success(FetchedPicture(photo: photo, side: .max)) }
    guard let copy else { return await fetched(address, side: .max) }
    if let photo = await kept(copy.address) { return .success(FetchedPicture(photo: photo, side: copy.side)) }
    guard asksForCopy else { return await fetched(address, side: .max) }
    switch await fetched(copy.address, side: copy.side) {
    case .success(let picture): return .success(picture)
    case .failure(.cancelled): return .failure(.cancelled)
    case .failure:
      return await fetched(address, side: .max).map { picture in
        var picture = picture
        picture.refusedCopy = true
        return picture
      }
    }
  }

  private func fetched(_ address: WebAddress, side: Int) async -> Result<FetchedPicture, PhotoTransferError> {
    do throws(PhotoTransferError) {
      let photo = try await PhotoDownload.photo(at: address, through: transport)
      await Self.apart { cache?.keep(photo.bytes, as: address.string) }
      return .success(FetchedPicture(photo: photo, side: side, written: cache == nil ? 0 : photo.bytes.count))
    } catch {
      return .failure(error)
    }
  }

  /// The picture that was kept under an address.
  private func kept(_ address: WebAddress) async -> Photo? {
    await Self.apart { () -> Photo? in
      guard let bytes = cache?.bytes(address.string) else { return nil }
      guard let photo = try? Photo(bytes) else {
        cache?.remove(address.string)
        return nil
      }
      return photo
    }
  }

  /// Does work that takes milliseconds on a thread that no key waits for.
  static func apart<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      DispatchQueue.global(qos: .utility).async { continuation.resume(returning: work()) }
    }
  }
}
