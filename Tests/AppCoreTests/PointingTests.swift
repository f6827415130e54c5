import Catalog
import Photos
import Queries
import Sourcing
import Testing

@testable import AppCore

/// What the mouse does: nothing that keys can't, and nothing that costs without asking.
struct PointingTests {
  private func searched(rows: Int = 36, columns: Int = 120) -> Typist {
    var typist = Typist(
      rows: rows, columns: columns, pictures: PictureAbilities(best: PictureLook(.quadrants, .direct), reasons: []))
    typist.load("~/clients/acme/red-mug.jpg")
    typist.press("<Enter>")
    typist.answer("alpha", (1...9).map { .sample($0, "mug \($0)", price: "\(9 - $0 % 4)", rank: $0) }, hasNext: true)
    typist.answer("beta", [])
    typist.pass(1)
    return typist
  }

  @Test func `a press selects, a second one opens the details, a third and a fourth the product's page`() throws {
    var typist = searched()
    typist.click("mug 4")
    #expect(typist.state.list.cursor.index == 3 && !typist.state.showsDetails)
    typist.click("mug 4")
    #expect(typist.state.showsDetails)
    let details = try #require(typist.state.drawing.panes.first { $0.pane == .details }?.place)
    typist.doublePress(row: details.row + 1, column: details.column + 60)
    #expect(typist.state.overlay is ProductSheet, "\(typist)")
  }

  @Test func `two presses that are far apart in time are two`() {
    var typist = searched()
    typist.click("mug 4")
    typist.pass(1)
    typist.click("mug 4")
    #expect(!typist.state.showsDetails)
  }

  @Test func `the right button picks what it points at, and takes it back`() {
    var typist = searched()
    typist.click("mug 4", .rightPress)
    #expect(typist.mark(of: "mug 4") == "+", "\(typist)")
    typist.click("mug 4", .rightPress)
    #expect(typist.state.triage.picks.isEmpty)
  }

  @Test func `boxes are switched where they stand, names are only selected`() throws {
    var typist = searched()
    typist.press("b")
    typist.click("[x] BE")
    #expect(typist.shows("[ ] BE"), "\(typist)")
    typist.click("Beta")
    #expect(typist.shows("[ ] BE") && typist.state.focus == .vendors)
    typist.click("[ ] factory")
    #expect(typist.shows("[x] factory"), "\(typist)")
  }

  @Test func `a heading sorts: up, down, as found`() {
    var typist = searched()
    for order in [LocalOrder.priceUp, .priceDown, .asFound] {
      typist.click("CNY/pc")
      #expect(typist.state.list.order == order, "\(typist)")
      typist.pass(1)
    }
    typist.click("MOQ")
    #expect(typist.state.list.order == .minimumOrder)
    typist.click("title")
    #expect(typist.state.list.order == .asFound)
    typist.click("vendor")
    #expect(typist.shows("The list cannot be sorted by “vendor”"), "\(typist)")
  }

  @Test func `what costs is asked about, even where the key would pay at once`() {
    var typist = searched()
    typist.pass(2)
    typist.clickKey("next page")
    #expect(typist.searches.isEmpty && typist.shows("Next page? 1 call"), "\(typist)")
    // The second press of two is not meant for the question.
    let line = typist.place(of: "1   Yes")
    typist.pass(1)
    typist.doublePress(row: line.row, column: line.column)
    #expect(typist.searches.count == 1, "\(typist)")
  }

  @Test func `a press beside a question leaves it`() {
    var typist = searched()
    typist.pass(2)
    typist.clickKey("next page")
    #expect(typist.state.overlay is Menu)
    typist.take(.terminal(.mouse(MouseEvent(.press, row: 2, column: 2))))
    #expect(typist.state.overlay == nil && typist.searches.isEmpty)
  }

  @Test func `the second of two quick presses pays nothing`() throws {
    var typist = searched()
    typist.press("s")
    let paid = try #require(typist.screen.firstIndex { $0.contains("asks the vendors") || $0.contains("new search") })
    typist.doublePress(row: paid, column: 40)
    #expect(typist.searches.isEmpty, "\(typist)")
  }

  @Test func `the wheel moves what is under it`() throws {
    var typist = searched(rows: 60, columns: 200)
    typist.press("<Space>p4")
    let before = typist.state.list.cursor.index
    let row = try #require(typist.screen.firstIndex { $0.contains("mug 4") })
    typist.point([MouseEvent(.wheelDown, row: row, column: 60)])
    #expect(typist.state.list.cursor.index == before + 3)
    let vendor = try #require(typist.screen.firstIndex { $0.contains("Beta") })
    typist.take(.terminal(.mouse(MouseEvent(.wheelDown, row: vendor, column: 5))))
    #expect(typist.state.cursors[.vendors].index == 2 && typist.state.focus == .results)
    let list = typist.state.list.cursor.index
    let details = try #require(typist.state.drawing.panes.first { $0.pane == .details }?.place)
    typist.take(.terminal(.mouse(MouseEvent(.wheelDown, row: details.row + 2, column: details.column + 4))))
    #expect(typist.state.list.cursor.index == list)
  }

  @Test func `the box over the photo is drawn by dragging`() throws {
    var typist = searched()
    typist.press("c")
    let box = try #require(typist.state.overlay as? CropBox)
    let wish = try #require(typist.awaitedPictures.first)
    let photo = Picture(size: PixelSize(width: 12, height: 9), pixels: [UInt8](repeating: 90, count: 12 * 9 * 3))
    typist.take(.pictureShown(wish, try #require(photo).cells(in: wish.box, look: wish.look)))
    // It stands at the box's corner.
    let place = typist.state.frame().cursor
    typist.drag(from: (place.row, place.column), to: (place.row + 9, place.column + 19))
    let dragged = try #require(typist.state.overlay as? CropBox)
    #expect(dragged.region.left == 0 && dragged.region.top == 0)
    #expect(dragged.region.width < box.region.width / 2 && dragged.region.height < box.region.height, "\(typist)")
  }

  @Test func `a line of the palette is done when it is pressed`() {
    var typist = searched()
    typist.press(":picks")
    typist.click("picks ")
    #expect(typist.state.focus == .picks, "\(typist)")
  }

  @Test func `help and the palette can always be reached while the mouse is on`() {
    var typist = searched(rows: 24, columns: 60)
    #expect(!typist.shows(": commands"))
    typist.press("m")
    #expect(typist.shows(": commands") && typist.shows("? help"), "\(typist)")
    typist.clickKey("commands")
    #expect(typist.state.prompt?.subject == .command)
    typist.clickKey("cancel")
    #expect(typist.state.overlay == nil)
  }

  @Test func `two quick presses on a key's words pay nothing`() throws {
    var typist = searched()
    typist.press("<Enter><Enter>")
    #expect(typist.state.overlay is ProductSheet)
    let row = typist.screen.count - 1
    let place = try #require(typist.screen[row].firstRange(of: "D more")).lowerBound
    typist.doublePress(row: row, column: typist.screen[row].distance(from: typist.screen[row].startIndex, to: place))
    #expect(typist.state.overlay is Menu && typist.askedDetails.isEmpty, "\(typist)")
  }

  @Test func `a press on a line that says what details cost asks first`() throws {
    var typist = searched()
    typist.press("<Enter><Enter>")
    typist.pass(1)
    typist.press("D")
    typist.pass(1)
    typist.click("1   Alpha")
    #expect(typist.state.overlay is Menu && typist.askedDetails.isEmpty, "\(typist)")
    #expect(typist.shows("for the details of"), "\(typist)")
    typist.pass(1)
    typist.click("1   Yes")
    #expect(typist.askedDetails.count == 1, "\(typist)")
  }

  @Test func `a press in the help selects the row that it is on, also under headings and rows of several lines`() throws
  {
    var typist = searched(rows: 24, columns: 60)
    typist.press("?")
    for line in [4, 6, 9, 12, 8, 5] {
      let words = typist.screen[line].dropFirst(20).prefix(16)
      #expect(words.contains { $0.isLetter }, "\(line) \(typist)")
      typist.pass(1)
      typist.take(.terminal(.mouse(MouseEvent(.press, row: line, column: 30))))
      #expect(typist.screen[typist.state.frame().cursor.row].contains(words), "\(line) \(words) \(typist)")
    }
  }

  @Test func `the right button is about what it points at, not about what is marked`() {
    var typist = searched()
    typist.press(",")
    typist.pass(1)
    typist.click("mug 5", .rightPress)
    #expect(typist.state.triage.picks.map(\.listing.id.number) == ["5"])
    #expect(!typist.state.marks.isEmpty)
  }

  @Test func `a press on a sheet's frame does nothing, a drag that began elsewhere moves no box`() throws {
    var typist = searched()
    typist.press("c")
    let wish = try #require(typist.awaitedPictures.first)
    let photo = Picture(size: PixelSize(width: 12, height: 9), pixels: [UInt8](repeating: 90, count: 12 * 9 * 3))
    typist.take(.pictureShown(wish, try #require(photo).cells(in: wish.box, look: wish.look)))
    let corner = typist.state.frame().cursor
    typist.point([MouseEvent(.press, row: corner.row - 1, column: corner.column)])
    #expect((typist.state.overlay as? CropBox)?.isUntouched == true, "\(typist)")
    typist.drag(from: (typist.screen.count - 1, 60), to: (corner.row + 3, corner.column + 6))
    #expect((typist.state.overlay as? CropBox)?.isUntouched == true, "\(typist)")
  }
}

extension Typist {
  /// Where words stand on the screen; the first place from the top.
  func place(of words: String) -> (row: Int, column: Int) {
    for (row, text) in screen.enumerated() {
      guard let range = text.firstRange(of: words) else { continue }
      return (row, DisplayWidth.columns(String(text[..<range.lowerBound])))
    }
    Issue.record("“\(words)” is not on the screen \(self)")
    return (0, 0)
  }

  /// Presses the mouse where words stand.
  mutating func click(_ words: String, _ action: MouseEvent.Action = .press) {
    let (row, column) = place(of: words)
    point([MouseEvent(action, row: row, column: column)])
  }

  /// Presses a key's words in the last line.
  mutating func clickKey(_ words: String) {
    let row = screen.count - 1
    guard let range = screen[row].firstRange(of: words) else {
      Issue.record("“\(words)” is not in the last line \(self)")
      return
    }
    let column = DisplayWidth.columns(String(screen[row][..<range.lowerBound]))
    point([MouseEvent(.press, row: row, column: column)])
  }

  mutating func doublePress(row: Int, column: Int) {
    point(Array(repeating: MouseEvent(.press, row: row, column: column), count: 2))
  }

  mutating func drag(from start: (row: Int, column: Int), to end: (row: Int, column: Int)) {
    point([
      MouseEvent(.press, row: start.row, column: start.column),
      MouseEvent(.drag, row: (start.row + end.row) / 2, column: end.column),
      MouseEvent(.drag, row: end.row, column: end.column), MouseEvent(.release, row: end.row, column: end.column),
    ])
  }
}
