import AppCore
import Foundation
import Photos
import Testing

@testable import TerminalUI

@Suite("Pictures in pixels")
struct PixelTests {
  private func image(_ number: UInt32, columns: Int = 4) throws -> PixelImage {
    let pixels = (0..<60 * 40 * 3).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
    let picture = try #require(Picture(size: PixelSize(width: 60, height: 40), pixels: pixels))
    return try #require(picture.pixels(in: CellSize(columns: columns, rows: columns), number: number).image)
  }

  @Test func `the marks are the protocol's, in its order`() {
    #expect([0, 1, 2, 3, 296].map { Placeholder.mark($0)?.value } == [0x305, 0x30D, 0x30E, 0x310, 0x1D244])
    #expect(Placeholder.mark(297) == nil && Placeholder.mark(-1) == nil)
    let all = (0..<297).compactMap { Placeholder.mark($0) }
    #expect(Set(all).count == 297)
    #expect(all.allSatisfy { $0.properties.canonicalCombiningClass.rawValue == 230 })
  }

  @Test func `a picture is sent once, in pieces, and again on a screen that was cleared`() throws {
    var images = PixelImages(inTmux: false)
    let image = try image(0x1234)
    let bytes = images.update(for: [image])
    let commands = bytes.split(separator: "\u{1B}_G").map { $0.dropLast(2) }
    #expect(
      commands.first?.hasPrefix("a=T,q=2,U=1,i=4660,f=24,s=30,v=20,o=z,c=4,r=1,m=") == true, "\(commands[0].prefix(80))"
    )
    #expect(commands.dropLast().allSatisfy { $0.contains("m=1;") } && commands.last?.contains("m=0;") == true)
    let digits = commands.compactMap { $0.split(separator: ";").last }
    #expect(digits.allSatisfy { $0.utf8.count <= 4_096 } && digits.dropLast().allSatisfy { $0.utf8.count % 4 == 0 })
    #expect(digits.joined() == Data(image.packed).base64EncodedString())
    #expect(images.update(for: [image]).isEmpty)
    images.forget()
    #expect(images.update(for: [image]) == bytes)
  }

  @Test func `what is not shown any more is taken back, the longest gone first`() throws {
    var images = PixelImages(inTmux: false)
    for number in 1...60 { _ = images.update(for: [try image(UInt32(0x100 + number))]) }
    let bytes = images.update(for: [try image(0x200)])
    #expect(bytes.contains("a=d,d=I,i=\(0x100 + 12),q=2"))
    #expect(!bytes.contains("i=\(0x100 + 40),"))
    images.forget()
    #expect(images.update(for: []).split(separator: "d=I").count == 50)
    _ = images.update(for: [try image(0x300)])
    #expect(images.dropAll() == "\u{1B}_Ga=d,d=I,i=768,q=2\u{1B}\\")
    #expect(images.dropAll().isEmpty)
  }

  @Test func `tmux hands the bytes through`() throws {
    var images = PixelImages(inTmux: true)
    let bytes = images.update(for: [try image(0x1234)])
    #expect(bytes.hasPrefix("\u{1B}Ptmux;\u{1B}\u{1B}_Ga=T,q=2,U=1,i=4660,"))
    #expect(bytes.hasSuffix("\u{1B}\u{1B}\\\u{1B}\\"))
  }

  @Test func `its cells hold row, column and number`() throws {
    let pixels = [UInt8](repeating: 9, count: 30 * 60 * 3)
    let picture = try #require(Picture(size: PixelSize(width: 30, height: 60), pixels: pixels))
    let drawn = picture.pixels(in: CellSize(columns: 10, rows: 3), number: 0xABCDEF)
    #expect(drawn.size == CellSize(columns: 3, rows: 3))
    let cell = drawn.rows[2][1]
    #expect(cell.place?.row == 2 && cell.place?.column == 1)
    #expect(cell.foreground == .rgb(0xAB, 0xCD, 0xEF))
    // It is not enlarged: the terminal does that.
    #expect(drawn.image?.size == PixelSize(width: 30, height: 60))
  }

  @Test(arguments: [
    ("kitty(0.28.0)", true), ("kitty(0.27.1)", false), ("kitty(0.35.2)", true), ("kitty(1.0)", true),
    ("ghostty 1.1.0", true), ("WezTerm 20240203", false), ("XTerm(379)", false), ("kitty", false), ("", false),
  ])
  func `placeholders are for terminals that draw them`(name: String, does: Bool) {
    #expect(PixelInquiry.drawsPlaceholders(name) == does)
  }

  private func inquiry(_ environment: [String: String], isForced: Bool = false) -> PixelInquiry {
    PixelInquiry(
      environment,
      abilities: PictureAbilities(
        best: PictureLook(.sextants, .direct), reasons: [.directAsDescribed, .sextants(terminal: "foot")]),
      isForced: isForced)
  }

  @Test func `pixels need the name and the answer`() {
    var kitty = inquiry(["TERM": "xterm-kitty"])
    #expect(kitty.isOpen)
    #expect(kitty.begin()?.hasPrefix("\u{1B}[>q\u{1B}_Gi=31,") == true)
    #expect(!kitty.isOpen && kitty.found() == nil)
    kitty.heard("Gi=31;OK")
    #expect(kitty.found() == nil)
    kitty.heard(">|kitty(0.35.2)")
    let found = kitty.found()
    #expect(
      found?.look(.auto) == PictureLook(.pixels, .direct) && found?.look(.quad) == PictureLook(.quadrants, .direct))
    #expect(kitty.found() == nil, "said once")
    var old = inquiry(["KITTY_WINDOW_ID": "1"])
    _ = old.begin()
    old.heard(">|kitty(0.26.5)")
    old.heard("Gi=31;OK")
    #expect(old.found() == nil)
    #expect(!inquiry(["TERM": "xterm-256color"]).isOpen)
    #expect(inquiry(["TERM": "xterm-256color"], isForced: true).isOpen)
  }

  @Test(arguments: [
    ("kitty(0.35.2)|256,RGB,title|on", true), ("ghostty 1.0|RGB|all", true), ("kitty(0.35.2)|256,RGB|off", false),
    ("kitty(0.35.2)|256|on", false), ("XTerm(379)|RGB|on", false), ("", false),
  ])
  func `tmux says what is around it`(words: String, does: Bool) {
    var inquiry = inquiry(["TERM": "xterm-kitty"])
    _ = inquiry.begin()
    inquiry.heardFromTmux(words)
    #expect((inquiry.found() != nil) == does)
  }

  @Test func `what the terminal says types nothing`() {
    var decoder = InputDecoder()
    let events = decoder.decode("j\u{1B}P>|kitty(0.35.2)\u{1B}\\\u{1B}_Gi=31;OK\u{1B}\\k".utf8)
    #expect(events == [.key(.character("j")), .key(.character("k"))])
    #expect(decoder.takeAnswers() == [">|kitty(0.35.2)", "Gi=31;OK"])
    #expect(decoder.takeAnswers().isEmpty)
  }
}
