import Catalog
import Photos
import Queries

/// How the vendor comes to know the photo, and is asked about it.
extension VendorSearch {
  /// Asks about the photo. Vendors forget photos after a while: then the photo is given again, once, by calls that caps
  /// and ledger know as any others.
  func ask(by photo: QueryPhoto, _ route: PhotoRoute) async throws(SearchError) -> ResultPage {
    let key = plan.referenceKey(of: photo)
    let introduced = try await introduce(photo, by: route)
    do throws(SearchError) {
      return try await ask(about: introduced.photo, as: key)
    } catch {
      guard introduced.isRemembered, error.mayMeanThePhoto, await desk.mayBeForgotten(introduced.photo, as: key) else {
        throw error
      }
      await report(.notice(id, .photoForgotten))
      await forget(introduced.photo, of: photo)
    }
    let renewed = try await introduce(photo, by: route).photo
    do throws(SearchError) {
      return try await ask(about: renewed, as: key)
    } catch {
      if error.mayMeanThePhoto { await desk.wasGivenInVain(renewed, as: key) }
      throw error
    }
  }

  /// Forgets what the vendor knew the photo by, unless another page's search has given it again meanwhile.
  private func forget(_ introduced: KeptReference, of photo: QueryPhoto) async {
    let key = plan.referenceKey(of: photo)
    guard let known = await knownReference(key), known == introduced else { return }
    try? await desk.calls.journal.forgetReference(key)
    await desk.hostings.forget(plan.hostingKey(of: photo))
  }

  private func ask(about introduced: KeptReference, as key: ReferenceKey) async throws(SearchError) -> ResultPage {
    let question = plan.question(about: introduced)
    let provider = plan.provider
    return try await make(.searching(page: plan.page)) { () async throws(SearchError) in
      var page = try await provider.search(question)
      page.suggestedRegions = page.suggestedRegions.compactMap { plan.shown($0, of: introduced) }
      return page
    } came: {
      await desk.worked(introduced, as: key)
    }
  }

  /// What the vendor knows the photo by, and whether it was told before.
  private func introduce(
    _ photo: QueryPhoto, by route: PhotoRoute
  ) async throws(SearchError) -> (photo: KeptReference, isRemembered: Bool) {
    switch route {
    case .given(let reference):
      return (KeptReference(reference: reference, at: start), false)
    case .none(let reason):
      throw SearchError(reason, from: id)
    case .passedThrough(let address):
      let reference = try await plan.provider.introduce(.address(address))
      return (KeptReference(reference: reference, size: photo.photo?.size, at: start), false)
    case .introduced(let delivery):
      let key = plan.referenceKey(of: photo)
      if let known = await knownReference(key) { return (known, true) }
      let flight = CallDesk.Flight.reference(key)
      let new = try await desk.calls.flights.hold(flight, limit: 1, onWait: reportWaiting) {
        () async throws(SearchError) in
        if let known = await knownReference(key) { return (photo: known, isRemembered: true) }
        return (photo: try await introduceAnew(photo, by: delivery), isRemembered: false)
      }
      guard let new else { throw .cancelled(id) }
      return new
    }
  }

  private func knownReference(_ key: ReferenceKey) async -> KeptReference? {
    guard let kept = try? await desk.calls.journal.keptReference(key) else { return nil }
    return desk.isYoung(kept) ? kept : nil
  }

  private func introduceAnew(
    _ photo: QueryPhoto, by delivery: PhotoDelivery
  ) async throws(SearchError) -> KeptReference {
    let key = plan.referenceKey(of: photo)
    let hosting = plan.hostingKey(of: photo)
    let (offer, size) = try await photoOffer(photo, by: delivery)
    let provider = plan.provider
    let made: Made<PhotoReference, KeptReference>
    do throws(SearchError) {
      let call = PaidCall(
        vendor: plan.vendor, kind: .introducePhoto, subject: .photo(photo.identity), step: .introducingPhoto,
        search: options.number, next: .search
      ) { () async throws(SearchError) in
        try await provider.introduce(offer)
      } brought: { reference in
        .reference(reference, size: size, key)
      } known: {
        await knownReference(key)
      }
      made = try await desk.calls.make(call, report: report)
    } catch {
      await forgetCopy(delivery, hosting)
      throw error
    }
    await forgetCopy(delivery, hosting)
    return switch made {
    case .elsewhere(let kept): kept
    case .now(let reference): KeptReference(reference: reference, size: size, at: desk.calls.now())
    }
  }

  /// Gives up the copy of the photo that was uploaded; vendors that want the same meanwhile have it already.
  private func forgetCopy(_ delivery: PhotoDelivery, _ key: HostingKey) async {
    if case .upload = delivery { await desk.copies.forget(key) }
  }

  private func photoOffer(
    _ given: QueryPhoto, by delivery: PhotoDelivery
  ) async throws(SearchError) -> (PhotoOffer, PixelSize?) {
    let key = plan.hostingKey(of: given)
    switch delivery {
    case .upload(let photo, let limits):
      let copy = try await desk.copies.value(for: key, onWait: reportPreparing) {
        () async throws(SearchError) in
        try await encode(photo, within: limits)
      }
      guard let copy = copy?.value else { throw .cancelled(id) }
      return (.bytes(copy), copy.size)
    case .hosted(let photo, let limits, at: let photoHost):
      let hosted = try await host(photo, as: key, within: limits, at: photoHost)
      return (.address(hosted.address), hosted.size)
    case .address(let address):
      return (.address(address), given.photo?.size)
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
    _ photo: Photo, as key: HostingKey, within limits: PhotoLimits, at photoHost: any PhotoHost
  ) async throws(SearchError) -> SearchDesk.Hosted {
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
