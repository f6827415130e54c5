import Catalog
import Testing

@testable import ProviderSimulator

@Suite struct SimulatorTests {
  @Test func saysHowToReachEveryVendor() async throws {
    try await visiting { simulator, _ async throws in
      let paths = [
        "tmapi.token", "tmapi.baseUrl", "daji.appKey", "daji.appSecret", "daji.baseUrl", "shanjing.token",
        "shanjing.refreshToken", "shanjing.baseUrl", "photoHost.putUrl", "photoHost.publicUrl",
      ]
      #expect(Set(simulator.settings.keys) == Set(paths))
      #expect(simulator.settings["daji.baseUrl"] == "http://127.0.0.1:\(simulator.port)/daji")
      #expect(simulator.samplePhotos.map(\.name) == ["red-mug.jpg"])
    }
  }

  @Test func remembersWhatWasAsked() async throws {
    try await visiting { simulator, visitor async throws in
      _ = try await DAJITests.search(visitor, ("keyword", "书包 red"))
      let log = await simulator.log
      #expect(log.map(\.call) == [.photo, .search])
      #expect(log.last?.path == "/daji/alibaba/product/imageQuery")
      #expect(log.last?.parameter("keyword") == "书包 red")
    }
  }

  @Test func aTakenPortIsSaid() async throws {
    try await visiting { simulator, _ async throws in
      await #expect(throws: SimulatorError.self) {
        try await visiting(SimulatorOptions(port: simulator.port)) { _, _ async throws in }
      }
    }
  }

  @Test(.timeLimit(.minutes(5))) func stopsWhenItsTaskIsCancelled() async {
    await withTaskGroup(of: Void.self) { group in
      let (ready, told) = AsyncStream<Int>.makeStream()
      group.addTask {
        try? await serveSimulator(SimulatorOptions(), goods: FakeGoods()) { told.yield($0.port) }
      }
      var ports = ready.makeAsyncIterator()
      #expect(await ports.next() ?? 0 > 0)
      group.cancelAll()
    }
  }

  /// Each way of straying that the providers must bear is met on the pages of one search.
  @Test func repliesStrayInEveryDocumentedWay() async throws {
    try await visiting { _, visitor async throws in
      var v1: [JSON] = []
      var v2: [JSON] = []
      for page in 1...7 {
        let number = ("page", String(page))
        v1 += try await visitor.get(TMAPITests.search, TMAPITests.parameters(number)).json["data"]["items"].list
        v2 += try await visitor.get(TMAPITests.searchV2, TMAPITests.parameters(number)).json["data"]["items"].list
      }
      let daji = try await DAJITests.search(visitor, ("pageSize", "50")).json["data"]["data"].list
      let shanjing = try await ShanjingTests.search(visitor).json["data"].list

      #expect(v1.contains { $0["item_id"].string != nil } && v1.contains { $0["item_id"].int != nil })
      #expect(v1.contains { $0["product_url"].string == "" })
      #expect(v1.contains { $0["sale_info"]["sale_quantity"].string == "100000+" })
      #expect(v1.contains { $0["quantity_begin"].string == "2" })
      #expect(v1.contains { $0.isObject && !$0.has("sale_info") })
      #expect(v1.contains { $0["brand"].string == "null" })
      #expect(v1.allSatisfy { $0["item_repurchase_rate"].string?.hasSuffix("%") != true })
      #expect(v1.contains { $0["img"].string?.hasPrefix("//") == true })
      #expect(v2.allSatisfy { !$0["moq"].exists })
      #expect(v2.contains { $0["item_repurchase_rate"].string?.hasSuffix("%") == true })
      #expect(v1.contains { !$0.isObject || !$0.has("item_id") })
      #expect(daji.contains { $0.isObject && !$0.has("subjectTrans") })
      #expect(daji.contains { $0["offerId"].int != nil })
      #expect(shanjing.contains { $0.isObject && !$0.has("materialI18nVO") })
      #expect(shanjing.contains { $0["tbItemId"].string != nil })
    }
  }
}
