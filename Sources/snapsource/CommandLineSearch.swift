import AppRuntime
import Archive
import Catalog
import Foundation
import ImageSearch
import OperatingSystem
import Providers
import Queries

/// One search without the browser.
struct CommandLineSearch: Sendable {
  /// A path or an http(s) address.
  let photo: String
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
  let configuration: ProgramConfiguration
  /// Where the archive is.
  let data: URL

  /// Asks every vendor and returns what each answered, in the vendors' order. Notices are said as they come.
  ///
  /// - Throws: ``CommandFailure`` when too few files may be open, the photo cannot be used, a vendor is not configured, or
  ///   none can do all of the query though ``isStrict``; nobody was asked then.
  func run() async throws -> [SearchOutcome] {
    try Descriptors.requireEnough()
    DispatchQueue.global(qos: .utility).async { Leftovers.removeOld() }
    let transport = LiveTransport(timeout: configuration.requestTimeout)
    do {
      let outcomes = try await run(through: transport)
      await transport.shutdown()
      return outcomes
    } catch {
      await transport.shutdown()
      throw error
    }
  }

  private func run(through transport: any Transport) async throws -> [SearchOutcome] {
    let loaded = try await load(through: transport)
    let photo = loaded.photo
    let chosen = try chosenVendors()
    let vendors = isStrict ? try able(photo, among: chosen) : chosen
    let settings = configuration.settings
    let door = ArchiveDoor(directory: data)
    let journal = ArchiveJournal(door) { Console.say($0) }
    let service = SearchService(
      providers: vendors.map { $0.init(settings: settings, transport: transport) },
      photoHost: ConfiguredPhotoHost.host(from: settings, transport: transport), policy: configuration.policy,
      journal: journal)
    let targets = vendors.map { SearchTarget($0.id, page: page) }
    let freshSince = isFresh ? Date() : nil
    let caps = configuration.policy.caps
    let forecast =
      caps == SpendingCaps()
      ? CallForecast() : await service.forecast(for: query, photo: photo, targets: targets, freshSince: freshSince)
    if !isAgreed, let limit = caps.limitToAsk(about: forecast) {
      throw CommandFailure(.usage, Words.costsMore(forecast, than: limit))
    }
    let ledger = OutcomeLedger(vendors, page: page, pageSize: query.pageSize)
    let options = SearchOptions(
      freshSince: freshSince, number: await number(loaded, targets, door), refused: forecast.refused)
    await service.search(query, photo: photo, targets: targets, options: options) { event in
      await ledger.note(event)
    }
    await journal.settle()
    // One that asked nothing and showed nothing is none.
    if let number = options.number { try? await door.archive().withdraw(number) }
    for news in await door.news() { Console.say(news.sentence) }
    await door.close()
    try Task.checkCancellation()
    return await ledger.outcomes
  }

  /// The search's number in the history; `nil` when it cannot be written there, which the first call says.
  private func number(_ loaded: LoadedPhoto, _ targets: [SearchTarget], _ door: ArchiveDoor) async -> SearchNumber? {
    let question = AskedQuestion(
      photo: loaded.photo.identity, source: loaded.place, query: query, providers: targets.map(\.provider),
      askedAt: Date())
    return try? await door.archive().begin(question, orGoOnWithin: Archive.sameSearch)
  }

  private func load(through transport: any Transport) async throws(CommandFailure) -> LoadedPhoto {
    do {
      return try await PhotoLoader(transport: transport).load(photo)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The vendors to ask, in the order in which they are shown.
  private func chosenVendors() throws(CommandFailure) -> [any ImageSearchProvider.Type] {
    guard !vendors.isEmpty else {
      let configured = configuration.configuredProviders
      guard !configured.isEmpty else {
        throw CommandFailure(.configuration, Words.nothingConfigured(configuration.path))
      }
      return configured
    }
    let chosen = allProviders.filter { vendors.contains($0.id.rawValue) }
    for vendor in chosen {
      let missing = vendor.missing(in: configuration.settings)
      guard missing.isEmpty else {
        let settings = vendor.settings.filter { missing.contains($0.path) }
        throw CommandFailure(.configuration, Words.notConfigured(vendor.name, missing: settings))
      }
    }
    return chosen
  }

  /// The vendors that can do all of the query; the others are said.
  private func able(
    _ photo: QueryPhoto, among vendors: [any ImageSearchProvider.Type]
  ) throws(CommandFailure) -> [any ImageSearchProvider.Type] {
    var able: [any ImageSearchProvider.Type] = []
    for vendor in vendors {
      let shortfalls = query.shortfalls(of: vendor.capabilities, photo: photo)
      if shortfalls.isEmpty {
        able.append(vendor)
      } else {
        Console.say(Words.leftOut(vendor.name, shortfalls))
      }
    }
    guard !able.isEmpty else { throw CommandFailure(.usage, Words.nobodyCan) }
    return able
  }
}

/// What has been reported of a search so far.
private actor OutcomeLedger {
  private(set) var outcomes: [SearchOutcome]

  init(_ vendors: [any ImageSearchProvider.Type], page: Int, pageSize: Int) {
    outcomes = vendors.map { vendor in
      SearchOutcome(
        provider: vendor.id, name: vendor.name, page: page, pageSize: pageSize,
        result: .failure(.cancelled(vendor.id)))
    }
  }

  func note(_ event: SearchEvent) {
    switch event {
    case .step(let id, .pausing(let pause, because: let error)):
      Console.say(Words.pausing(name(of: id), pause, because: error.sentence))
    case .step: break
    case .called(let id, _): change(id) { $0.calls += 1 }
    case .notice(let id, let notice): Console.say(Words.of(name(of: id), notice.sentence))
    case .page(let page): change(page.provider) { $0.result = .success(page) }
    case .failed(let error): change(error.provider) { $0.result = .failure(error) }
    }
  }

  private func change(_ id: ProviderID, _ change: (inout SearchOutcome) -> Void) {
    guard let index = outcomes.firstIndex(where: { $0.provider == id }) else { return }
    change(&outcomes[index])
  }

  private func name(of id: ProviderID) -> String {
    outcomes.first { $0.provider == id }?.name ?? id.rawValue
  }
}
