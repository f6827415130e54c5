import Catalog
import Foundation
import Queries
import TestSupport
import Testing

@testable import ImageSearch

/// Where requests may go, decided before anything is sent.
@Suite struct HopTests {
  private let noProxy = ProxyRules(environment: [:])
  private let vendor = HostRule.publicOnly(besides: [WebAddress("http://127.0.0.1:8131/tmapi")].compactMap { $0 })

  private func problem(_ address: String, _ rule: HostRule, to locations: String...) async -> TransportError? {
    await problem(address, rule, to: locations, numbers: NameLookup.addresses)
  }

  private func problem(
    _ address: String, _ rule: HostRule, to locations: [String], numbers: (String) async -> [String]
  ) async -> TransportError? {
    do throws(TransportError) {
      var hop = try await Hop(HTTPRequest(.get, address), rule: rule).settled(noProxy, numbers: numbers)
      for location in locations {
        guard let redirect = Redirect(status: 302, location: location) else { return nil }
        hop = try await Hop(following: redirect, after: hop, rule: rule).settled(noProxy, numbers: numbers)
      }
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    "http://127.0.0.1/", "http://127.0.0.1:8132/", "http://localhost:8131/", "http://2130706433/", "http://0x7f.1/",
    "http://0177.0.0.1/", "http://10.99.88.77/", "http://192.168.77.1/", "http://172.31.0.1/", "http://100.64.0.1/",
    "http://169.254.169.254/latest/", "http://224.0.0.1/", "http://0.0.0.0/", "http://[::1]/", "http://[::]/",
    "http://[fe80::1]/", "http://[fd00::1]/", "http://[::ffff:10.0.0.1]/", "http://printer.local/", "http://nas/",
    "https://router.lan/",
  ])
  func whatStrangersNameIsPublicOrNotAsked(address: String) async throws {
    let host = try #require(WebAddress(address)).host
    #expect(await problem(address, vendor) == .refused(.notPublic(host: host)))
    #expect(await problem("http://8.8.8.8/", vendor, to: address) == .refused(.pointsInside(host: "8.8.8.8", to: host)))
    // What the user typed, or configured, is the user's decision; what its host answers is not.
    #expect(await problem(address, .anyNamed) == nil)
    #expect(
      await problem("http://8.8.8.8/", .anyNamed, to: address) == .refused(.pointsInside(host: "8.8.8.8", to: host)))
  }

  @Test func theVendorsOwnServerIsTheOnlyException() async {
    #expect(await problem("http://127.0.0.1:8131/ok.jpg", vendor) == nil)
    #expect(await problem("http://8.8.8.8/a.jpg", vendor) == nil)
    #expect(await problem("http://127.0.0.1:8131/", vendor, to: "/other.jpg") == nil)
    #expect(
      await problem("http://127.0.0.1:8131/", vendor, to: "http://127.0.0.1:22/")
        == nil, "the same machine may say where on it a picture is")
  }

  @Test func aHostOnThisMachineDoesNotPointToItsNeighbours() async {
    let error = await problem("http://127.0.0.1:8131/a.jpg", .anyNamed, to: "http://169.254.169.254/latest/")
    #expect(error == .refused(.pointsInside(host: "127.0.0.1", to: "169.254.169.254")))
    #expect(await problem("http://127.0.0.1:8131/a.jpg", .anyNamed, to: "http://127.0.0.1:9000/a.jpg") == nil)
    #expect(await problem("http://192.168.1.9/a.jpg", .anyNamed, to: "http://192.168.1.9:81/a.jpg") == nil)
    #expect(await problem("http://192.168.1.9/a.jpg", .anyNamed, to: "http://192.168.1.1/") != nil)
  }

  @Test func aNameIsHeldToWhatItStandsFor() async {
    let own = await NameLookup.addresses(of: "localhost")
    #expect(!own.isEmpty && own.allSatisfy { ["127.0.0.1", "::1"].contains($0) })
    #expect(!NameLookup.isPublic("127.0.0.1") && !NameLookup.isPublic("10.0.0.1") && !NameLookup.isPublic("::1"))
    #expect(NameLookup.isPublic("8.8.8.8") && NameLookup.isPublic("198.18.0.7"))
  }

  @Test(arguments: [["10.0.0.1"], ["93.184.215.14", "10.0.0.1"], ["93.184.215.14", "::1"], ["::ffff:127.0.0.1"]])
  func aPublicNameThatStandsForAPrivateNumberIsNotAsked(numbers: [String]) async {
    let name = "pictures.example.com"
    for scheme in ["http", "https"] {
      let address = "\(scheme)://\(name)/a.jpg"
      #expect(
        await problem(address, .publicOnly(), to: [], numbers: { _ in numbers }) == .refused(.notPublic(host: name)))
      #expect(
        await problem("http://8.8.8.8/", .anyNamed, to: [address], numbers: { _ in numbers })
          == .refused(.pointsInside(host: "8.8.8.8", to: name)))
    }
    #expect(
      await problem("http://\(name)/", .publicOnly(), to: [], numbers: { _ in [] })
        == .unreachable(.unknownHost(name)))
  }

  @Test func aHostThatPointsToItselfIsLookedUpEachTime() async {
    var answers = [["93.184.215.14"], ["10.0.0.1"]]
    let error = await problem(
      "https://shop.example.com/a.jpg", .anyNamed,
      to: ["https://pictures.example.org/a.jpg", "https://pictures.example.org/b.jpg"]
    ) { _ in answers.removeFirst() }
    #expect(error == .refused(.pointsInside(host: "pictures.example.org", to: "pictures.example.org")))
    #expect(answers.isEmpty)
  }

  @Test func whatTheUserNamedMayPointToItselfWithoutBeingLookedUp() async {
    let error = await problem("https://nas.local/a", .anyNamed, to: ["/b", "/c"]) { _ in
      Issue.record("looked up")
      return []
    }
    #expect(error == nil)
  }

  @Test(arguments: [
    ("http://pictures.example.com/a.jpg?w=9", "http://93.184.215.14:80/a.jpg?w=9", "pictures.example.com"),
    ("http://pictures.example.com:8080", "http://93.184.215.14:8080", "pictures.example.com:8080"),
    ("https://pictures.example.com/a.jpg", "https://pictures.example.com/a.jpg", nil),
  ])
  func theNumberThatWasLookedAtIsTheOneThatIsConnectedTo(address: String, sent: String, host: String?) async throws {
    let request = HTTPRequest(.get, address, headers: [.init("Accept", "image/*")])
    let hop = try await Hop(request, rule: .publicOnly()).settled(noProxy) { _ in ["93.184.215.14", "93.184.215.15"] }
    #expect(hop.request.address == sent)
    #expect(hop.request.headers.filter { $0.name == "Host" }.map(\.value) == (host.map { [$0] } ?? []))
    let redirect = try #require(Redirect(status: 302, location: "/b.jpg"))
    let next = try Hop(following: redirect, after: hop, rule: .publicOnly())
    #expect(next.target.host == "pictures.example.com" && !next.request.headers.contains { $0.name == "Host" })
  }

  @Test(arguments: [
    "http://127.0.0.1:65536/a.jpg", "https://127.0.0.1:70000/", "http://[::1]:99999/", "http://127.0.0.1:0/",
    "http://%31%32%37.0.0.1:70000/", "http:///a.jpg", "http://:80/", "http+unix://%2Ftmp%2Fs/", "unix:///tmp/s", "",
    "http://127.0.0.1\\@8.8.8.8/", "http://[fe80::1%25lo]:70000/", "http://127.0.0.1:1:2/",
  ])
  func whatTheClientCannotTakeIsASentence(address: String) async {
    let transport = LiveTransport(timeout: .seconds(2), proxies: noProxy)
    await #expect(throws: TransportError.unreachable(.notAnAddress)) {
      try await transport.send(HTTPRequest(.get, address))
    }
    await transport.shutdown()
  }

  @Test(arguments: [
    "http://127.0.0.1:70000/a.jpg", "//127.0.0.1:65536/", "http://[::1]:99999/", "http://%31%32%37.0.0.1:70000/",
  ])
  func aReplyThatPointsToNoPortIsNotFollowed(location: String) async {
    #expect(await problem("http://127.0.0.1/", .anyNamed, to: location) == .redirectRefused)
  }

  @Test func thousandsOfOddAddressesPassTheGateOrDoNot() async {
    let seed = Dice.seed(usual: 9)
    var dice = Dice(seed: seed)
    var passed = 0
    let parts = [
      "http", "https", "HTTP", "://", ":", "//", "/", "@", "[", "]", "::1", "127.0.0.1", "a.example", "%31", "%00", "%",
      "0", "80", "65535", "65536", "99999999999999999999", "-1", "?", "#", ".", "..", "\\", " ", "\u{0}", "例え", "é",
      "xn--",
      "a", "0x7f", "1", "user", "&", "=",
    ]
    for _ in 0..<20_000 {
      var address = dice.isOne(in: 3) ? "" : dice.isOne(in: 2) ? "http://" : "https://"
      for _ in 0...dice.below(7) { address += parts.randomElement(using: &dice) ?? "" }
      guard let hop = try? Hop(HTTPRequest(.get, address), rule: .anyNamed) else { continue }
      passed += 1
      #expect((1...65_535).contains(hop.target.port) && !hop.target.host.isEmpty, "\(address), seed \(seed)")
      #expect(
        URL(string: address)?.port.map { (1...65_535).contains($0) } != false, "\(address), seed \(seed)")
    }
    #expect(passed > 100, "hardly any passed, seed \(seed)")
  }

  @Test func aPauseIsSecondsOrATime() {
    let now = Date(timeIntervalSince1970: 1_445_412_470)
    #expect(HTTPReply.pause("2", at: now) == 2)
    #expect(HTTPReply.pause(" 120 ", at: now) == 120)
    #expect(HTTPReply.pause("Wed, 21 Oct 2015 07:28:00 GMT", at: now) == 10)
    for odd in ["-1", "soon", "", "99999999999999999999", "1e3", "Wed, 21 Oct 2015 07:00:00 GMT", "86401"] {
      #expect(HTTPReply.pause(odd, at: now) == nil)
    }
    #expect(HTTPReply.pause(nil, at: now) == nil)
  }
}
