import AppRuntime
import Catalog
import Foundation
import ImageSearch
import Photos
import Queries
import Synchronization
import Testing

/// Photos as people give them, from the disk and from the web.
@Suite struct PhotoLoaderTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func jpeg() throws -> [UInt8] {
    try #require(Picture(size: PixelSize(width: 32, height: 32), pixels: Array(repeating: 90, count: 3_072)))
      .jpeg(quality: 80)
  }

  /// Makes a photo under a name that may be no text.
  private func write(_ name: [UInt8]) throws -> String {
    let path = folder.path(percentEncoded: false) + "/" + FileName.text(of: name)
    let file = open(try #require(FileName.systemName(of: path)), O_CREAT | O_WRONLY, 0o600)
    try #require(file >= 0)
    defer { close(file) }
    let bytes = try jpeg()
    try #require(Foundation.write(file, bytes, bytes.count) == bytes.count)
    return path
  }

  @Test(arguments: [
    [0xD5, 0xD5, 0xC6, 0xAC, 0x2E, 0x6A, 0x70, 0x67], Array("half ".utf8) + [0xE4, 0xB8, 0x2E, 0x6A],
    Array("bell\u{7} and \u{1B}[7mturned.jpg".utf8), Array("left\u{202E}right.jpg".utf8), Array("-dish.jpg".utf8),
  ])
  func everyNameOpensAndIsRemembered(name: [UInt8]) async throws {
    let path = try write(name)
    let loaded = try await PhotoLoader(transport: FailingTransport()).load(path)
    #expect(loaded.photo.photo?.size == PixelSize(width: 32, height: 32))
    #expect(loaded.place == path)
    #expect(PhotoLoader.file(loaded.place) == path)
  }

  @Test func anotherKindOfSpaceIsTheSameName() async throws {
    let path = try write(Array("Photo at 9.41.00\u{202F}AM.jpg".utf8))
    let typed = path.replacing("\u{202F}", with: " ")
    #expect(try await PhotoLoader(transport: FailingTransport()).load(typed).place == path)
    let composed = try write(Array("cafe\u{301}.jpg".utf8))
    #expect(PhotoLoader.file(composed.precomposedStringWithCanonicalMapping)?.utf8.elementsEqual(composed.utf8) == true)
  }

  @Test func aPasswordGoesToTheHostAloneAndIsNotRemembered() async throws {
    let bytes = try jpeg()
    let sent = Mutex<[HTTPRequest]>([])
    let loader = PhotoLoader(
      transport: AnsweringTransport { request in
        sent.withLock { $0.append(request) }
        return HTTPReply(status: 200, contentType: "image/jpeg", body: bytes)
      })
    let loaded = try await loader.load("https://agent:own-pass@example.com/mug.jpg?X-Amz-Signature=own-sig")
    #expect(loaded.place == "https://…@example.com/mug.jpg?…")
    #expect(loaded.photo.source == nil, "no vendor is given the address")
    let request = try #require(sent.withLock { $0.first })
    #expect(request.address == "https://example.com/mug.jpg?X-Amz-Signature=own-sig")
    #expect(request.headers.contains(.init("Authorization", "Basic YWdlbnQ6b3duLXBhc3M=")))
    let open = try await loader.load("https://example.com/mug.jpg?w=400")
    #expect(open.photo.source?.string == "https://example.com/mug.jpg?w=400")
    #expect(open.place == "https://example.com/mug.jpg?w=400")
  }

  @Test func aSmallerCopyServesWhereTheWholePictureIsNot() async throws {
    let bytes = try jpeg()
    let loader = PhotoLoader(
      transport: AnsweringTransport { request in
        request.address.hasSuffix("a.jpg") ? HTTPReply(status: 404, body: []) : HTTPReply(status: 200, body: bytes)
      })
    let loaded = try await loader.load("//cbu01.alicdn.com/a.jpg_460x460.jpg_.webp")
    #expect(loaded.photo.source?.string == "https://cbu01.alicdn.com/a.jpg_460x460.jpg_.webp")
  }

  @Test func aPastedPictureIsLoadedAndIsNotRemembered() async throws {
    let text = "data:image/jpeg;base64," + Data(try jpeg()).base64EncodedString()
    let loaded = try await PhotoLoader(transport: FailingTransport()).load(text)
    #expect(loaded.photo.photo?.format == .jpeg && loaded.place == "data:image")
  }

  @Test func whatIsNoPhotoIsNoMissingFile() async throws {
    await #expect(throws: PhotoLoadingError.notAPhoto(.ofABrowser)) {
      try await PhotoLoader(transport: FailingTransport()).load("blob:https://www.example.com/1a2b")
    }
  }
}

private struct FailingTransport: Transport {
  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPReply {
    throw .unreachable(.unknownHost("no network here"))
  }
}

private struct AnsweringTransport: Transport {
  let answer: @Sendable (HTTPRequest) -> HTTPReply

  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPReply { answer(request) }
}
