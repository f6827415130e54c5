import Catalog
import Foundation
import Photos
import Queries

/// One page of one vendor, from the photo or the words to the answer.
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

  private func ask() async throws(SearchError) -> ResultPage {
    if let refusal = options.refused[id] { throw SearchError(.overBudget(refusal), from: id) }
    switch plan.route {
    case .photo(let photo, let route): return try await ask(by: photo, route)
    case .words(let words, at: let provider):
      let question = plan.question(by: words)
      return try await make(.searchingByWords(page: plan.page)) { () async throws(SearchError) in
        try await provider.search(question)
      }
    case .none(let reason): throw SearchError(reason, from: id)
    }
  }

  /// Makes the call that brings the page.
  ///
  /// - Parameter came: is done when the vendor has answered now.
  func make(
    _ step: SearchStep, _ ask: @escaping @Sendable () async throws(SearchError) -> ResultPage,
    came: () async -> Void = {}
  ) async throws(SearchError) -> ResultPage {
    let key = plan.pageKey
    let call = PaidCall(
      vendor: plan.vendor, kind: plan.route.search, subject: CallSubject(plan.subject.identity, page: key.page),
      step: step, search: options.number, ask: ask
    ) { page in
      .page(page, key, showing: showing(shown(page)))
    } known: {
      await knownPage(freshSince: options.freshSince)
    }
    switch try await desk.calls.make(call, report: report) {
    case .elsewhere(let kept): return await show(kept)
    case .now(let page):
      await desk.calls.moods.cameThrough(id)
      await came()
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
