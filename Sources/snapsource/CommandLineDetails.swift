import AppRuntime
import Catalog
import Foundation
import ImageSearch
import Queries
import Sourcing
import Wording

/// Asking for the details of products without the browser.
struct CommandLineDetails: Sendable {
  let products: [ListingID]
  /// `nil` is the first that has details.
  let vendor: ProviderID?
  let language: String
  /// Whether vendors are asked although the details are known.
  let isFresh: Bool
  /// Whether the user agrees to any cost.
  let isAgreed: Bool
  let wiring: Wiring

  /// Asks, and returns what became of each product, in their order.
  ///
  /// - Throws: ``CommandFailure`` when no vendor that is configured has details, or it costs more than is agreed to;
  ///   nobody was asked then.
  func run() async throws -> [DetailOutcome] {
    try Descriptors.requireEnough(wiring.words)
    let targets = try products.map { DetailTarget($0, from: try vendor(of: $0)) }
    return try await wiring.withTransport { try await ask(targets, through: $0) }
  }

  private func ask(_ targets: [DetailTarget], through transport: LiveTransport) async throws -> [DetailOutcome] {
    let run = DetailRun(
      services: wiring.services(transport) { [words = wiring.words] in Console.say(words.wording.notKept(because: $0)) }
    )
    let freshSince = isFresh ? Date() : nil
    if wiring.caps != SpendingCaps() {
      let forecast = await run.count(targets, language: language, freshSince: freshSince)
      if !isAgreed, let limit = wiring.caps.limitToAsk(about: forecast) {
        throw CommandFailure(.usage, wiring.words.costsMore(forecast, than: limit))
      }
    }
    try Task.checkCancellation()
    let outcomes = DetailOutcomes(targets, wiring.vendors, wiring.words)
    await run.ask(targets, language: language, freshSince: freshSince) { await outcomes.note($0) }
    for news in await run.end() { Console.say(wiring.words.errors.sentence(news)) }
    try Task.checkCancellation()
    return await outcomes.all
  }

  private func vendor(of product: ListingID) throws(CommandFailure) -> ProviderID {
    let words = wiring.words
    let able = wiring.vendors.filter {
      $0.capabilities.details && $0.marketplace == product.marketplace && (vendor == nil || $0.id == vendor)
    }
    if let chosen = able.first(where: \.isConfigured) { return chosen.id }
    guard let first = able.first else { throw CommandFailure(.usage, words.noDetails(product, at: vendor)) }
    let settings = SettingsCatalogue.all.filter { first.missing.contains($0.path) }
    throw CommandFailure(.configuration, words.notConfigured(first.name, missing: settings))
  }
}

/// What has become of asking, product by product.
private actor DetailOutcomes {
  private(set) var all: [DetailOutcome]
  private let words: any Phrases

  init(_ targets: [DetailTarget], _ vendors: [Vendor], _ words: any Phrases) {
    self.words = words
    all = targets.map { target in
      let name = vendors.first { $0.id == target.provider }?.name ?? target.provider.rawValue
      return DetailOutcome(target: target, name: name, result: .failure(.cancelled(target.provider)))
    }
  }

  func note(_ event: DetailEvent) {
    switch event {
    case .call(let target, .step(_, .pausing(let pause, because: let error))):
      Console.say(words.pausing(name(of: target), pause, because: error))
    case .call(let target, .notice(_, let notice)): Console.say(words.noticed(name(of: target), notice))
    case .call(let target, .called): change(target) { $0.calls += 1 }
    case .call: break
    case .details(let target, let kept): change(target) { $0.result = .success(kept) }
    case .failed(let target, let error): change(target) { $0.result = .failure(error) }
    }
  }

  private func change(_ target: DetailTarget, _ change: (inout DetailOutcome) -> Void) {
    guard let place = all.firstIndex(where: { $0.target == target }) else { return }
    change(&all[place])
  }

  private func name(of target: DetailTarget) -> String {
    all.first { $0.target == target }?.name ?? target.provider.rawValue
  }
}
