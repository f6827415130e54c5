import Catalog
import Foundation
import ImageSearch
import Queries
import TestSentences
import Testing

@testable import ProviderSimulator

/// An offer that is odd in a way, at a provider that can be asked for details.
struct OddOffer: Sendable, CustomTestStringConvertible {
  static let all = Examinee.detailed.flatMap { examinee in
    Peculiarity.allCases.map { OddOffer(examinee: examinee, peculiarity: $0) }
  }

  let examinee: Examinee
  let peculiarity: Peculiarity

  var testDescription: String { "\(examinee.testDescription) \(peculiarity)" }
}

extension Examinee {
  /// Those that declare details.
  static let detailed = all.filter(\.capabilities.details)
}

extension ExamRoom {
  /// A provider's own details of an offer.
  func details(
    _ examinee: Examinee, of offer: SimulatedOffer, language: String = "en", settings: [String: String] = [:]
  ) async throws -> ProductDetails {
    let provider = try #require(provider(examinee, settings: settings) as? any DetailProvider)
    let id = try #require(ListingID(offer.marketplace, number: offer.number))
    return try await provider.details(of: id, language: language)
  }

  func offer(_ peculiarity: Peculiarity) throws -> SimulatedOffer {
    let number = try #require(simulator.number(with: peculiarity))
    let id = try #require(ListingID(.alibaba1688, number: number))
    return try #require(truth(id))
  }
}

extension ProviderContract {
  @Test(arguments: Examinee.all)
  func whoDeclaresDetailsHasThem(examinee: Examinee) {
    #expect((examinee.type is any DetailProvider.Type) == examinee.capabilities.details)
  }

  /// Whatever is odd about an offer: what is said of it is true, and what is not said is not known.
  @Test(arguments: OddOffer.all)
  func detailsAreTrueWhateverIsOdd(odd: OddOffer) async throws {
    let offer = try room.offer(odd.peculiarity)
    let truth = offer.details
    let details: ProductDetails
    do {
      details = try await room.details(odd.examinee, of: offer)
    } catch let error as SearchError {
      #expect(error.reason == .offerUnknown && !truth.isOnSale, "\(error)")
      return
    }
    let listing = details.listing
    if odd.peculiarity == .variantsByQuantity {
      #expect(!listing.tiers.isEmpty && listing.mainPrice != nil && details.variants.count == truth.variants.count)
      #expect(
        listing.minimumOrder != nil && listing.stock != nil && !details.attributes.isEmpty
          && details.listing.saleState == .onSale)
    }
    #expect(listing.id.number == offer.number && listing.provenance.provider == odd.examinee.id)
    expectPrices(details, offer)
    if let least = listing.minimumOrder { #expect(least <= truth.minimumOrder) }
    if details.orderQuantities.contains(where: { $0.source == .lot }) {
      #expect(listing.minimumOrder == truth.minimumOrder)
    }
    if let stock = listing.stock { #expect(stock == truth.stock) }
    for variant in details.variants {
      let real = try #require(truth.variants.first { $0.number == variant.id?.string })
      if let stock = variant.stock { #expect(stock == real.stock) }
      if let weight = variant.parcel.weight { #expect(weight.grams == Amount("\(real.parcel.grams)")) }
      if !variant.options.isEmpty { #expect(variant.options.count == truth.properties.count) }
    }
    switch details.listing.saleState {
    case nil: break
    case .onSale: #expect(truth.isOnSale && truth.stock > 0)
    case .soldOut: #expect(truth.stock == 0)
    case .offSale(let reason): #expect(!truth.isOnSale && reason.string == truth.status)
    case .unclear(let word): #expect(word.string == truth.status && truth.status != "published")
    }
    if let rule = details.mixedBatch {
      #expect(rule.pieces == nil || rule.pieces == truth.mixedBatch?.pieces)
      #expect(rule.amount == nil || rule.amount?.shortest == truth.mixedBatch?.yuan.map(String.init))
    }
  }

  /// One price that is one number is the price of all variants; a range holds each of them.
  private func expectPrices(_ details: ProductDetails, _ offer: SimulatedOffer) {
    let truth = offer.details
    if !details.listing.tiers.isEmpty {
      #expect(details.listing.tiers.map(\.from) == truth.tiers.map(\.from))
      #expect(details.listing.tiers.map(\.amount) == truth.tiers.compactMap { Amount($0.price) })
    }
    let prices = truth.variants.compactMap { $0.price.flatMap(Amount.init) }
    if let main = details.listing.price(.wholesale), details.pricing == .variant {
      #expect(main.amount == prices.min())
      #expect((main.written == nil) == (Set(prices).count == 1))
    }
    for variant in details.variants {
      guard let price = variant.price(.wholesale) else { continue }
      #expect(price.amount == truth.variants.first { $0.number == variant.id?.string }?.price.flatMap(Amount.init))
    }
  }

  @Test(arguments: Examinee.detailed)
  func anOfferThatIsNotThereIsSaidToBeGone(examinee: Examinee) async throws {
    let provider = try #require(room.provider(examinee) as? any DetailProvider)
    let id = try #require(ListingID(examinee.type.marketplace, number: "100000000001"))
    let error = await failure { try await provider.details(of: id, language: "en") }
    #expect(error?.reason == .offerUnknown)
  }

  @Test(arguments: Examinee.detailed)
  func aCallForDetailsIsOneCallOfItsKind(examinee: Examinee) async throws {
    let before = await room.simulator.log.count { $0.call == .detail }
    _ = try await room.details(examinee, of: room.offer(.variantsByQuantity))
    #expect(await room.simulator.log.count { $0.call == .detail } == before + 1)
  }

  @Test(arguments: Examinee.detailed)
  func whatHasChangedItsTypesIsNotKnown(examinee: Examinee) async throws {
    let offer = try room.offer(.variantsByQuantity)
    let drifted = try await room.failing(.drift, at: try await receiver(of: examinee), on: .detail) {
      try? await room.details(examinee, of: offer)
    }
    if let drifted { expectPrices(drifted, offer) }
    #expect(try await room.details(examinee, of: offer).listing.mainPrice != nil, "it passes when the vendor is well")
  }

  @Test(arguments: DeclaredDetailFailure.all)
  func aFailureOfDetailsSaysWhatItIs(declared: DeclaredDetailFailure) async throws {
    let (examinee, offer) = (declared.examinee, try room.offer(.variantsByQuantity))
    let outcome = try #require(examinee.simulated?.outcome(declared.kind))
    let failed = try await room.failing(declared.kind, at: try await receiver(of: examinee), on: .detail) {
      await failure { try await room.details(examinee, of: offer) }
    }
    // What says of a search that there is nothing says here that there is no such offer.
    if failed?.reason != .offerUnknown {
      #expect(failed?.kind.rawValue == outcome.kind?.rawValue)
      #expect((failed?.stop == .account) == (outcome.stop == .account))
      #expect((failed?.stop == .endpoint) == (outcome.stop == .endpoint))
      if let failed { #expect(failed.retryPauses == outcome.pauses.map { .seconds($0) }) }
    }
    if let failed {
      #expect(failed.provider == examinee.id)
      for setting in examinee.type.settings where setting.isSecret {
        guard let secret = room.simulator.settings[setting.path] else { continue }
        #expect(!failed.sentence.contains(secret))
      }
    }
    #expect(await failure { try await room.details(examinee, of: offer) } == nil, "it passes when the vendor is well")
  }

  @Test(arguments: Examinee.detailed)
  func detailsNeedTheCredentials(examinee: Examinee) async throws {
    let (offer, calls) = (try room.offer(.variantsByQuantity), await room.simulator.log.count)
    for setting in examinee.type.settings where setting.isRequired {
      let failed = await failure { try await room.details(examinee, of: offer, settings: [setting.path: ""]) }
      #expect(failed?.kind == .unauthorized && failed?.sentence.contains(setting.path) == true)
    }
    #expect(await room.simulator.log.count == calls)
  }

  @Test(arguments: Examinee.detailed)
  func cancellingEndsACallForDetailsAtOnce(examinee: Examinee) async throws {
    let (offer, receiver) = (try room.offer(.variantsByQuantity), try await receiver(of: examinee))
    let (failed, took) = try await room.failing(.hang, at: receiver, on: .detail) {
      await withTaskGroup(of: SearchError?.self) { group in
        let before = await room.simulator.callCount(receiver, .detail)
        group.addTask { await failure { try await room.details(examinee, of: offer) } }
        while await room.simulator.callCount(receiver, .detail) == before {
          try? await Task.sleep(for: .milliseconds(5))
        }
        let start = ContinuousClock.now
        group.cancelAll()
        let failed = await group.next() ?? nil
        return (failed, ContinuousClock.now - start)
      }
    }
    #expect(failed?.kind == .cancelled && took < .milliseconds(100))
  }

  @Test(arguments: Examinee.detailed)
  func everyLanguageOfDetailsIsAskedFor(examinee: Examinee) async throws {
    let type = try #require(examinee.type as? any DetailProvider.Type)
    for language in type.detailLanguages {
      _ = try await room.details(examinee, of: room.offer(.variantsByQuantity), language: language)
      let sent = await room.simulator.log.last { $0.call == .detail }?.parameters ?? []
      #expect(sent.contains { $0.value == language }, "\(language)")
    }
  }

  /// Under whose name the vendor counts a provider's calls for details: providers of one account may share them.
  private func receiver(of examinee: Examinee) async throws -> ProviderID {
    _ = try await room.details(examinee, of: room.offer(.variantsByQuantity))
    return try #require(await room.simulator.log.last { $0.call == .detail }?.provider)
  }
}

/// A way in which a provider's call for details can fail.
struct DeclaredDetailFailure: Sendable, CustomTestStringConvertible {
  static let all = Examinee.detailed.flatMap { examinee in
    FailureKind.allCases.filter { kind in
      // Of a photo, and of what has a case of its own.
      examinee.simulated?.knows(kind) == true && examinee.simulated?.outcome(kind)?.call == .search
        && ![.forgottenPhoto, .hang, .drift].contains(kind)
    }.map { DeclaredDetailFailure(examinee: examinee, kind: $0) }
  }

  let examinee: Examinee
  let kind: FailureKind

  var testDescription: String { "\(examinee.testDescription) \(kind.rawValue)" }
}
