import Catalog
import Foundation
import ImageSearch
import Queries
import TestSentences
import Testing

@testable import ProviderSimulator

/// A way to fail while freight is asked for that a simulated vendor has.
struct DeclaredFreightFailure: Sendable, CustomTestStringConvertible {
  // One that never ends has a case of its own; of no photo can there be anything wrong.
  static let all = Examinee.shipping.flatMap { examinee -> [DeclaredFreightFailure] in
    let others: [FailureKind] = [.hang, .tooMany, .repeats, .forgottenPhoto, .badImageID, .drift, .empty]
    return FailureKind.allCases.filter { !others.contains($0) && examinee.simulated?.knows($0) == true }.map {
      DeclaredFreightFailure(examinee: examinee, kind: $0)
    }
  }

  let examinee: Examinee
  let kind: FailureKind

  var testDescription: String { "\(examinee.testDescription) \(kind.rawValue)" }
}

/// An offer that is odd in a way, at a provider that can be asked for freight.
struct OddShipment: Sendable, CustomTestStringConvertible {
  static let all = Examinee.shipping.flatMap { examinee in
    Peculiarity.allCases.map { OddShipment(examinee: examinee, peculiarity: $0) }
  }

  let examinee: Examinee
  let peculiarity: Peculiarity

  var testDescription: String { "\(examinee.testDescription) \(peculiarity)" }
}

extension Examinee {
  /// Those that declare freight.
  static let shipping = all.filter { $0.capabilities.freight != nil }
}

extension ProviderContract {
  private static let pieces = 30

  /// Asks what sending some of an offer costs, with what its details know.
  private func freight(
    _ examinee: Examinee, of offer: SimulatedOffer, to place: String = "Guangdong", settings: [String: String] = [:]
  ) async throws -> Freight {
    let provider = try #require(room.provider(examinee, settings: settings) as? any FreightProvider)
    let id = try #require(ListingID(offer.marketplace, number: offer.number))
    let parcel = sentParcel(of: offer)
    let question = FreightQuestion(
      to: try #require(Destination(place)), pieces: Self.pieces, variant: offer.details.variants.first?.number,
      weight: Weight(grams: Amount("\(parcel.grams * Self.pieces)")))
    return try await provider.freight(of: id, try #require(examinee.capabilities.freight).fitted(question))
  }

  private func sentParcel(of offer: SimulatedOffer) -> SimulatedParcel {
    offer.details.variants.first?.parcel ?? offer.details.parcel
  }

  @Test(arguments: Examinee.all)
  func whoDeclaresFreightHasIt(examinee: Examinee) {
    #expect((examinee.type is any FreightProvider.Type) == (examinee.capabilities.freight != nil))
  }

  /// Whatever is odd about an offer: what is said of sending it is true, and what is not said is not known.
  @Test(arguments: OddShipment.all)
  func freightIsTrueWhateverIsOdd(odd: OddShipment) async throws {
    let offer = try room.offer(odd.peculiarity)
    let freight: Freight
    do {
      freight = try await self.freight(odd.examinee, of: offer)
    } catch let error as SearchError {
      #expect(error.reason == .offerUnknown && !offer.details.isOnSale, "\(error)")
      return
    }
    let truth = offer.freight(to: try #require(SimulatedProvince.of(code: "44")))
    #expect(freight.listing.number == offer.number && freight.provider == odd.examinee.id)
    #expect(freight.pieces == Self.pieces && freight.destination.name == "Guangdong")
    switch freight.fee {
    case nil: break
    case .free: #expect(offer.isFreeShipping)
    case .yuan(let amount):
      #expect(!offer.isFreeShipping)
      #expect(amount == Amount(truth.fee(pieces: Self.pieces, sentParcel(of: offer)).text))
    }
    if let charge = freight.charge, let basis = charge.basis {
      #expect("\(basis)" == "\(truth.basis)")
      if let first = charge.first, !offer.isFreeShipping {
        #expect(first.units == Amount("\(truth.firstUnits)") && first.fee == Amount(truth.firstFee.text))
      }
    }
    if let weight = freight.weight {
      #expect(weight.grams == Amount("\(sentParcel(of: offer).grams * Self.pieces)"))
    }
  }

  /// Somebody is told an amount, somebody that it is free, and somebody that it is not known.
  @Test(arguments: Examinee.shipping)
  func freightIsToldFreeAndUnknownApart(examinee: Examinee) async throws {
    var seen: Set<String> = []
    let offers = DrawnCatalogue(seed: SimulatorOptions().seed).offers(.alibaba1688).filter(\.details.isOnSale)
    for offer in offers.prefix(120) where seen.count < 3 {
      switch try? await freight(examinee, of: offer) {
      case nil: break
      case let freight?:
        switch freight.fee {
        case nil: seen.insert("not known")
        case .free: seen.insert("free")
        case .yuan: seen.insert("yuan")
        }
      }
    }
    #expect(seen == ["not known", "free", "yuan"])
  }

  @Test(arguments: Examinee.shipping, ["Tibet", "北京", "440306"])
  func freightGoesWhereItIsAskedTo(examinee: Examinee, place: String) async throws {
    let freight = try await freight(examinee, of: room.offer(.variantsByQuantity), to: place)
    let takesPlaces = examinee.capabilities.freight?.options.contains(.place) == true
    #expect(freight.destination == (takesPlaces ? Destination(place) : Destination(place)?.inGeneral))
  }

  @Test(arguments: Examinee.shipping)
  func freightOfAnOfferThatIsNotThereIsSaidToBeGone(examinee: Examinee) async throws {
    let gone = try room.offer(.variantsByQuantity).numbered("100000000001")
    let provider = try #require(room.provider(examinee) as? any FreightProvider)
    let id = try #require(ListingID(examinee.type.marketplace, number: gone.number))
    let question = FreightQuestion(to: try #require(Destination("Guangdong")), pieces: 1)
    let error = await failure { try await provider.freight(of: id, question) }
    #expect(error?.reason == .offerUnknown)
  }

  @Test(arguments: Examinee.shipping)
  func aCallForFreightIsOneCallOfItsKind(examinee: Examinee) async throws {
    let before = await room.simulator.log.count { $0.call == .freight }
    let offer = try room.offer(.variantsByQuantity)
    _ = try await freight(examinee, of: offer)
    #expect(await room.simulator.log.count { $0.call == .freight } == before + 1)
    #expect(await room.simulator.log.last?.item == offer.number)
  }

  @Test(arguments: Examinee.shipping)
  func freightThatHasChangedItsTypesOrIsEmptyIsNotKnown(examinee: Examinee) async throws {
    let offer = try room.offer(.variantsByQuantity)
    await room.simulator.setFailure(.empty, on: .freight)
    let empty = try await freight(examinee, of: offer)
    await room.simulator.clearFailures()
    #expect(empty.fee == nil && empty.charge == nil && empty.pieces == Self.pieces)
    await room.simulator.setFailure(.drift, on: .freight)
    let drifted = try await freight(examinee, of: offer)
    await room.simulator.clearFailures()
    #expect(drifted.fee == nil || drifted.fee == (offer.isFreeShipping ? .free : nil))
  }

  @Test(arguments: DeclaredFreightFailure.all)
  func aFailureOfFreightSaysWhatItIs(declared: DeclaredFreightFailure) async throws {
    let outcome = try #require(declared.examinee.simulated?.outcome(declared.kind))
    let offer = try room.offer(.variantsByQuantity)
    await room.simulator.setFailure(declared.kind, on: .freight)
    let failed = await failure { try await freight(declared.examinee, of: offer) }
    await room.simulator.clearFailures()
    if failed?.reason == .offerUnknown {
      // What means that nothing could be fetched, or that there is no such record, is about the offer here.
      #expect(outcome.kind == .temporary || outcome.kind == .badPhoto)
    } else {
      #expect(failed?.kind.rawValue == outcome.kind?.rawValue)
    }
    if let failed {
      #expect(failed.provider == declared.examinee.id && failed.retryPauses == outcome.pauses.map { .seconds($0) })
      #expect((failed.stop == .account) == (outcome.stop == .account))
      #expect((failed.stop == .endpoint) == (outcome.stop == .endpoint))
      for setting in declared.examinee.type.settings where setting.isSecret {
        let secret = try #require(room.simulator.settings[setting.path])
        #expect(!failed.sentence.contains(secret))
      }
    }
    #expect(
      await failure { try await freight(declared.examinee, of: offer) } == nil, "it passes when the vendor is well")
  }

  @Test(arguments: Examinee.shipping)
  func freightNeedsTheCredentials(examinee: Examinee) async throws {
    let calls = await room.simulator.log.count
    let offer = try room.offer(.variantsByQuantity)
    for setting in examinee.type.settings where setting.isRequired {
      let failed = await failure { try await freight(examinee, of: offer, settings: [setting.path: ""]) }
      #expect(failed?.kind == .unauthorized && failed?.sentence.contains(setting.path) == true)
    }
    #expect(await room.simulator.log.count == calls)
  }

  /// A setting that is a choice of a few words is taken whichever it is.
  @Test(arguments: Examinee.shipping)
  func freightIsAskedWhateverTheSettingsChoose(examinee: Examinee) async throws {
    let offer = try room.offer(.variantsByQuantity)
    for setting in examinee.type.settings {
      for value in setting.allowed {
        #expect(
          await failure { try await freight(examinee, of: offer, settings: [setting.path: value]) } == nil, "\(value)")
      }
    }
  }
}
