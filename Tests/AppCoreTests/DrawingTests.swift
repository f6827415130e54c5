import Catalog
import Photos
import Sourcing
import Testing

@testable import AppCore

/// What the state goes by of the screen that was drawn, and what lies over the panes.
struct DrawingTests {
  private func searched(rows: Int = 36, columns: Int = 120) -> Typist {
    var typist = Typist(
      rows: rows, columns: columns, pictures: PictureAbilities(best: PictureLook(.quadrants, .direct), reasons: []))
    typist.load("~/clients/acme/red-mug.jpg")
    typist.press("<Enter>")
    typist.answer("alpha", (1...9).map { .sample($0, "mug \($0)", rank: $0) })
    return typist
  }

  @Test func `the pictures that are wished for are those that were drawn`() {
    var typist = searched(rows: 60, columns: 200)
    typist.press("zz")
    let slots = typist.state.drawing.slots
    #expect(slots.count > 9)
    #expect(typist.awaitedPictures.map(\.source) == slots.map(\.source))
    #expect(typist.awaitedPictures.map(\.box) == slots.map(\.box))
  }

  @Test func `a press of the mouse selects what is drawn there`() throws {
    var typist = searched()
    typist.press("b")
    let row = try #require(typist.screen.firstIndex { $0.contains("mug 4") })
    typist.take(.terminal(.mouse(MouseEvent(.press, row: row, column: 60))))
    #expect(typist.state.list.cursor.index == 3)
    let vendor = try #require(typist.screen.firstIndex { $0.contains("Beta") })
    typist.take(.terminal(.mouse(MouseEvent(.press, row: vendor, column: 5))))
    #expect(typist.state.focus == .vendors && typist.state.cursors[.vendors].index == 1)
    // A border is no pane.
    typist.take(.terminal(.mouse(MouseEvent(.press, row: row, column: 0))))
    #expect(typist.state.focus == .vendors)
  }

  @Test func `what lies under a sheet comes back, however many there are`() throws {
    var typist = searched()
    typist.press("V")
    #expect(typist.state.overlay is Gallery)
    typist.cannotOpen(try #require(WebAddress("https://example.com/1.jpg")), "no desktop here")
    typist.press("?")
    #expect(typist.state.overlay is HelpSheet && typist.state.sheets.count == 3)
    typist.press("<Esc>")
    #expect(typist.state.overlay is Link)
    typist.press("<Esc>")
    #expect(typist.state.overlay is Gallery)
    typist.press("<Esc>")
    #expect(typist.state.overlay == nil)
  }

  @Test func `every pane and every sheet has a scope of its own`() {
    #expect(Set(Scope.all).count == Scope.all.count)
    #expect(Pane.table.allSatisfy { $0.pane.kind.scope == $0.scope })
  }
}
