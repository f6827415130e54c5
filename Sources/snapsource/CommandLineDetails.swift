import AppRuntime
import Catalog
import Foundation
import ImageSearch
import Queries
import Sourcing
import Wording

/// What is asked about sending each product; no pieces are the minimum order.
struct WantedFreight: Sendable {
  let destination: Destination
  let pieces: Int?
}

/// Asking for the details of products, and for freight, without the browser.
struct CommandLineDetails: Sendable {
  let products: [ListingID]
  /// `nil` is the first that has details.
  let vendor: ProviderID?
  let language: String
  /// Whether vendors are asked although the details are known.
  let isFresh: Bool
  /// Whether the user agrees to any cost.
  let isAgreed: Bool
  let freight: WantedFreight?
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
    let forecast = await run.count(targets, language: language, freshSince: freshSince)
    // What is known of sending a product is found by its details: where these cost nothing they are looked at first.
    let isFreightCounted = forecast.most.calls == 0
    try agree(to: isFreightCounted ? forecast : withFreight(of: targets, beside: forecast))
    try Task.checkCancellation()
    let outcomes = DetailOutcomes(targets, wiring.vendors, wiring.words)
    await run.ask(targets, language: language, freshSince: freshSince) { await outcomes.note($0) }
    if let freight {
      let wanted = freightTargets(freight, of: await outcomes.all)
      if isFreightCounted {
        do {
          try agree(to: await run.count(wanted, freshSince: freshSince))
        } catch {
          _ = await run.end()
          throw error
        }
      }
      await outcomes.begin(wanted)
      await run.ask(wanted, freshSince: freshSince) { await outcomes.note($0) }
    }
    for news in await run.end() { Console.say(wiring.words.errors.sentence(news)) }
    try Task.checkCancellation()
    return await outcomes.all
  }

  /// - Throws: ``CommandFailure`` when it costs more than may be spent unasked.
  private func agree(to forecast: CallForecast) throws(CommandFailure) {
    if !isAgreed, let limit = wiring.caps.limitToAsk(about: forecast) {
      throw CommandFailure(.usage, wiring.words.costsMore(forecast, than: limit))
    }
  }

  /// The most that it costs to ask for freight as well: a call for each product.
  private func withFreight(of targets: [DetailTarget], beside details: CallForecast) -> CallForecast {
    guard freight != nil else { return details }
    return targets.reduce(into: details) { forecast, target in
      forecast.calls[target.provider, default: []].append(.freight)
      forecast.spend.add(wiring.prices[target.provider, .freight])
    }
  }

  /// What is asked about sending the products whose details are known.
  private func freightTargets(_ wanted: WantedFreight, of outcomes: [DetailOutcome]) -> [FreightTarget] {
    outcomes.compactMap { outcome in
      guard let details = try? outcome.result.get().details else { return nil }
      let question = FreightQuestion(
        to: wanted.destination, pieces: wanted.pieces ?? details.listing.minimumOrder ?? 1, accordingTo: [details])
      return FreightTarget(outcome.target.listing, question, from: outcome.target.provider)
    }
  }

  private func vendor(of product: ListingID) throws(CommandFailure) -> ProviderID {
    let words = wiring.words
    let able = wiring.vendors.filter {
      $0.capabilities.details && $0.marketplace == product.marketplace && (vendor == nil || $0.id == vendor)
    }
    if let chosen = able.first(where: { $0.isConfigured && (freight == nil || $0.capabilities.freight != nil) }) {
      return chosen.id
    }
    if freight != nil, let chosen = able.first(where: \.isConfigured) {
      throw CommandFailure(.usage, words.noFreight(product, at: chosen.name))
    }
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

  /// Freight is asked for now.
  func begin(_ targets: [FreightTarget]) {
    for target in targets { change(target) { $0.freight = .failure(.cancelled(target.provider)) } }
  }

  func note(_ event: FreightEvent) {
    switch event {
    case .call(let target, .step(_, .pausing(let pause, because: let error))):
      Console.say(words.pausing(name(of: target.details), pause, because: error))
    case .call(let target, .notice(_, let notice)): Console.say(words.noticed(name(of: target.details), notice))
    case .call(let target, .called): change(target) { $0.freightCalls += 1 }
    case .call: break
    case .freight(let target, let kept): change(target) { $0.freight = .success(kept) }
    case .failed(let target, let error): change(target) { $0.freight = .failure(error) }
    }
  }

  private func change(_ target: FreightTarget, _ change: (inout DetailOutcome) -> Void) {
    self.change(target.details, change)
  }

  private func change(_ target: DetailTarget, _ change: (inout DetailOutcome) -> Void) {
    guard let place = all.firstIndex(where: { $0.target == target }) else { return }
    change(&all[place])
  }

  private func name(of target: DetailTarget) -> String {
    all.first { $0.target == target }?.name ?? target.provider.rawValue
  }
}

extension FreightTarget {
  /// The details that it belongs to.
  fileprivate var details: DetailTarget { DetailTarget(listing, from: provider) }
}
