import Catalog
import ImageSearch
import Photos
import Queries
import Synchronization
import TestSentences
import Testing

@Suite struct PhotoSourceTests {
  private let photo = EncodedPhoto(jpeg: [1, 2, 3], size: PixelSize(width: 4, height: 3))

  // MARK: A host by HTTP

  @Test func aPhotoIsPutAndItsPublicAddressReturned() async throws {
    let sent = Mutex<[HTTPRequest]>([])
    let transport = FakeTransport { request in
      sent.withLock { $0.append(request) }
      return HTTPReply(status: 201, body: [])
    }
    let settings = Settings([
      "photoHost.putUrl": "https://bucket.example/in/{name}?signature=s",
      "photoHost.publicUrl": "https://cdn.example/{name}",
    ])
    let host = try #require(ConfiguredPhotoHost.host(from: settings, transport: transport))
    #expect(try await host.publish(photo, as: "a.jpg").string == "https://cdn.example/a.jpg")
    #expect(
      sent.withLock { $0 } == [
        HTTPRequest(
          .put, "https://bucket.example/in/a.jpg?signature=s", headers: [.init("Content-Type", "image/jpeg")],
          body: [1, 2, 3])
      ])
  }

  @Test func withoutAPublicAddressItIsThePutAddressWithoutItsSignature() async throws {
    let host = HTTPPhotoHost(
      putURL: Secret("https://bucket.example/{name}?signature=s"),
      transport: FakeTransport { _ in HTTPReply(status: 200, body: []) })
    #expect(try await host.publish(photo, as: "a.jpg").string == "https://bucket.example/a.jpg")
  }

  @Test func aHostThatRefusesIsSaidWithItsStatusAndNoAddress() async throws {
    let host = HTTPPhotoHost(
      putURL: Secret("https://bucket.example/{name}?signature=s"),
      transport: FakeTransport { _ in HTTPReply(status: 403, body: []) })
    let error = await #expect(throws: PhotoTransferError.self) { try await host.publish(photo, as: "a.jpg") }
    #expect(error?.kind == .unreachable)
    #expect(
      error?.sentence
        == "the photo host answered HTTP 403 – check photoHost.putUrl and what it allows")
  }

  @Test func cancellationIsNoFailure() async throws {
    let cancelled = FakeTransport { _ throws(TransportError) in throw .cancelled }
    let host = HTTPPhotoHost(putURL: Secret("https://bucket.example/{name}"), transport: cancelled)
    await #expect(throws: PhotoTransferError.cancelled) { try await host.publish(photo, as: "a.jpg") }
  }

  @Test func aPasswordGoesToTheHostAndNowhereElse() async throws {
    let transport = FakeTransport { request in
      #expect(request.address == "https://dav.example/a.jpg")
      #expect(request.headers.contains { $0.name == "Authorization" && $0.value == "Basic dXNlcjpwQHNz" })
      return HTTPReply(status: 201, body: [])
    }
    let host = HTTPPhotoHost(putURL: Secret("https://user:p%40ss@dav.example/{name}"), transport: transport)
    #expect(try await host.publish(photo, as: "a.jpg").string == "https://dav.example/a.jpg")
  }

  @Test func aHostNeedsAPlaceForTheName() {
    let bucket = "https://bucket.example/{name}"
    func refusals(_ put: String, _ fetched: String?) -> Int {
      var values = ["photoHost.putUrl": put]
      values["photoHost.publicUrl"] = fetched
      return ConfiguredPhotoHost.refusals(in: Settings(values)).count
    }
    #expect(refusals("https://bucket.example/photo.jpg", nil) == 1)
    #expect(refusals(bucket, "https://cdn.example/a.jpg") == 1)
    #expect(refusals(bucket, nil) == 0 && refusals(bucket, bucket) == 0)
  }

  @Test func withNothingConfiguredThereIsNoHost() {
    let transport = FakeTransport { _ in HTTPReply(status: 200, body: []) }
    #expect(ConfiguredPhotoHost.host(from: Settings(), transport: transport) == nil)
  }

  // MARK: A host by a command

  @Test func theCommandGetsTheFileLastAndItsLastLineIsTheAddress() async throws {
    let host = CommandPhotoHost(command: "echo uploading; printf 'https://x.example%s\n'")
    let address = try await host.publish(photo, as: "a.jpg").string
    #expect(address.hasPrefix("https://x.example/") && address.hasSuffix("/a.jpg"))
  }

  @Test func theCommandMaySayWhereTheFileGoes() async throws {
    let host = CommandPhotoHost(command: "echo https://x.example/$(wc -c < \"$1\").jpg; :")
    #expect(try await host.publish(photo, as: "a.jpg").string == "https://x.example/3.jpg")
  }

  @Test func theCommandHearsThatWhatItStartedHasEnded() async throws {
    let host = CommandPhotoHost(command: "true & wait $!; echo https://x.example/$?.jpg; :")
    #expect(try await host.publish(photo, as: "a.jpg").string == "https://x.example/0.jpg")
  }

  @Test func aCommandThatFailsIsSaidInItsOwnLastWords() async throws {
    let host = CommandPhotoHost(command: "echo first >&2; echo 'no \u{1B}[31mbucket' >&2; exit 3; :")
    let error = await #expect(throws: PhotoTransferError.self) { try await host.publish(photo, as: "a.jpg") }
    #expect(error?.kind == .unreachable)
    #expect(
      error?.sentence
        == "the photo host's command failed (no [31mbucket) – try it by hand with a file's path")
  }

  @Test func aCommandThatPrintsNoAddressIsSaid() async throws {
    let host = CommandPhotoHost(command: "echo done; :")
    let error = await #expect(throws: PhotoTransferError.self) { try await host.publish(photo, as: "a.jpg") }
    #expect(error?.kind == .unreachable)
    #expect(
      error?.sentence
        == "the photo host's command printed no http or https address – it must print the photo's address and nothing else"
    )
  }

  @Test func aCommandThatHangsIsEndedWithItsTime() async throws {
    let clock = TestClock()
    let host = CommandPhotoHost(command: "sleep 1000; :", clock: clock)
    let publishing = Task { try await host.publish(photo, as: "a.jpg") }
    await clock.untilAsleep(1)
    clock.advance(by: .seconds(60))
    let error = await #expect(throws: PhotoTransferError.self) { try await publishing.value }
    #expect(error?.kind == .unreachable)
    #expect(
      error?.sentence
        == "the photo host's command did not end within 60 s – try it by hand with a file's path")
  }

  @Test func cancellingEndsTheCommand() async throws {
    let clock = TestClock()
    let host = CommandPhotoHost(command: "sleep 1000; :", clock: clock)
    let publishing = Task { try await host.publish(photo, as: "a.jpg") }
    await clock.untilAsleep(1)
    publishing.cancel()
    await #expect(throws: PhotoTransferError.cancelled) { try await publishing.value }
  }

  @Test(
    .timeLimit(.minutes(1)), arguments: ["sleep 1000 &", "nohup sleep 1000 >/dev/null 2>&1 &", "(sleep 1000; :) &"])
  func theAddressIsTakenWhenTheCommandItselfEnds(orphan: String) async throws {
    let clock = TestClock()
    let host = CommandPhotoHost(command: "\(orphan) echo https://x.example/a.jpg; :", clock: clock)
    #expect(try await host.publish(photo, as: "a.jpg").string == "https://x.example/a.jpg")
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["yes; :", "(yes & wait); :"])
  func aCommandThatPrintsWithoutEndIsEnded(command: String) async throws {
    let clock = TestClock()
    let host = CommandPhotoHost(command: command, clock: clock)
    let error = await #expect(throws: PhotoTransferError.self) { try await host.publish(photo, as: "a.jpg") }
    #expect(error?.kind == .unreachable)
    #expect(
      error?.sentence
        == "the photo host's command printed without end – it must print the photo's address and nothing else")
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["yes", "(yes | head -c 300000; echo no bucket)"])
  func aCommandMayTellMuchOfItsWork(telling: String) async throws {
    let clock = TestClock()
    let host = CommandPhotoHost(
      command: telling == "yes"
        ? "yes | head -c 300000 >&2; echo https://x.example/a.jpg; :" : "\(telling) >&2; exit 3; :",
      clock: clock)
    do throws(PhotoTransferError) {
      let address = try await host.publish(photo, as: "a.jpg")
      #expect(telling == "yes" && address.string == "https://x.example/a.jpg")
    } catch {
      #expect(telling != "yes" && error.sentence.contains("(no bucket)"), "\(error.sentence)")
    }
  }

  @Test(.timeLimit(.minutes(1))) func aCommandThatComplainsWithoutEndIsEndedInTime() async throws {
    let clock = TestClock()
    let host = CommandPhotoHost(command: "yes >&2; :", clock: clock)
    let publishing = Task { try await host.publish(photo, as: "a.jpg") }
    await clock.untilAsleep(1)
    clock.advance(by: .seconds(60))
    await #expect(throws: PhotoTransferError.self) { try await publishing.value }
  }

  // MARK: A photo from the web

  private func download(_ reply: HTTPReply) async throws -> Photo {
    try await PhotoDownload.photo(
      at: Sample.address("https://buyer.example/mug?key=k"), through: FakeTransport { _ in reply })
  }

  @Test func aPictureIsToldByItsContent() async throws {
    let bytes = try Sample.photo().bytes
    let photo = try await download(HTTPReply(status: 200, contentType: "text/html", body: bytes))
    #expect(photo.size == PixelSize(width: 40, height: 30))
  }

  @Test func aWebPageIsSaidToBeOne() async throws {
    let page = Array("<!DOCTYPE html><title>Mugs</title>".utf8)
    let error = await #expect(throws: PhotoTransferError.self) {
      try await download(HTTPReply(status: 200, contentType: "image/jpeg", body: page))
    }
    #expect(error?.kind == .unusable)
    #expect(
      error?.sentence
        == "buyer.example answered with a web page, not a picture – give the address of the picture itself")
  }

  @Test(arguments: [
    (
      HTTPReply(status: 404, body: []),
      PhotoTransferError.Kind.unusable,
      "there is no picture at this address of buyer.example (HTTP 404) – check the address"
    ),
    (
      HTTPReply(status: 401, body: []),
      .unusable,
      "buyer.example wants a name and password (HTTP 401) – write them before the host, as in "
        + "https://NAME:PASSWORD@HOST/…"
    ),
    (
      HTTPReply(status: 403, body: []),
      .unusable,
      "buyer.example does not give this picture to everybody (HTTP 403) – open it in a browser, save it and give "
        + "the file"
    ),
    (HTTPReply(status: 429, body: [], retryAfter: 2), .busy, "buyer.example is busy (HTTP 429) – try again in 2 s"),
    (HTTPReply(status: 503, body: []), .busy, "buyer.example is busy (HTTP 503) – try again later"),
    (
      HTTPReply(status: 501, body: []),
      .unreachable, "buyer.example answered HTTP 501 instead of a picture – check the address"
    ),
    (
      HTTPReply(status: 418, body: []),
      .unusable, "buyer.example answered HTTP 418 instead of a picture – check the address"
    ),
  ])
  func aStatusThatIsNoSuccessIsSaid(reply: HTTPReply, kind: PhotoTransferError.Kind, sentence: String) async throws {
    let error = await #expect(throws: PhotoTransferError.self) { try await download(reply) }
    #expect(error?.kind == kind && error?.sentence == sentence)
  }

  @Test(arguments: [TransportError.timedOut, .cutOff]) func whatWasTooSlowMaySucceedLater(error: TransportError)
    async throws
  {
    let transport = FakeTransport { _ throws(TransportError) in throw error }
    let address = try Sample.address("https://buyer.example/mug")
    let failure = try #require(
      await #expect(throws: PhotoTransferError.self) { try await PhotoDownload.photo(at: address, through: transport) })
    #expect(failure.kind == .busy && failure.sentence.hasSuffix("try again"))
  }

  @Test(arguments: [TransportError.refused(.notPublic(host: "buyer.example")), .redirectRefused])
  func anAddressThatIsNotConnectedToIsUnusable(error: TransportError) async throws {
    let address = try Sample.address("https://buyer.example/mug?key=k")
    do throws(PhotoTransferError) {
      _ = try await PhotoDownload.photo(at: address, through: FakeTransport { _ throws(TransportError) in throw error })
      Issue.record("there is no picture")
    } catch {
      #expect(error.kind == .unusable)
      #expect(error.sentence.hasPrefix("the picture at buyer.example cannot be fetched: "))
      #expect(error.sentence.hasSuffix("check the address"))
    }
  }

  @Test func aHostThatIsNotThereIsSaidWithoutTheAddress() async throws {
    let address = try Sample.address("https://buyer.example/mug?key=k")
    let transport = FakeTransport { _ throws(TransportError) in throw .unreachable(.unknownHost("buyer.example")) }
    let error = await #expect(throws: PhotoTransferError.self) {
      try await PhotoDownload.photo(at: address, through: transport)
    }
    #expect(error?.kind == .unreachable)
    #expect(
      error?.sentence == """
        the picture at buyer.example cannot be fetched: no host buyer.example is known – check the network and the \
        address, then try again
        """)
  }
}
