import Catalog
import Photos

/// One page of one vendor, from the photo to the answer.
struct VendorSearch: Sendable {
  let plan: VendorPlan
  let photoHost: (any PhotoHost)?
  let memory: SearchMemory
  let patience: Patience
  let report: @Sendable (SearchEvent) async -> Void

  private var id: ProviderID { plan.id }

  func run() async throws(SearchError) -> ResultPage {
    guard plan.asksForOneList else { return try await ask() }
    let whole = try await memory.lists.value(for: plan.listKey, onWait: reportWaiting) { () async throws(SearchError) in
      try await ask()
    }
    guard let whole else { throw .cancelled(id) }
    return plan.page(of: whole.value, isFromCache: !whole.isNew)
  }

  private func ask() async throws(SearchError) -> ResultPage {
    let introduced = try await introduce()
    do {
      return try await ask(about: introduced.photo)
    } catch let failure {
      // Vendors forget photos after a while. What that costs is the user's to decide: the next try begins with the
      // photo.
      let mayMeanThePhoto = failure.kind == .badPhoto || (failure.kind == .badRequest && !plan.fitted.hasFilters)
      if introduced.isRemembered, mayMeanThePhoto {
        await memory.references.forget(plan.referenceKey)
        await memory.hostings.forget(plan.hostingKey)
      }
      throw failure
    }
  }

  private func ask(about introduced: SearchMemory.Introduced) async throws(SearchError) -> ResultPage {
    let question = plan.question(about: introduced)
    return try await patience.trying(reportStep) { () async throws(SearchError) in
      await report(.step(id, .searching(page: plan.page)))
      await report(.called(id, .search))
      return try await plan.provider.search(question)
    }
  }

  // MARK: The photo

  private func introduce() async throws(SearchError) -> (photo: SearchMemory.Introduced, isRemembered: Bool) {
    switch plan.route {
    case .given(let reference):
      return (.init(reference: reference, size: nil), false)
    case .none:
      throw SearchError(.badPhoto, from: id, Words.noPhotoHost)
    case .passedThrough(let address):
      let reference = try await plan.provider.introduce(.address(address))
      return (.init(reference: reference, size: plan.photo.photo?.size), false)
    case .byAddress, .uploaded, .hosted:
      let known = try await memory.references.value(for: plan.referenceKey, onWait: reportWaiting) {
        () async throws(SearchError) in
        try await introduceAnew()
      }
      guard let known else { throw .cancelled(id) }
      return (known.value, !known.isNew)
    }
  }

  private func introduceAnew() async throws(SearchError) -> SearchMemory.Introduced {
    let offer: PhotoOffer
    let size: PixelSize?
    switch plan.route {
    case .uploaded(let photo, let limits):
      let encoded = try await encode(photo, within: limits)
      (offer, size) = (.bytes(encoded), encoded.size)
    case .hosted(let photo, let limits):
      let hosted = try await host(photo, within: limits)
      (offer, size) = (.address(hosted.address), hosted.size)
    case .byAddress(let address), .passedThrough(let address):
      (offer, size) = (.address(address), plan.photo.photo?.size)
    case .given, .none:
      throw SearchError(.badPhoto, from: id, Words.noPhotoHost)
    }
    let reference = try await patience.trying(reportStep) { () async throws(SearchError) in
      await report(.step(id, .introducingPhoto))
      await report(.called(id, .introducePhoto))
      return try await plan.provider.introduce(offer)
    }
    return .init(reference: reference, size: size)
  }

  private func encode(_ photo: Photo, within limits: PhotoLimits) async throws(SearchError) -> EncodedPhoto {
    await report(.step(id, .preparingPhoto))
    let encoded: EncodedPhoto
    do {
      encoded = try photo.encoded(within: limits, region: plan.fitted.crop)
    } catch .cancelled {
      throw .cancelled(id)
    } catch {
      throw SearchError(.badPhoto, from: id, error.sentence)
    }
    if Task.isCancelled { throw .cancelled(id) }
    return encoded
  }

  private func host(_ photo: Photo, within limits: PhotoLimits) async throws(SearchError) -> SearchMemory.Hosted {
    guard let photoHost else { throw SearchError(.badPhoto, from: id, Words.noPhotoHost) }
    let key = plan.hostingKey
    let hosted = try await memory.hostings.value(for: key, onWait: reportHosting) { () async throws(SearchError) in
      let encoded = try await encode(photo, within: limits)
      await reportHosting()
      do throws(PhotoTransferError) {
        let address = try await photoHost.publish(encoded, as: key.fileName)
        return SearchMemory.Hosted(address: address, size: encoded.size)
      } catch {
        throw SearchError(error, from: id)
      }
    }
    guard let hosted else { throw .cancelled(id) }
    return hosted.value
  }

  // MARK: Reports

  private func reportStep(_ step: SearchStep) async { await report(.step(id, step)) }
  private func reportWaiting() async { await reportStep(.waiting) }
  private func reportHosting() async { await reportStep(.hostingPhoto) }
}

extension SearchError {
  init(_ error: PhotoTransferError, from provider: ProviderID) {
    switch error {
    case .cancelled: self = .cancelled(provider)
    case .unreachable(let sentence): self.init(.unreachable, from: provider, sentence)
    case .unusable(let sentence): self.init(.badPhoto, from: provider, sentence)
    }
  }
}
