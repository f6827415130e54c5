import Catalog
import Photos
import Sourcing
import TestSupport
import Testing

@testable import AppCore

@Suite("Pictures on the screen")
struct PictureTests {
  private static let abilities = PictureAbilities(best: PictureLook(.quadrants, .direct), reasons: [])

  /// A search whose results have pictures, on a screen that shows them.
  private func searched(rows: Int = 36, columns: Int = 120, results: Int = 30) -> Typist {
    var typist = Typist(rows: rows, columns: columns, pictures: Self.abilities)
    typist.load("~/clients/acme/red-mug.jpg")
    typist.press("<Enter>")
    typist.answer(
      "alpha", (1...results).map { .sample($0, "mug \($0)", original: "杯 \($0)", rank: $0, minimumOrder: $0) },
      total: 666)
    return typist
  }

  private func picture(_ red: UInt8, in box: CellSize) -> CellPicture? {
    Picture(size: PixelSize(width: 10, height: 10), pixels: (0..<100).flatMap { _ in [red, 0, 0] })?
      .cells(in: box, look: PictureLook(.quadrants, .direct))
  }

  private func source(_ number: Int) -> PictureSource? {
    WebAddress("https://cbu01.alicdn.com/\(number).jpg").map(PictureSource.web)
  }

  private func wishes(_ typist: Typist) -> [PictureWish] {
    typist.effects.reversed().lazy.compactMap { effect in
      if case .showPictures(let wishes, _) = effect { wishes } else { nil }
    }.first ?? []
  }

  /// Everything that is wished for comes, each in a red of its own.
  private func fulfil(_ typist: inout Typist) throws {
    for (index, wish) in typist.awaitedPictures.enumerated() {
      typist.take(.pictureShown(wish, try #require(picture(UInt8(10 + index), in: wish.box))))
    }
  }

  @Test func `a listing and the photo are shown in one scale beside the words`() throws {
    var typist = searched()
    let hit = try #require(typist.awaitedPictures.first)
    #expect(hit.source == source(1))
    let photo = try #require(typist.awaitedPictures.dropFirst().first)
    #expect(photo.source == .photo(typist.state.photo.id))
    #expect(hit.box == photo.box)
    #expect(typist.shows("your photo"))
    try fulfil(&typist)
    #expect(typist.awaitedPictures.isEmpty)
    let pictures = typist.state.frame().rows.map { $0.filter { !$0.cells.isEmpty } }.filter { $0.count >= 2 }
    #expect(pictures.count == hit.box.rows)
  }

  @Test func `nothing is asked for twice, and what is broken never again`() throws {
    var typist = searched()
    let first = typist.awaitedPictures
    typist.take(.clockTicked(typist.state.now))
    #expect(wishes(typist).isEmpty)
    typist.take(.pictureFailed(first[0].source, .unusable))
    #expect(typist.shows("broken"))
    typist.press("jk<^L>")
    #expect(!typist.awaitedPictures.contains { $0.source == first[0].source })
    // What could not be reached is asked for again when the user draws the screen anew.
    typist.take(.pictureFailed(first[1].source, .unreachable))
    #expect(typist.shows("no answer"))
    typist.press("j")
    #expect(!typist.awaitedPictures.contains { $0.source == first[1].source })
    typist.press("<^L>")
    #expect(typist.awaitedPictures.contains { $0.source == first[1].source })
  }

  @Test func `only what is seen is asked for, and it follows the list`() throws {
    var typist = searched(rows: 60, columns: 120, results: 1_000)
    typist.press("z")
    let seen = typist.state.layout.shape(of: .results).visible
    func numbers() -> Set<PictureSource> { Set(typist.awaitedPictures.map(\.source)) }
    for number in 1...seen { #expect(numbers().contains(try #require(source(number))), "\(number)") }
    #expect(!numbers().contains(try #require(source(seen + 3))))
    typist.press("G")
    #expect(numbers().contains(try #require(source(1_000))))
    #expect(!numbers().contains(try #require(source(1))))
    #expect(typist.awaitedPictures.count <= seen + 8)
  }

  @Test(arguments: [(24, 80), (36, 120), (60, 200), (12, 40), (10, 40), (200, 300)])
  func `nothing leaves the screen in any layout`(rows: Int, columns: Int) throws {
    var typist = searched(rows: rows, columns: columns)
    typist.press("<Space><Space>")
    for keys in ["", "z", "z", "G", "<→><→>kk", "<Enter>", "<Esc>p", "?", "<Esc>4s", "<Esc>2", "4z", "P", "P"] {
      typist.press(keys)
      try fulfil(&typist)
      let frame = typist.state.frame()
      #expect(frame.rows.count == rows)
      for spans in frame.rows {
        var column = 0
        for span in spans {
          #expect(span.column >= column && span.column + span.width <= columns, "\(keys): \(span)")
          #expect((span.cells.isEmpty ? DisplayWidth.columns(span.text) : span.cells.count) == span.width)
          column = span.column + span.width
        }
      }
      #expect((0..<rows).contains(frame.cursor.row) && (0..<columns).contains(frame.cursor.column))
    }
  }

  @Test(arguments: [(24, 80), (36, 120), (60, 200)])
  func `layouts look as they did`(rows: Int, columns: Int) throws {
    var typist = searched(rows: rows, columns: columns)
    typist.press("j<Space>")
    try fulfil(&typist)
    for layout in ["roomy", "grid"] {
      typist.press("z")
      try fulfil(&typist)
      let golden = try Fixture.golden("screens/\(layout)-\(columns)x\(rows).screen", now: typist.text)
      #expect(typist.text == golden)
    }
  }

  @Test func `in the grid four keys move in four directions`() {
    var typist = searched(rows: 60, columns: 200)
    typist.press("zz")
    let across = typist.state.layout.shape(of: .results).across
    #expect(across > 2)
    func press(_ keys: String) -> Int {
      typist.press(keys)
      return typist.state.list.cursor.index
    }
    #expect(press("<→>") == 1)
    #expect(press("j") == 1 + across)
    #expect(press("k") == 1)
    #expect(press("k") == 1, "there is no row above")
    #expect(press("<←><←>") == 0)
    #expect(press("G") == 29)
    #expect(press("j") == 29)
    typist.press("z<→>")
    #expect(typist.shows("Left and right move in the grid"))
  }

  @Test func `a list of pictures scrolls by nearly a screen, and the selected one is always seen`() {
    var typist = searched(rows: 24, columns: 80)
    for layout in [ListLayout.roomy, .grid] {
      typist.press("z<Home>")
      let shape = typist.state.layout.shape(of: .results)
      #expect(shape.layout == layout)
      var tops = [0]
      for key in [String](repeating: "j", count: 40) + [String](repeating: "k", count: 40) {
        typist.press(key)
        let cursor = typist.state.list.cursor
        #expect((cursor.top..<cursor.top + shape.visible).contains(cursor.index) && cursor.top % shape.across == 0)
        if cursor.top != tops.last { tops.append(cursor.top) }
      }
      #expect(tops.count <= 2 * (30 / max(1, shape.visible - shape.across) + 2), "\(tops)")
    }
  }

  @Test func `a mouse points at items of every layout`() {
    var typist = searched(rows: 60, columns: 200)
    typist.press("zz")
    let shape = typist.state.layout.shape(of: .results)
    for item in [0, 1, shape.across, shape.visible - 1] {
      let place = shape.place(ofItem: item)
      #expect(shape.item(atLine: place.line, column: place.column) == item)
      #expect(shape.item(atLine: place.line + shape.lines - 1, column: place.column + 3) == item)
    }
    let roomy = ListShape(.roomy, width: 80, height: 30, heading: 1)
    #expect(roomy.item(atLine: 0, column: 0) == nil)
    #expect(roomy.item(atLine: roomy.lines, column: 70) == 0)
    #expect(roomy.item(atLine: roomy.lines + 1, column: 0) == 1)
  }

  @Test func `with pictures off the screen is as before`() {
    var without = Typist(rows: 36, columns: 120)
    without.load("~/clients/acme/red-mug.jpg")
    var typist = Typist(rows: 36, columns: 120, pictures: Self.abilities)
    typist.load("~/clients/acme/red-mug.jpg")
    typist.press("zPPPP")
    #expect(typist.shows("Pictures: off"))
    typist.press("t")
    without.press("t")
    #expect(typist.text == without.text)
    #expect(typist.awaitedPictures.isEmpty)
    typist.press("4")
    without.press("4")
    typist.press("z")
    #expect(typist.shows("Pictures are off. P: switch them on"))
    without.press("z")
    #expect(without.shows("This terminal shows no pictures"))
  }

  @Test func `modes fall back to what the terminal has`() {
    let best = Self.abilities
    #expect(best.look(.auto) == PictureLook(.quadrants, .direct))
    #expect(best.look(.half) == PictureLook(.halfBlocks, .direct))
    #expect(best.look(.ascii) == .ascii)
    #expect(best.look(.off) == nil)
    #expect(PictureAbilities.none.look(.auto) == nil)
    #expect(PictureAbilities(best: .ascii, reasons: []).look(.quad) == .ascii)
  }

  @Test func `the book of pictures is bounded by its bytes`() throws {
    var book = PictureBook(abilities: Self.abilities, mode: .auto)
    let box = CellSize(columns: 40, rows: 20)
    let look = PictureLook(.quadrants, .direct)
    let drawn = try #require(picture(9, in: box))
    for number in 1...3_000 {
      let wish = PictureWish(try #require(source(number)), in: box, look: look)
      #expect(book.want([wish]) == PictureOrder(wishes: [wish], unseen: []))
      book.shown(wish, drawn)
    }
    let kept = (1...3_000).filter { number in source(number).flatMap { book.picture($0, in: box) } != nil }
    let bytes = kept.count * drawn.bytes
    #expect((PictureBook.byteLimit / 2...PictureBook.byteLimit).contains(bytes))
    #expect(kept.last == 3_000)
  }

  @Test func `what lies over a picture hides just that part`() throws {
    var typist = searched(rows: 60, columns: 200)
    typist.press("zz")
    try fulfil(&typist)
    typist.press("?<Esc>")
    let before = typist.state.frame()
    // The clock stands still: what it shows is no part of this.
    typist.take(.terminal(.key(.character("?"))))
    // The list of keys stands between two parts of a picture's row.
    let over = typist.state.frame().rows[30].map { $0.cells.isEmpty ? "text" : "picture" }
    #expect(over.contains("picture"))
    typist.take(.terminal(.key(.escape)))
    let isSame = typist.state.frame() == before
    #expect(isSame)
  }
}
