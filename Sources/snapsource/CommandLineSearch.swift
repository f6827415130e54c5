import AppRuntime
import Catalog
import Foundation
import ImageSearch
import OperatingSystem
import Providers
import Queries
import Sourcing
import Wording

/// One search without the browser.
struct CommandLineSearch: Sendable {
  /// What is searched by, as the user gave it.
  enum Given: Sendable {
    /// A path or an http(s) address.
    case photo(String)
    case words(SearchWords)
  }

  let given: Given
  /// The names of vendors to ask; none are all that are configured.
  let vendors: [String]
  let query: ImageQuery
  let page: Int
  /// Whether only vendors are asked that can do all of the query.
  let isStrict: Bool
  /// Whether vendors are asked although the answers are known.
  let isFresh: Bool
  /// Whether the user agrees to any cost.
  let isAgreed: Bool
  let wiring: Wiring

  /// Asks every vendor and returns what each answered, in the vendors' order. Notices are said as they come.
  ///
  /// - Throws: ``CommandFailure`` when too few files may be open, the photo cannot be used, a vendor is not configured, or
  ///   none can do all of the query though ``isStrict``; nobody was asked then.
  func run() async throws -> [SearchOutcome] {
    try Descriptors.requireEnough(wiring.words)
    // While vendors answer: a temporary folder can hold much to look through.
    DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + 0.1) { Leftovers.removeOld() }
    return try await wiring.withTransport { try await run(through: $0) }
  }

  private func run(through transport: LiveTransport) async throws -> [SearchOutcome] {
    let session = Session(vendors: wiring.vendors, caps: wiring.caps, prices: wiring.prices, now: Date())
    let search = SearchRun(
      session,
      services: wiring.services(transport) { [words = wiring.words] in
        Console.say(words.wording.notKept(because: $0))
      })
    // It takes a while, and can be done while the photo is read.
    async let isPrepared: Void = transport.prepare(for: wiring.vendorServers)
    let (subject, plannedSubject, source) = try await subject(with: search)
    await isPrepared
    let chosen = try chosenVendors(of: session)
    let vendors = isStrict ? try able(subject, among: chosen) : chosen
    let plan = SearchPlan(
      query: query, subject: plannedSubject, source: source,
      targets: vendors.map { SearchTarget($0.id, page: page) }, freshness: isFresh ? .anew : .any)
    if session.caps != SpendingCaps() {
      let forecast = await search.count(plan)
      if !isAgreed, let limit = session.caps.limitToAsk(about: forecast) {
        throw CommandFailure(.usage, wiring.words.costsMore(forecast, than: limit))
      }
    }
    try Task.checkCancellation()
    let outcomes = Outcomes(vendors, page: page, pageSize: query.pageSize, wiring.words)
    await search.ask(plan) { await outcomes.note($0) }
    // Nothing is asked any more: connections are closed while the archive is.
    async let isShut: Void = transport.shutdown()
    for news in await search.end() { Console.say(wiring.words.errors.sentence(news)) }
    await isShut
    try Task.checkCancellation()
    return await outcomes.all
  }

  /// What is searched by: as vendors get it, as the plan names it, and what it is called in the history.
  private func subject(
    with search: SearchRun
  ) async throws(CommandFailure) -> (SearchSubject, PlanSubject, source: String) {
    switch given {
    case .words(let words): return (.words(words), .words(words), words.text)
    case .photo(let name):
      do throws(PhotoLoadingError) {
        let photo = try await search.load(name)
        let loaded = await search.session.photo
        return (.photo(photo), .photo(loaded.id), loaded.name ?? "")
      } catch {
        throw CommandFailure(error, in: wiring.words)
      }
    }
  }

  /// The vendors to ask, in the order in which they are shown.
  private func chosenVendors(of session: Session) throws(CommandFailure) -> [Vendor] {
    guard !vendors.isEmpty else {
      guard session.isConfigured else {
        throw CommandFailure(.configuration, wiring.words.nothingConfigured(wiring.configuration.path))
      }
      return session.chosenVendors
    }
    let chosen = session.vendors.filter { vendors.contains($0.id.rawValue) }
    for vendor in chosen where !vendor.isConfigured {
      let settings = SettingsCatalogue.all.filter { vendor.missing.contains($0.path) }
      throw CommandFailure(.configuration, wiring.words.notConfigured(vendor.name, missing: settings))
    }
    return chosen
  }

  /// The vendors that can do all of the query; the others are said.
  private func able(_ subject: SearchSubject, among vendors: [Vendor]) throws(CommandFailure) -> [Vendor] {
    let able = vendors.filter { vendor in
      if let words = subject.words, let reason = reason(against: vendor, askedBy: words) {
        Console.say(wiring.words.failed(vendor.name, SearchError(reason, from: vendor.id)))
        return false
      }
      let shortfalls = query.shortfalls(of: vendor.capabilities, askedBy: subject)
      if !shortfalls.isEmpty { Console.say(wiring.words.leftOut(vendor.name, shortfalls)) }
      return shortfalls.isEmpty
    }
    guard !able.isEmpty else { throw CommandFailure(.usage, wiring.words.nobodyCan) }
    return able
  }

  private func reason(against vendor: Vendor, askedBy words: SearchWords) -> SearchError.Reason? {
    let other = wiring.vendors.first { $0.account == vendor.account && $0.capabilities.words != nil }
    return vendor.capabilities.reason(againstAskingBy: words, otherwise: other?.name)
  }
}

/// What has become of a search, vendor by vendor.
private actor Outcomes {
  private(set) var all: [SearchOutcome]
  private let words: any Phrases

  init(_ vendors: [Vendor], page: Int, pageSize: Int, _ words: any Phrases) {
    self.words = words
    all = vendors.map { vendor in
      SearchOutcome(
        provider: vendor.id, name: vendor.name, page: page, pageSize: pageSize,
        result: .failure(.cancelled(vendor.id)))
    }
  }

  func note(_ event: SearchEvent) {
    switch event {
    case .step(let id, .pausing(let pause, because: let error)):
      Console.say(words.pausing(name(of: id), pause, because: error))
    case .step: break
    case .called(let id, _): change(id) { $0.calls += 1 }
    case .notice(let id, let notice): Console.say(words.noticed(name(of: id), notice))
    case .page(let page): change(page.provider) { $0.result = .success(page) }
    case .failed(let error): change(error.provider) { $0.result = .failure(error) }
    }
  }

  private func change(_ id: ProviderID, _ change: (inout SearchOutcome) -> Void) {
    guard let index = all.firstIndex(where: { $0.provider == id }) else { return }
    change(&all[index])
  }

  private func name(of id: ProviderID) -> String {
    all.first { $0.provider == id }?.name ?? id.rawValue
  }
}
