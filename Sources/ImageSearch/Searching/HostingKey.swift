import Photos

/// A photo, or a part of it, as all vendors with the same limits can fetch it.
struct HostingKey: Hashable, Sendable {
  var photo: String
  var crop: PixelRegion?
  var limits: PhotoLimits

  /// The name of the file on the host: the same for the same bytes.
  var fileName: String {
    let part = crop.map { "-\($0.left)-\($0.top)-\($0.right)-\($0.bottom)" } ?? ""
    return "\(photo.prefix(32))-\(limits.side)-\(limits.bytes)\(part).jpg"
  }
}
