import Sourcing
import TestSupport
import Testing

@testable import AppCore

/// Commands are found by their names and by what they do, and take a word more.
struct PaletteTests {
  private func results() -> Typist {
    var typist = Typist.withPhoto(rows: 24, columns: 80)
    typist.press("<Enter>")
    typist.answer("alpha", (1...4).map { .sample($0, "mug \($0)", rank: $0) })
    typist.take(.searchEnded(SearchID(typist.state.session.lastSearch)))
    return typist
  }

  private func names(_ text: String, in scope: Scope = .results, used: [Command] = []) -> [String] {
    Palette(for: text, in: scope, of: .usual, used: used).entries.map(\.row.command.rawValue)
  }

  @Test(
    arguments: [
      ("pick", "pick"), ("wr", "write"), ("csv", "write"), ("q", "quit"), ("browser", "open-listing"),
      ("next un", "next-undecided"), ("COLUMNS", "columns"), ("Q", "quantity"), ("X", "reject-because"),
      ("G", "go-last"),
      ("mark all", "mark-all"), ("ask afresh", "ask-afresh"), ("Sort price-up", "sort"),
      ("seller's words", "switch-titles"),
      ("sort price-up", "sort"),
    ])
  func `the best is first`(_ text: String, _ name: String) {
    #expect(names(text).first == name)
  }

  @Test func `each command is there once, and those that were used come first`() {
    let all = names("")
    #expect(Set(all).count == all.count && all.count > 50)
    #expect(names("", used: [.writeSheet, .sort]).prefix(2) == ["write", "sort"])
    #expect(names("e", used: [.nextUndecided]).first == "edit-pick", "the key e is meant")
    #expect(names("undo", used: [.redo]).first == "undo")
    #expect(names("zzz").isEmpty)
    #expect(!all.contains("crop-grow") && !all.contains("accept"), "what cannot act here is not offered")
    #expect(!names("", in: .photo).contains("reject"))
  }

  @Test func `the list shows keys, what they do, and what they cost`() throws {
    var typist = results()
    typist.press(":page")
    let line = try #require(typist.screen.first { $0.contains("next-page") })
    #expect(line.contains("]") && line.contains("Next page of results"), "\(typist)")
    typist.press("<Esc>:write")
    #expect(typist.shows("Write the picks to a CSV file"), "\(typist)")
  }

  @Test func `Enter does what is selected, Tab takes its name`() {
    var typist = results()
    typist.press(":fold<Enter>")
    #expect(typist.state.list.folding != .none)
    typist.press(":mark<↓>")
    let second = names("mark", used: [.switchFolding])[1]
    typist.press("<Tab>")
    #expect((typist.state.overlay as? Prompt)?.field.text == second + " ")
    typist.press("<Esc>:<Enter>")
    #expect(typist.state.overlay == nil, "nothing was said")
    typist.press(":<↓><↓><Enter>")
    #expect(typist.state.usedCommands.count == 2)
  }

  @Test func `a word of what commands do does nothing by itself`() {
    var typist = results()
    typist.press(":session<Enter>")
    #expect((typist.state.overlay as? Prompt)?.field.text == "undo ", "\(typist)")
    typist.press("<Esc>:photo ./mu<Tab>")
    #expect((typist.state.overlay as? Prompt)?.field.text == "photo ./mu")
    typist.press("<Esc>:WRITE acme.csv<Esc>")
    #expect(typist.state.overlay == nil)
  }

  @Test func `a small screen shows what Enter does`() {
    var typist = Typist.withPhoto(rows: 10, columns: 40)
    typist.press(":")
    typist.press("o")
    #expect(typist.screen.contains { $0.contains(names("o", in: .photo)[0]) }, "\(typist)")
    for _ in 0..<200 { typist.press("<↓>") }
    let last = names("o", in: .photo).last ?? ""
    #expect(typist.screen.contains { $0.contains(last) }, "\(typist)")
  }

  @Test func `a search by name shows what it costs`() {
    var typist = Typist.withPhoto(rows: 24, columns: 80)
    typist.press(":open")
    #expect(typist.screen.contains { $0.contains("open") && $0.contains("calls") }, "\(typist)")
  }

  @Test func `a word more is taken where the command would ask for it`() {
    var typist = results()
    typist.press(":find mug 3<Enter>")
    #expect(typist.state.list.cursor.index == 2)
    typist.press(":sort price-down<Enter>")
    #expect(typist.state.list.order == .priceDown)
    typist.press(":narrow mug 2<Enter>")
    #expect(typist.state.list.shown.count == 1, "\(typist)")
    typist.press(":quantity 500<Enter>")
    #expect(typist.state.list.quantity == 500)
    typist.press(":write acme.csv<Enter>")
    #expect(written(typist) == nil, "nothing is picked")
    typist.press(":pick<Enter>:write acme.csv<Enter>")
    #expect(written(typist) == "acme.csv")
  }

  private func written(_ typist: Typist) -> String? {
    typist.effects.lazy.compactMap {
      if case .request(.writeSheet(let path, _, _)) = $0 { path } else { nil }
    }.first
  }

  @Test(
    arguments: [
      ("sort cheapest", "No order is called “cheapest”. There are: as-found, price-up"),
      ("views mine", "No view is called “mine”"),
      ("quit now", "No command is called “quit now”"), ("quantity many", ""), ("narrow moq<x", ""),
    ])
  func `what cannot be taken stays in the line and says why`(_ line: String, _ words: String) {
    var typist = results()
    typist.press(":\(line)<Enter>")
    #expect(typist.state.expectation.isTyping, "\(typist)")
    #expect(words.isEmpty || typist.shows(words), "\(typist)")
    #expect((typist.state.overlay as? Prompt)?.field.text == line)
  }
}
