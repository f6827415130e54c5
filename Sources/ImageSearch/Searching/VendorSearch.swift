import Catalog
import Foundation
import Photos
import Queries

/// One page of one vendor, from the photo to the answer.
///
/// It looks for what is known and for the same question under way; the call itself is ``CallDesk``'s, whose comment lists
/// all that stands around one. A photo that the vendor does not know yet is introduced by such a call of its own, inside
/// the flight of the page. It is encoded and hosted before its turn.
struct VendorSearch: Sendable {
  let plan: VendorPlan
  let desk: SearchDesk
  let options: SearchOptions
  let report: @Sendable (SearchEvent) async -> Void
  let start: Date

  init(
    plan: VendorPlan, desk: SearchDesk, options: SearchOptions, report: @escaping @Sendable (SearchEvent) async -> Void
  ) {
    self.plan = plan
    self.desk = desk
    self.options = options
    self.report = report
    start = desk.calls.now()
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
      await report(.notice(id, .keptInstead(because: error)))
      return await show(known)
    }
  }

  private func page() async throws(SearchError) -> ResultPage {
    if let known = await knownPage(freshSince: options.freshSince) { return await show(known) }
    let flight = CallDesk.Flight.page(plan.pageKey)
    let page = try await desk.calls.flights.hold(flight, limit: 1, onWait: reportWaiting) {
      () async throws(SearchError) in
      if let known = await knownPage(freshSince: options.freshSince) { return await show(known) }
      return try await ask()
    }
    guard let page else { throw .cancelled(id) }
    return page
  }

  private func knownPage(freshSince: Date?) async -> KeptPage? {
    try? await desk.calls.journal.keptPage(plan.pageKey) { desk.isYoung($0, freshSince: freshSince) }
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
    try? await desk.calls.journal.show(shown, page, in: search)
  }

  /// Asks about the photo. Vendors forget photos after a while: then the photo is given again, once, by calls that caps
  /// and ledger know as any others.
  private func ask() async throws(SearchError) -> ResultPage {
    if let refusal = options.refused[id] { throw SearchError(.overBudget(refusal), from: id) }
    let introduced = try await introduce()
    do throws(SearchError) {
      return try await ask(about: introduced.photo)
    } catch {
      guard introduced.isRemembered, error.mayMeanThePhoto,
        await desk.mayBeForgotten(introduced.photo, as: plan.referenceKey)
      else { throw error }
      await report(.notice(id, .photoForgotten))
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
    try? await desk.calls.journal.forgetReference(plan.referenceKey)
    await desk.hostings.forget(plan.hostingKey)
  }

  private func ask(about introduced: KeptReference) async throws(SearchError) -> ResultPage {
    let question = plan.question(about: introduced)
    let provider = plan.provider
    let call = PaidCall(
      vendor: plan.vendor, kind: .search, subject: .photo(plan.photo.identity, page: question.page),
      step: .searching(page: plan.page), search: options.number
    ) { () async throws(SearchError) in
      var page = try await provider.search(question)
      page.suggestedRegions = page.suggestedRegions.compactMap { plan.shown($0, of: introduced) }
      return page
    } brought: { page in
      .page(page, plan.pageKey, showing: showing(shown(page)))
    } known: {
      await knownPage(freshSince: options.freshSince)
    }
    switch try await desk.calls.make(call, report: report) {
    case .elsewhere(let kept): return await show(kept)
    case .now(let page):
      await desk.calls.moods.cameThrough(id)
      await desk.worked(introduced, as: plan.referenceKey)
      let shown = shown(page)
      await reportLeftOut(of: shown)
      return shown
    }
  }

  /// A page that was asked for now as it is shown: of one list the part that was wanted.
  private func shown(_ page: ResultPage) -> ResultPage {
    plan.asksForOneList ? page.cut(page: plan.page, size: plan.fitted.query.pageSize, keptSince: nil) : page
  }

  private func showing(_ shown: ResultPage) -> Showing? {
    options.number.map { Showing(in: $0, number: shown.number, size: shown.size) }
  }

  // MARK: Reports

  func reportStep(_ step: SearchStep) async { await report(.step(id, step)) }
  func reportWaiting() async { await reportStep(.waiting) }
  private func reportLeftOut(of page: ResultPage) async {
    if page.leftOut > 0 { await report(.notice(id, .leftOut(page.leftOut))) }
  }
  func reportPreparing() async { await reportStep(.preparingPhoto) }
  func reportHosting() async { await reportStep(.hostingPhoto) }
}
