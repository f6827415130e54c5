import Catalog
import Foundation
import Photos

/// What all searches of one service share.
struct SearchDesk: Sendable {
  /// Things that two searches may want at once and that are made once.
  enum Flight: Hashable, Sendable {
    case page(PageKey)
    case reference(ReferenceKey)
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

  let photoHost: (any PhotoHost)?
  let journal: any CallJournal
  let policy: SearchPolicy
  let clock: any Clock<Duration>
  let now: @Sendable () -> Date
  let moods: Moods
  let flights = Turns<Flight>()
  let hostings = Memory<HostingKey, Hosted>(limit: 500)
  /// What vendors know photos by that they were given again, until a search by one comes through.
  let renewals = Memory<ReferenceKey, PhotoReference>(limit: 500)

  /// Whether a page is shown instead of being asked for.
  func isYoung(_ kept: KeptPage, freshSince: Date?) -> Bool {
    guard let freshSince else { return KeepingAges.allows(policy.ages.search, from: kept.at, at: now()) }
    return (freshSince...max(freshSince, now())).contains(kept.at)
  }

  func isYoung(_ kept: KeptReference) -> Bool {
    KeepingAges.allows(policy.ages.photo, from: kept.at, at: now())
  }
}
