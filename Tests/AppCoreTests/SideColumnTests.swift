import Queries
import Sourcing
import TestSupport
import Testing

@testable import AppCore

/// The column at the left opens when it is used; while the list is, the vendors are one line.
struct SideColumnTests {
  private func searched(rows: Int = 36, columns: Int = 120) -> Typist {
    var typist = Typist.withPhoto(rows: rows, columns: columns)
    typist.press("<Enter>")
    typist.answer("alpha", (1...9).map { .sample($0, "mug \($0)", rank: $0) })
    return typist
  }

  private func isOpen(_ typist: Typist) -> Bool { typist.state.layout.place(of: .vendors) != nil }

  @Test func `it opens with a pane of it, and closes behind it`() {
    var typist = Typist.withPhoto(rows: 36, columns: 120)
    #expect(isOpen(typist), "a photo is chosen in it")
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "mug")])
    #expect(!isOpen(typist))
    #expect(typist.state.layout.width(of: .results) == 116)
    for key in ["1", "2", "3", "f"] {
      typist.press(key)
      #expect(isOpen(typist), "\(key)")
      typist.press("4")
      #expect(!isOpen(typist), "\(key)")
    }
  }

  @Test func `the vendors stand in one line while it is away`() throws {
    var typist = searched()
    #expect(try #require(typist.screen.first).hasPrefix(" AL 9 "), "\(typist)")
    typist.press("1")
    #expect(try #require(typist.screen.first).contains("1 Vendors"), "\(typist)")
  }

  @Test func `before anything is asked their codes stand beside their names`() throws {
    var typist = Typist(rows: 24, columns: 80)
    #expect(try #require(typist.screen.first).contains("AL Alpha"), "\(typist)")
    typist = searched(rows: 24, columns: 80)
    #expect(try #require(typist.screen.first).contains("Alpha") == false, "\(typist)")
  }

  @Test(arguments: [(120, false), (179, false), (180, true), (200, true)])
  func `it stays by itself where the list has room beside it`(_ columns: Int, _ stays: Bool) {
    #expect(isOpen(searched(rows: 60, columns: columns)) == stays)
  }

  @Test(arguments: [120, 200]) func `a key keeps it or closes it, and that is remembered`(_ columns: Int) {
    var typist = searched(rows: 60, columns: columns)
    let stood = isOpen(typist)
    typist.press("b")
    #expect(isOpen(typist) == !stood)
    #expect(typist.effects.contains(.request(.keepPreference(.sideColumn, stood ? "when-focused" : "always"))))
    typist.press("b")
    #expect(isOpen(typist) == stood)
    #expect(typist.effects.contains(.request(.keepPreference(.sideColumn, "by-width"))))
    #expect(typist.state.wantsSideColumn == nil, "it follows the width again")
    // Closed while it is in use, the list has the focus.
    if !stood { typist.press("b") }
    typist.press("3b")
    #expect(!isOpen(typist) && typist.state.focus == .results)

    var later = searched(rows: 60, columns: columns)
    later.take(.preferencesRead([.sideColumn: "always"]))
    #expect(isOpen(later))
    later.take(.preferencesRead([.sideColumn: "when-focused"]))
    #expect(isOpen(later), "what was said since counts")
    var last = searched(rows: 60, columns: columns)
    last.take(.preferencesRead([.sideColumn: "of another version"]))
    #expect(isOpen(last) == (columns >= 180))
    last.take(.preferencesRead([.sideColumn: "when-focused"]))
    #expect(!isOpen(last))
  }

  @Test func `where there is no room for it the key says so`() {
    var typist = searched(rows: 24, columns: 80)
    typist.press("b")
    #expect(typist.shows("A column at the left needs a screen of 100×24"), "\(typist)")
    #expect(typist.effects.isEmpty)
  }
}
