import Catalog
import Foundation
import Photos
import Queries

/// One page of one vendor, from the photo to the answer.
struct VendorSearch: Sendable {
  let plan: VendorPlan
  let desk: SearchDesk
  let options: SearchOptions
  let report: @Sendable (SearchEvent) async -> Void
  private let start: Date

  init(
    plan: VendorPlan, desk: SearchDesk, options: SearchOptions, report: @escaping @Sendable (SearchEvent) async -> Void
  ) {
    self.plan = plan
    self.desk = desk
    self.options = options
    self.report = report
    start = desk.now()
  }

  var id: ProviderID { plan.id }

  /// The page, from the journal or from the vendor. When a cap stands against asking afresh, what is known is shown.
  func run() async throws(SearchError) -> ResultPage {
    do throws(SearchError) {
      return try await page()
    } catch {
      guard error.kind == .overBudget, options.freshSince != nil, let known = await knownPage(freshSince: nil) else {
        throw error
      }
      await report(.notice(id, error.sentence))
      return await show(known)
    }
  }

  private func page() async throws(SearchError) -> ResultPage {
    if let known = await knownPage(freshSince: options.freshSince) { return await show(known) }
    let flight = SearchDesk.Flight.page(plan.pageKey)
    let page = try await desk.flights.hold(flight, limit: 1, onWait: reportWaiting) { () async throws(SearchError) in
      if let known = await knownPage(freshSince: options.freshSince) { return await show(known) }
      return try await ask()
    }
    guard let page else { throw .cancelled(id) }
    return page
  }

  private func knownPage(freshSince: Date?) async -> KeptPage? {
    guard let kept = try? await desk.journal.keptPage(plan.pageKey) else { return nil }
    return desk.isYoung(kept, freshSince: freshSince) ? kept : nil
  }

  private func show(_ kept: KeptPage) async -> ResultPage {
    let shown = kept.shown(number: plan.page, size: plan.fitted.query.pageSize)
    await reportLeftOut(of: shown)
    if let reply = kept.reply { await note(shown, of: reply) }
    return shown
  }

  private func note(_ page: ResultPage, of reply: ReplyNumber) async {
    guard let search = options.number else { return }
    let shown = ShownPage(reply: reply, provider: id, number: page.number, size: page.size)
    // The reply itself is kept; what fails here is said with the next call that cannot be written down.
    try? await desk.journal.show(shown, in: search)
  }

  /// Asks about the photo. Vendors forget photos after a while: then the photo is given again, once, by calls that caps
  /// and ledger know as any others.
  private func ask() async throws(SearchError) -> ResultPage {
    if let refusal = options.refused[id] { throw SearchError(.overBudget, from: id, refusal.sentence) }
    let introduced = try await introduce()
    do throws(SearchError) {
      return try await ask(about: introduced.photo)
    } catch {
      guard introduced.isRemembered, error.mayMeanThePhoto,
        await desk.mayBeForgotten(introduced.photo, as: plan.referenceKey)
      else { throw error }
      await report(.notice(id, Words.photoForgotten))
      await forget(introduced.photo)
    }
    let renewed = try await introduce().photo
    do throws(SearchError) {
      return try await ask(about: renewed)
    } catch {
      if error.mayMeanThePhoto { await desk.wasGivenInVain(renewed, as: plan.referenceKey) }
      throw error
    }
  }

  /// Forgets what the vendor knew the photo by, unless another page's search has given it again meanwhile.
  private func forget(_ introduced: KeptReference) async {
    guard let known = await knownReference(), known == introduced else { return }
    try? await desk.journal.forgetReference(plan.referenceKey)
    await desk.hostings.forget(plan.hostingKey)
  }

  private func ask(about introduced: KeptReference) async throws(SearchError) -> ResultPage {
    let question = plan.question(about: introduced)
    let provider = plan.provider
    let call = Call(kind: .search, step: .searching(page: plan.page), page: question.page)
    let made = try await make(call) { () async throws(SearchError) in
      var page = try await provider.search(question)
      page.suggestedRegions = page.suggestedRegions.compactMap { plan.shown($0, of: introduced) }
      return page
    } brought: { page in
      .page(page, plan.pageKey)
    } known: {
      await knownPage(freshSince: options.freshSince)
    }
    switch made {
    case .elsewhere(let kept): return await show(kept)
    case .now(let page, let reply):
      await desk.moods.cameThrough(id)
      await desk.worked(introduced, as: plan.referenceKey)
      let size = plan.fitted.query.pageSize
      let shown = plan.asksForOneList ? page.cut(page: plan.page, size: size, keptSince: nil) : page
      await reportLeftOut(of: shown)
      if let reply { await note(shown, of: reply) }
      return shown
    }
  }

  // MARK: The photo

  private func introduce() async throws(SearchError) -> (photo: KeptReference, isRemembered: Bool) {
    switch plan.route {
    case .given(let reference):
      return (KeptReference(reference: reference, at: start), false)
    case .none(let reason):
      throw SearchError(.badPhoto, from: id, reason)
    case .passedThrough(let address):
      let reference = try await plan.provider.introduce(.address(address))
      return (KeptReference(reference: reference, size: plan.photo.photo?.size, at: start), false)
    case .introduced(let delivery):
      if let known = await knownReference() { return (known, true) }
      let flight = SearchDesk.Flight.reference(plan.referenceKey)
      let new = try await desk.flights.hold(flight, limit: 1, onWait: reportWaiting) { () async throws(SearchError) in
        if let known = await knownReference() { return (photo: known, isRemembered: true) }
        return (photo: try await introduceAnew(by: delivery), isRemembered: false)
      }
      guard let new else { throw .cancelled(id) }
      return new
    }
  }

  private func knownReference() async -> KeptReference? {
    guard let kept = try? await desk.journal.keptReference(plan.referenceKey) else { return nil }
    return desk.isYoung(kept) ? kept : nil
  }

  private func introduceAnew(by delivery: PhotoDelivery) async throws(SearchError) -> KeptReference {
    let (offer, size) = try await photoOffer(by: delivery)
    let provider = plan.provider
    let made = try await make(Call(kind: .introducePhoto, step: .introducingPhoto)) { () async throws(SearchError) in
      try await provider.introduce(offer)
    } brought: { reference in
      .reference(reference, size: size, plan.referenceKey)
    } known: {
      await knownReference()
    }
    return switch made {
    case .elsewhere(let kept): kept
    case .now(let reference, _): KeptReference(reference: reference, size: size, at: desk.now())
    }
  }

  private func photoOffer(by delivery: PhotoDelivery) async throws(SearchError) -> (PhotoOffer, PixelSize?) {
    switch delivery {
    case .upload(let photo, let limits):
      let encoded = try await encode(photo, within: limits)
      return (.bytes(encoded), encoded.size)
    case .hosted(let photo, let limits, at: let photoHost):
      let hosted = try await host(photo, within: limits, at: photoHost)
      return (.address(hosted.address), hosted.size)
    case .address(let address):
      return (.address(address), plan.photo.photo?.size)
    }
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

  private func host(
    _ photo: Photo, within limits: PhotoLimits, at photoHost: any PhotoHost
  ) async throws(SearchError) -> SearchDesk.Hosted {
    let key = plan.hostingKey
    let hosted = try await desk.hostings.value(for: key, onWait: reportHosting) { () async throws(SearchError) in
      let encoded = try await encode(photo, within: limits)
      await reportHosting()
      return try await inTime { () async throws(SearchError) in
        do throws(PhotoTransferError) {
          let address = try await photoHost.publish(encoded, as: key.fileName)
          return SearchDesk.Hosted(address: address, size: encoded.size)
        } catch {
          throw SearchError(error, from: id)
        }
      }
    }
    guard let hosted = hosted?.value else { throw .cancelled(id) }
    // Another vendor, which reaches more, may have had it put there.
    guard plan.provider.reach <= hosted.address.reach else {
      throw SearchError(.badPhoto, from: id, Words.hostOutOfReach(hosted.address, of: type(of: plan.provider).name))
    }
    return hosted
  }

  // MARK: Reports

  func reportStep(_ step: SearchStep) async { await report(.step(id, step)) }
  func reportWaiting() async { await reportStep(.waiting) }
  private func reportLeftOut(of page: ResultPage) async {
    if page.leftOut > 0 { await report(.notice(id, Words.leftOut(page.leftOut))) }
  }
  private func reportHosting() async { await reportStep(.hostingPhoto) }
}

extension SearchError {
  init(_ error: PhotoTransferError, from provider: ProviderID) {
    switch error {
    case .cancelled: self = .cancelled(provider)
    case .unreachable(let sentence): self.init(.unreachable, from: provider, sentence)
    case .busy(let sentence): self.init(.temporary, from: provider, sentence)
    case .unusable(let sentence): self.init(.badPhoto, from: provider, sentence)
    }
  }
}
