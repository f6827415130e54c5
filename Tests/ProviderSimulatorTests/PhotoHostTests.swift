import Testing

@testable import ProviderSimulator

@Suite struct PhotoHostTests {
  @Test func whatIsPutCanBeFetched() async throws {
    try await visiting { simulator, visitor async throws in
      let address = try #require(simulator.settings["photoHost.putUrl"])
      #expect(address.hasSuffix("/photo-host/{name}"))
      let put = try await visitor.send("PUT", "/photo-host/red-mug.jpg", body: FakeGoods.photo)
      #expect(put.status == 201)
      let got = try await visitor.get("/photo-host/red-mug.jpg")
      #expect(got.bytes == FakeGoods.photo)
      #expect(got.contentType == "image/jpeg")
    }
  }

  @Test func refusesWhatIsNoFile() async throws {
    try await visiting { _, visitor async throws in
      #expect(try await visitor.get("/photo-host/absent.jpg").status == 404)
      #expect(try await visitor.send("PUT", "/photo-host/a/b.jpg", body: [1]).status == 400)
      #expect(try await visitor.send("PUT", "/photo-host/%7Bname%7D", body: [1]).status == 400)
      #expect(try await visitor.send("PUT", "/photo-host/empty.jpg").status == 400)
    }
  }

  @Test func servesCataloguePictures() async throws {
    try await visiting { _, visitor async throws in
      let picture = try await visitor.get("/pictures/mug-7.jpg")
      #expect(picture.text == "P mug-7")
      #expect(try await visitor.get("/pictures/none.jpg").status == 404)
    }
  }
}
