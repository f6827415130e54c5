import Catalog
import Foundation
import Photos
import Queries

/// What all searches by photo of one service share.
struct SearchDesk: Sendable {
  struct Hosted: Hashable, Sendable {
    var address: WebAddress
    var size: PixelSize
  }

  let photoHost: (any PhotoHost)?
  let calls: CallDesk
  let hostings = Memory<HostingKey, Hosted>(limit: 500)
  /// The copy of a photo that vendors with the same limits are given; one at most, for it is large.
  let copies = Memory<HostingKey, EncodedPhoto>(limit: 1)
  private let trials = Memory<ReferenceKey, Trial>(limit: 500)

  /// What a search by a photo, as a vendor knows it, has shown.
  private struct Trial: Sendable {
    let reference: PhotoReference
    let at: Date
    /// Whether the photo was given again for nothing: it was not what the vendor refused.
    let wasInVain: Bool
  }

  /// How long a photo is certainly known to a vendor that was given it or searched by it, in seconds.
  private static let remembrance: TimeInterval = 300

  /// Whether a page of a time is shown instead of being asked for.
  ///
  /// - Parameter seconds: how much later that must still be so.
  func isYoung(_ time: Date, freshSince: Date?, in seconds: TimeInterval = 0) -> Bool {
    guard let freshSince else {
      return KeepingAges.allows(calls.policy.ages.search, from: time, at: calls.now() + seconds)
    }
    return (freshSince...max(freshSince, calls.now())).contains(time)
  }

  func isYoung(_ kept: KeptReference, in seconds: TimeInterval = 0) -> Bool {
    KeepingAges.allows(calls.policy.ages.photo, from: kept.at, at: calls.now() + seconds)
  }

  /// Whether a refusal may mean that the vendor has forgotten a photo, so that it is worth the calls to give it again.
  ///
  /// For example, a filter that a vendor refuses two minutes after another search by the photo came through says
  /// nothing of the photo.
  ///
  /// - Parameter seconds: how much later the refusal may come.
  func mayBeForgotten(_ kept: KeptReference, as key: ReferenceKey, in seconds: TimeInterval = 0) async -> Bool {
    let trial = await trial(of: kept, as: key)
    return trial?.wasInVain != true
      && ![kept.at, trial?.at].compactMap { $0 }
        .contains { KeepingAges.allows(Self.remembrance, from: $0, at: calls.now() + seconds) }
  }

  /// A search by a photo came through.
  func worked(_ kept: KeptReference, as key: ReferenceKey) async {
    let wasInVain = await trial(of: kept, as: key)?.wasInVain == true
    await trials.keep(Trial(reference: kept.reference, at: calls.now(), wasInVain: wasInVain), for: key)
  }

  /// A photo that was given again is refused as before.
  func wasGivenInVain(_ kept: KeptReference, as key: ReferenceKey) async {
    await trials.keep(Trial(reference: kept.reference, at: calls.now(), wasInVain: true), for: key)
  }

  private func trial(of kept: KeptReference, as key: ReferenceKey) async -> Trial? {
    let trial = await trials.value(for: key)
    return trial?.reference == kept.reference ? trial : nil
  }
}
