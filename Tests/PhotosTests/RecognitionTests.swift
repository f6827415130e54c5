import Photos
import TestSupport
import Testing

/// What is refused, and what is said of it.
struct RecognitionTests {
  @Test func refusesNothing() {
    #expect(throws: PhotoError.empty) { try Photo([]) }
  }

  @Test(arguments: [
    ("<!DOCTYPE html><html><body>moved</body></html>", FileContent.webPage),
    ("\n  <HTML lang=en>", .webPage), ("Dear Sir,\nplease find enclosed", .text), (#"{"code":404}"#, .text),
    ("%PDF-1.7\n", .pdf), ("PK\u{03}\u{04}rest", .archive), ("\0\0\0\u{18}ftypmp42\0\0\0\0isommp42", .film),
    ("\u{01}\u{02}\u{03}", .unknown), ("\u{FEFF}纯文本", .text),
  ])
  func saysWhatAFileThatIsNoPictureIs(text: String, content: FileContent) {
    #expect(throws: PhotoError.notAPicture(content)) { try Photo(Array(text.utf8)) }
  }

  @Test(arguments: [("quarters.gif", PictureFormat.gif)])
  func namesAFormatThatIsNotRead(file: String, format: PictureFormat) throws {
    let bytes = try Fixture.bytes("photos/" + file)
    #expect(throws: PhotoError.unsupportedFormat(format)) { try Photo(bytes) }
  }

  @Test(arguments: [
    ("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>", PictureFormat.svg),
    ("BM\u{36}\u{03}\0\0\0\0\0\0\u{36}\0\0\0\u{28}\0\0\0\u{10}\0\0\0\u{10}\0\0\0", .bmp), ("II*\0\u{08}\0\0\0", .tiff),
    ("MM\0*\0\0\0\u{08}", .tiff), ("GIF89a\u{01}\0\u{01}\0", .gif),
  ])
  func namesAFormatByItsFirstBytes(text: String, format: PictureFormat) {
    #expect(throws: PhotoError.unsupportedFormat(format)) { try Photo(Array(text.utf8)) }
  }

  @Test(arguments: [("quarters.heic", PictureFormat.heic), ("quarters.avif", .avif)])
  func asksForConversion(file: String, format: PictureFormat) throws {
    let bytes = try Fixture.bytes("photos/" + file)
    #expect(PictureFormat(sniffing: bytes) == format)
    #expect(throws: PhotoError.needsConversion(format)) { try Photo(bytes) }
  }

  @Test func refusesASizeOfNothing() throws {
    for (width, height) in [(0, 0), (0, 10), (10, 0)] as [(UInt16, UInt16)] {
      #expect(throws: PhotoError.damaged(.jpeg)) {
        try Photo(Headers.jpeg(width: width, height: height, startOfFrame: 0xC0))
      }
      #expect(throws: PhotoError.damaged(.png)) { try Photo(Headers.png(width: UInt32(width), height: UInt32(height))) }
    }
    var webp = try Fixture.bytes("photos/quarters-lossy.webp")
    let code = try #require(webp.firstRange(of: [0x9D, 0x01, 0x2A]))
    webp.replaceSubrange(code.upperBound..<code.upperBound + 2, with: [0, 0])
    #expect(throws: PhotoError.damaged(.webp)) { try Photo(webp) }
  }

  @Test func refusesAHugePNGByItsHeader() {
    let bytes = Headers.png(width: 100_000, height: 100_000)
    #expect(throws: PhotoError.tooManyPixels(PixelSize(width: 100_000, height: 100_000), limit: 100_000_000)) {
      try Photo(bytes)
    }
    #expect(throws: PhotoError.self) { try Photo(Headers.png(width: 0x7FFF_FFFF, height: 0x7FFF_FFFF)) }
    #expect(throws: PhotoError.damaged(.png)) { try Photo(Headers.png(width: 0, height: 10)) }
    #expect(throws: PhotoError.damaged(.png)) { try Photo(Headers.png(width: 0xFFFF_FFFF, height: 1)) }
  }

  @Test func allowsFewerPixelsToAllThatIsHeldWhole() throws {
    let size = PixelSize(width: 8_000, height: 6_000)
    func refusal(of bytes: [UInt8]) -> Bool {
      do throws(PhotoError) {
        _ = try Photo(bytes)
        return false
      } catch {
        guard case .tooManyPixels(size, let limit) = error else { return false }
        return (10_000_000..<40_000_000).contains(limit)
      }
    }
    let baseline = try Photo(Headers.jpeg(width: 8_000, height: 6_000, startOfFrame: 0xC0))
    #expect(baseline.size == size)
    #expect(refusal(of: Headers.jpeg(width: 8_000, height: 6_000, startOfFrame: 0xC2)))
    // Three components in the frame, and one in the first scan.
    #expect(refusal(of: Headers.jpeg(width: 8_000, height: 6_000, startOfFrame: 0xC0, componentsOfScan: 1)))
    #expect(refusal(of: Headers.png(width: 8_000, height: 6_000, isInterlaced: true)))
  }

  @Test func refusesAJPEGThatKeepsItsDecoderBusy() throws {
    let header = Headers.jpeg(width: 4_000, height: 3_000, startOfFrame: 0xC2, componentsOfScan: 1)
    let scan = header.suffix(10)
    #expect(scan.starts(with: [0xFF, 0xDA]))
    func scans(_ count: Int) -> [UInt8] { header + (1..<count).flatMap { _ in scan } }
    #expect(throws: Never.self) { try Photo(scans(40)) }
    #expect(throws: PhotoError.damaged(.jpeg)) { try Photo(scans(400)) }
  }

  @Test func refusesAFrameThatIsLargerThanItsCanvas() throws {
    var animation = try Fixture.bytes("photos/animated.webp")
    #expect(throws: Never.self) { try Photo(animation) }
    // A canvas of one pixel: its sides stand there less one.
    animation.replaceSubrange(24..<30, with: [UInt8](repeating: 0, count: 6))
    #expect(throws: PhotoError.damaged(.webp)) { try Photo(animation) }
  }

  @Test func refusesASideThatNoPictureHas() {
    #expect(throws: PhotoError.tooManyPixels(PixelSize(width: 100_000_000, height: 1), limit: 100_000_000)) {
      try Photo(Headers.png(width: 100_000_000, height: 1))
    }
  }

  @Test func refusesTooManyBytes() throws {
    let jpeg = try Quarters.picture().jpeg(quality: 90)
    let padded = jpeg + [UInt8](repeating: 0, count: PhotoCaps.bytes)
    #expect(throws: PhotoError.tooManyBytes(limit: 30_000_000)) { try Photo(padded) }
  }

  @Test func refusesAJPEGThatEndsBeforeItsSize() throws {
    let jpeg = try Quarters.picture().jpeg(quality: 90)
    #expect(throws: PhotoError.damaged(.jpeg)) { try Photo(Array(jpeg.prefix(100))) }
  }

  @Test func fingerprintsTheBytes() throws {
    let jpeg = try Quarters.picture().jpeg(quality: 90)
    let photo = try Photo(jpeg)
    #expect(photo.fingerprint.count == 64)
    #expect(try Photo(jpeg) == photo)
    #expect(try Photo(jpeg + [0]).fingerprint != photo.fingerprint)
    // As sha256sum prints it.
    let file = try Photo(Fixture.bytes("photos/quarters.png"))
    #expect(file.fingerprint == "514ea8441e5040c44e0e7d573a8ddd09dbe06bf83e0421d8997fc2a9c4bd2223")
  }
}

/// Files that say how large they are and hold nothing else.
enum Headers {
  static func png(width: UInt32, height: UInt32, isInterlaced: Bool = false) -> [UInt8] {
    func number(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - $0 * 8)) } }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + number(13) + Array("IHDR".utf8) + number(width)
      + number(height) + [8, 2, 0, 0, isInterlaced ? 1 : 0] + number(0) + number(0) + Array("IDAT".utf8)
  }

  static func jpeg(width: UInt16, height: UInt16, startOfFrame: UInt8, componentsOfScan: UInt8 = 3) -> [UInt8] {
    func number(_ value: UInt16) -> [UInt8] { [UInt8(value >> 8), UInt8(value & 0xFF)] }
    let component: (UInt8) -> [UInt8] = { [$0, 0x11, 0] }
    let frame = [8] + number(height) + number(width) + [3] + component(1) + component(2) + component(3)
    let selectors: [UInt8] = (1...componentsOfScan).flatMap { [$0, 0] as [UInt8] }
    let scan: [UInt8] = [0xFF, 0xDA, 0, 6 + 2 * componentsOfScan, componentsOfScan] + selectors + [0, 63, 0]
    return [0xFF, 0xD8, 0xFF, startOfFrame] + number(UInt16(frame.count + 2)) + frame + scan
  }
}
