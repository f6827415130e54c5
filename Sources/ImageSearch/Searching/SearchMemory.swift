import Catalog
import Photos

/// What one service remembers for as long as it lives, so that nothing is paid for twice.
struct SearchMemory: Sendable {
  /// A photo, or a part of it, as one vendor knows it.
  struct ReferenceKey: Hashable, Sendable {
    var provider: ProviderID
    var photo: String
    var crop: PixelRegion?
  }

  struct Introduced: Hashable, Sendable {
    var reference: PhotoReference
    /// The size that the vendor has it in, when we made it.
    var size: PixelSize?
  }

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

  struct Hosted: Hashable, Sendable {
    var address: WebAddress
    var size: PixelSize
  }

  /// A whole list of a vendor with ``Paging/oneList(maximumSize:)``.
  struct ListKey: Hashable, Sendable {
    var provider: ProviderID
    var photo: String
    var crop: PixelRegion?
    var query: ImageQuery
  }

  let references = Memory<ReferenceKey, Introduced>(limit: 500)
  let hostings = Memory<HostingKey, Hosted>(limit: 500)
  let lists = Memory<ListKey, ResultPage>(limit: 8)
}
