import Catalog
import ImageSearch
import Queries
import TestSentences
import Testing

@testable import Providers

@Suite struct WireTests {
  private func failed(
    _ type: any ImageSearchProvider.Type, _ reply: Result<HTTPReply, TransportError>
  ) async -> SearchError? {
    let provider = type.init(settings: unitSettings, transport: RecordedTransport([reply, reply, reply]))
    return await failure { try await provider.search(question()) }
  }

  @Test(arguments: [
    (TransportError.cancelled, SearchError.Kind.cancelled), (.timedOut, .temporary), (.cutOff, .temporary),
    (.unreachable(.refusesConnection(host: "api.example")), .unreachable),
    (.tooLarge(limit: 20_000_000), .malformedReply),
    (.redirectRefused, .unreachable),
  ])
  func whatTheNetworkDoesIsSaidAlikeForAll(error: TransportError, kind: SearchError.Kind) async {
    for type in allProviders {
      let failed = await failed(type, .failure(error))
      #expect(failed?.kind == kind && failed?.provider == type.id)
    }
  }

  @Test(arguments: [
    (200, "<html>welcome</html>", SearchError.Kind.malformedReply), (200, "", .malformedReply),
    (200, #"{"code":20"#, .malformedReply), (200, "[]", .malformedReply), (404, "<html>", .unreachable),
    (502, "<html>", .temporary), (500, "", .temporary), (503, "busy", .rateLimited), (403, "<html>", .unauthorized),
    (413, "<html>", .badPhoto), (304, "", .malformedReply),
  ])
  func whatIsNoJSONIsJudgedByItsStatus(status: Int, body: String, kind: SearchError.Kind) async {
    for type in allProviders {
      let reply = HTTPReply(status: status, contentType: "text/html", body: Array(body.utf8))
      #expect(await failed(type, .success(reply))?.kind == kind)
    }
  }

  @Test(arguments: [#"-1"#, #""SIGN_ERROR""#, "true"])
  func aCodeThatIsNoNumberIsNoEmptyResult(code: String) async {
    let body = #"{"code":\#(code),"errorCode":\#(code),"message":"签名错误","data":null}"#
    for type in allProviders {
      #expect(await failed(type, .success(HTTPReply(status: 200, body: Array(body.utf8))))?.kind == .badRequest)
    }
  }

  @Test func aSecretIsHiddenAlsoAsItStandsInAnAddress() {
    let secrets = KnownSecrets([Secret("ab+c/=")])
    secrets.add(Secret("renewed"))
    #expect(secrets.hidden(in: "apiToken=ab%2Bc%2F%3D, ab+c/= or renewed") == "apiToken=…, … or …")
  }

  @Test func noErrorShowsASecret() async {
    let message = "unit-token-1234 demoKey demoSecret unit-bearer \u{1B}[31m" + String(repeating: "x", count: 5_000)
    let words = JSONBody.object(["msg": message, "message": message, "errorMsg": message])
    let body = #"{"code":400,"errorCode":"400","# + String(decoding: words.dropFirst(), as: UTF8.self)
    for type in allProviders {
      let sentence = await failed(type, .success(HTTPReply(status: 200, body: Array(body.utf8))))?.sentence ?? ""
      let secrets = type.settings.filter(\.isSecret).compactMap { unitSettings.secret($0.path)?.revealed }
      #expect(!secrets.isEmpty && sentence.contains("it says: “"))
      for secret in secrets { #expect(!sentence.contains(secret)) }
      #expect(!sentence.contains("\u{1B}") && sentence.count < 400)
    }
  }

  @Test func aBaseAddressThatWouldShowTheCredentialsIsRefused() async {
    for type in allProviders {
      guard let path = type.settings.first(where: { $0.path.hasSuffix(".baseUrl") })?.path else { continue }
      for (address, isAsked) in [
        ("http://vendor.test", false), ("vendor.test", false), ("http://127.0.0.1:9", true),
        ("https://vendor.test", true),
      ] {
        let transport = RecordedTransport([])
        let provider = type.init(settings: unitSettings.merging([path: address]), transport: transport)
        #expect(await failure { try await provider.search(question()) }?.kind == .unreachable)
        #expect(await transport.requests.isEmpty == !isAsked)
      }
      let transport = RecordedTransport([])
      let allowed = unitSettings.merging([path: "http://vendor.test", "allowCleartext": "true"])
      _ = await failure { try await type.init(settings: allowed, transport: transport).search(question()) }
      #expect(await transport.requests.count == 1)
    }
  }

  @Test func theVendorsAreTheFourPromised() {
    #expect(allProviders.map { $0.id.rawValue } == ["tmapi-v1", "tmapi-v2", "daji", "shanjing"])
    #expect(allProviders.map { $0.name } == ["TMAPI v1", "TMAPI v2", "DAJI", "Shanjing"])
    #expect(allProviders.allSatisfy { $0.name.count <= 12 })
    for type in allProviders {
      #expect(Set(type.settings.map(\.path)).count == type.settings.count)
      #expect(type.missing(in: unitSettings) == [] && !type.missing(in: Settings()).isEmpty)
    }
  }
}
