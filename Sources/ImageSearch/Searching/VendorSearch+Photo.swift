import Catalog
import Photos
import Queries

/// How the vendor comes to know the photo.
extension VendorSearch {
  /// What the vendor knows the photo by, and whether it was told before.
  func introduce() async throws(SearchError) -> (photo: KeptReference, isRemembered: Bool) {
    switch plan.route {
    case .given(let reference):
      return (KeptReference(reference: reference, at: start), false)
    case .none(let reason):
      throw SearchError(reason, from: id)
    case .passedThrough(let address):
      let reference = try await plan.provider.introduce(.address(address))
      return (KeptReference(reference: reference, size: plan.photo.photo?.size, at: start), false)
    case .introduced(let delivery):
      if let known = await knownReference() { return (known, true) }
      let flight = CallDesk.Flight.reference(plan.referenceKey)
      let new = try await desk.calls.flights.hold(flight, limit: 1, onWait: reportWaiting) {
        () async throws(SearchError) in
        if let known = await knownReference() { return (photo: known, isRemembered: true) }
        return (photo: try await introduceAnew(by: delivery), isRemembered: false)
      }
      guard let new else { throw .cancelled(id) }
      return new
    }
  }

  func knownReference() async -> KeptReference? {
    guard let kept = try? await desk.calls.journal.keptReference(plan.referenceKey) else { return nil }
    return desk.isYoung(kept) ? kept : nil
  }

  private func introduceAnew(by delivery: PhotoDelivery) async throws(SearchError) -> KeptReference {
    let (offer, size) = try await photoOffer(by: delivery)
    let provider = plan.provider
    let made: Made<PhotoReference, KeptReference>
    do throws(SearchError) {
      let call = PaidCall(
        vendor: plan.vendor, kind: .introducePhoto, subject: .photo(plan.photo.identity), step: .introducingPhoto,
        search: options.number, next: .search
      ) { () async throws(SearchError) in
        try await provider.introduce(offer)
      } brought: { reference in
        .reference(reference, size: size, plan.referenceKey)
      } known: {
        await knownReference()
      }
      made = try await desk.calls.make(call, report: report)
    } catch {
      await forgetCopy(delivery)
      throw error
    }
    await forgetCopy(delivery)
    return switch made {
    case .elsewhere(let kept): kept
    case .now(let reference): KeptReference(reference: reference, size: size, at: desk.calls.now())
    }
  }

  /// Gives up the copy of the photo that was uploaded; vendors that want the same meanwhile have it already.
  private func forgetCopy(_ delivery: PhotoDelivery) async {
    if case .upload = delivery { await desk.copies.forget(plan.hostingKey) }
  }

  private func photoOffer(by delivery: PhotoDelivery) async throws(SearchError) -> (PhotoOffer, PixelSize?) {
    switch delivery {
    case .upload(let photo, let limits):
      let copy = try await desk.copies.value(for: plan.hostingKey, onWait: reportPreparing) {
        () async throws(SearchError) in
        try await encode(photo, within: limits)
      }
      guard let copy = copy?.value else { throw .cancelled(id) }
      return (.bytes(copy), copy.size)
    case .hosted(let photo, let limits, at: let photoHost):
      let hosted = try await host(photo, within: limits, at: photoHost)
      return (.address(hosted.address), hosted.size)
    case .address(let address):
      return (.address(address), plan.photo.photo?.size)
    }
  }

  private func encode(_ photo: Photo, within limits: PhotoLimits) async throws(SearchError) -> EncodedPhoto {
    await reportPreparing()
    let encoded: EncodedPhoto
    do {
      encoded = try photo.encoded(within: limits, region: plan.fitted.crop)
    } catch .cancelled {
      throw .cancelled(id)
    } catch {
      throw SearchError(.photo(error), from: id)
    }
    if Task.isCancelled { throw .cancelled(id) }
    return encoded
  }

  private func host(
    _ photo: Photo, within limits: PhotoLimits, at photoHost: any PhotoHost
  ) async throws(SearchError) -> SearchDesk.Hosted {
    let key = plan.hostingKey
    let hosted = try await desk.hostings.value(for: key, onWait: reportHosting) { () async throws(SearchError) in
      let encoded = try await encode(photo, within: limits)
      await reportHosting()
      return try await desk.calls.inTime(id) { () async throws(SearchError) in
        do throws(PhotoTransferError) {
          let address = try await photoHost.publish(encoded, as: key.fileName)
          return SearchDesk.Hosted(address: address, size: encoded.size)
        } catch {
          throw error == .cancelled ? .cancelled(id) : SearchError(.transfer(error), from: id)
        }
      }
    }
    guard let hosted = hosted?.value else { throw .cancelled(id) }
    // Another vendor, which reaches more, may have had it put there.
    guard plan.provider.reach <= hosted.address.reach else {
      throw SearchError(
        .photoHostOutOfReach(hosted.address.host, ofVendor: type(of: plan.provider).name), from: id)
    }
    return hosted
  }
}
