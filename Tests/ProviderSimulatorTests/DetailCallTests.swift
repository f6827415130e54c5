import Catalog
import Testing

@testable import ProviderSimulator

/// Detail calls as calls: how they are recorded, and how they fail.
@Suite struct DetailCallTests {
  private static let tmapi = ProviderID("tmapi-v1")
  private static let daji = ProviderID("daji")

  @Test func callsAreCountedWithTheirNumbers() async throws {
    let number = try TMAPIDetailTests.number(.variantsByQuantity)
    try await visiting { simulator, visitor async throws in
      _ = try await TMAPIDetailTests.detail(visitor, number)
      _ = try await DAJIDetailTests.detail(visitor, number)
      _ = try await DAJIDetailTests.detail(visitor, "1")
      _ = try await visitor.get(TMAPITests.search, TMAPITests.parameters())
      #expect(await simulator.log.map(\.call) == [.detail, .detail, .detail, .search])
      #expect(await simulator.log.map(\.item) == [number, number, "1", nil])
      #expect(await simulator.callCount(Self.daji, .detail) == 2)
      #expect(await simulator.callCount(nil, .detail) == 3)
      #expect(try await visitor.get("/calls").text == "daji detail 2\ntmapi-v1 detail 1\ntmapi-v1 search 1\n")
    }
  }

  @Test func anOddOfferIsFoundFromOutside() async throws {
    let number = try TMAPIDetailTests.number(.pricedByVariant, .soldOut)
    try await visiting { simulator, visitor async throws in
      #expect(try await visitor.get("/offers/pricedByVariant/soldOut").text == number + "\n")
      #expect(simulator.number(with: .pricedByVariant, .soldOut) == number)
      #expect(try await visitor.get("/offers/pricedByVariant/pricedByQuantity").status == 404)
      #expect(try await visitor.get("/offers/cheap").status == 404)
    }
  }

  @Test(arguments: [
    (FailureKind.code417, 417), (.code439, 439), (.noBalance, 439), (.code503, 503), (.rateLimited, 503),
    (.unauthorized, 403), (.http500, 500), (.plan, 403),
  ])
  func detailsFailAndSearchesDoNot(_ kind: FailureKind, _ status: Int) async throws {
    let number = try TMAPIDetailTests.number(.variantsByQuantity)
    try await visiting { simulator, visitor async throws in
      await simulator.setFailure(kind, for: Self.tmapi, on: .detail, times: 1)
      #expect(try await visitor.get(TMAPITests.search, TMAPITests.parameters()).status == 200)
      #expect(try await TMAPIDetailTests.detail(visitor, number).status == status)
      #expect(try await TMAPIDetailTests.detail(visitor, number).status == 200)
    }
  }

  @Test func dajiHasItsOwnCodes() async throws {
    let number = try TMAPIDetailTests.number(.variantsByQuantity)
    try await visiting { simulator, visitor async throws in
      for (kind, code) in [(FailureKind.code404, 404), (.code400, 400), (.rateLimited, 429)] {
        await simulator.setFailure(kind, for: Self.daji, on: .detail, times: 1)
        #expect(try await DAJIDetailTests.detail(visitor, number).json["code"].int == code)
      }
    }
  }

  @Test func nothingFoundIsSuccessWithoutDataAndDriftIsOfOtherTypes() async throws {
    let number = try TMAPIDetailTests.number(.variantsByQuantity)
    try await visiting { simulator, visitor async throws in
      await simulator.setFailure(.empty, on: .detail)
      for answer in [
        try await TMAPIDetailTests.detail(visitor, number), try await DAJIDetailTests.detail(visitor, number),
      ] {
        #expect(answer.json["code"].int == 200 && answer.json.has("data") && !answer.json["data"].exists)
      }
      await simulator.clearFailures()
      await simulator.setFailure(.drift)
      #expect(try await visitor.get(TMAPITests.search, TMAPITests.parameters()).json["data"]["items"].list.count == 20)
      let tmapi = try await TMAPIDetailTests.detail(visitor, number).json["data"]
      #expect(tmapi["item_id"].int != nil && tmapi["title"].list.count == 1 && tmapi["skus"].isObject)
      let daji = try await DAJIDetailTests.detail(visitor, number).json["data"]
      #expect(daji["offerId"].int != nil && daji["minOrderQuantity"].isObject && !daji["productSaleInfo"].list.isEmpty)
    }
  }

  @Test func detailsComeLateOrInHalves() async throws {
    let number = try TMAPIDetailTests.number(.variantsByQuantity)
    let options = SimulatorOptions(latency: .milliseconds(60), slowness: .milliseconds(150))
    try await visiting(options) { simulator, visitor async throws in
      let clock = ContinuousClock()
      var start = clock.now
      _ = try await DAJIDetailTests.detail(visitor, number)
      #expect(clock.now - start >= .milliseconds(60))
      await simulator.setFailure(.slow, on: .detail)
      start = clock.now
      #expect(try await DAJIDetailTests.detail(visitor, number).json["code"].int == 200)
      #expect(clock.now - start >= .milliseconds(210))
      await simulator.clearFailures()
      await simulator.setFailure(.cut, on: .detail)
      await #expect(throws: (any Error).self) { try await TMAPIDetailTests.detail(visitor, number) }
    }
  }
}
