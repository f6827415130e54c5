import Sourcing
import TestSupport
import Testing

@testable import AppCore

/// The help begins with what can be done here, and narrows while it is typed.
struct HelpTests {
  private func results() -> Typist {
    var typist = Typist.withPhoto(rows: 24, columns: 80)
    typist.press("<Enter>")
    typist.answer("alpha", (1...4).map { .sample($0, "mug \($0)", rank: $0) })
    return typist
  }

  @Test func `the keys of the place come first, under a heading`() throws {
    var typist = results()
    typist.press("?")
    let here = try #require(typist.screen.firstIndex { $0.contains("│ Here") })
    #expect(typist.screen[here + 1].contains("Move down"), "\(typist)")
    let help = try #require(typist.state.overlay as? HelpSheet)
    #expect(help.rows(of: .usual).prefix { $0.group == .here }.allSatisfy { $0.row.scopes.contains(.results) })
    #expect(!help.rows(of: .usual).contains { $0.group == .elsewhere && $0.row.scopes.contains(.everywhere) })

    // Over a sheet few of the keys act that act everywhere else.
    let overGallery = HelpSheet(place: .gallery).rows(of: .usual).filter { $0.group == .everywhere }.map(\.row.command)
    #expect(overGallery.contains(.help) && !overGallery.contains(.quit))

    let elsewhere = try #require(help.rows(of: .usual).firstIndex { $0.group == .elsewhere })
    for _ in 0..<elsewhere { typist.press("j") }
    #expect(typist.shows("In other places"), "\(typist)")
  }

  @Test func `it narrows while it is typed, and says when nothing is left`() throws {
    var typist = results()
    typist.press("?/undecid")
    #expect(typist.shows("Go to the next that nothing is decided of"), "\(typist)")
    #expect(!typist.shows("Move a screen down"))
    typist.press("zzz")
    #expect(typist.shows("No key matches “undecidzzz”"), "\(typist)")
    typist.press("<Enter>j")
    #expect(typist.shows("No key matches"), "\(typist)")
    typist.press("/<Esc>")
    #expect(typist.shows("Move down"), "\(typist)")
    typist.press("<Esc>")
    #expect(typist.state.overlay == nil)
  }

  @Test func `the next undecided one is a key away, and how many are decided is said`() {
    var typist = results()
    #expect(!typist.shows("decided"))
    typist.press("<Space>x")
    #expect(typist.shows("2 of 4 decided"), "\(typist)")
    typist.press("gJ")
    #expect(typist.state.list.cursor.index == 2)
    typist.press("J")
    #expect(typist.state.list.cursor.index == 3)
    typist.press("J")
    #expect(typist.state.list.cursor.index == 3)
    #expect(typist.shows("Everything below is decided"), "\(typist)")
  }
}
