import Sourcing
import Testing

@testable import AppCore

/// Keys of one's own.
struct KeyMapTests {
  private func keys(_ changes: [Command: [String]]) throws -> KeyMap {
    KeyMap(changing: try changes.mapValues { try $0.map { try #require(KeySequence(named: $0)) } })
  }

  private func searched(_ changes: [Command: [String]]) throws -> Typist {
    var typist = Typist(keys: try keys(changes))
    typist.load("red-mug.jpg")
    typist.press("<Enter>")
    typist.answer("alpha", (1...4).map { .sample($0, "mug \($0)", rank: $0) })
    typist.pass(1)
    return typist
  }

  @Test(
    arguments: [
      ("p", "p"), ("P", "P"), ("Space", "Space"), ("space", "Space"), ("g p", "g p"), ("^a", "^A"), ("Ctrl-A", "^A"),
      ("PgDn", "PgDn"), ("Up", "↑"), ("f12", "F12"), ("Shift-Tab", "Shift-Tab"), (",", ","), ("价", "价"), ("^", "^"),
    ])
  func `a key is written as the manual writes it`(text: String, label: String) {
    #expect(KeySequence(named: text)?.label == label)
  }

  @Test(arguments: ["", " ", "pp", "F13", "^1", "^m", "Alt-x", "g pp"])
  func `what is no key is none`(text: String) {
    #expect(KeySequence(named: text) == nil)
  }

  @Test func `another key does it, and the usual one no more`() throws {
    var typist = try searched([.togglePick: ["F2", "9"]])
    typist.press(" ")
    #expect(typist.state.triage.picks.isEmpty && typist.shows("Space has no use"), "\(typist)")
    typist.press("9")
    #expect(typist.state.triage.picks.count == 1)
    #expect(typist.screen.last?.contains("F2 pick") == true, "\(typist)")
  }

  @Test func `several keys are pressed one after the other, and say how they can go on`() throws {
    var typist = try searched([.goFirst: ["g g", "Home"], .showPicks: ["g p"]])
    typist.press("jj")
    typist.press("g")
    #expect(typist.state.list.cursor.index == 2 && typist.shows("g and then: g go-first · p picks"), "\(typist)")
    typist.press("g")
    #expect(typist.state.list.cursor.index == 0)
    typist.press("g")
    typist.press("p")
    #expect(typist.state.focus == .picks)
    typist.press("g")
    typist.press("x")
    #expect(typist.shows("g x has no use"), "\(typist)")
    // Esc leaves what was begun, and nothing else.
    typist.press("4g")
    typist.press("<Esc>")
    #expect(typist.state.begun.isEmpty && typist.state.focus == .results && typist.state.message == nil)
  }

  @Test func `a sequence acts where its command does, and over sheets only there`() throws {
    var typist = try searched([.goFirst: ["g g"], .showPicks: ["g p"]])
    typist.press("?")
    typist.press("g")
    #expect(typist.shows("g and then: g go-first") && !typist.shows("p picks ·"), "\(typist)")
  }

  @Test func `help shows the user's keys, and a command without one keeps its name`() throws {
    var typist = try searched([.crop: [], .togglePick: ["F2"]])
    typist.press("?/pick or unpick")
    #expect(typist.shows("F2 "), "\(typist)")
    typist.press("<Esc><Esc>c")
    #expect(typist.state.overlay == nil && typist.shows("c has no use"), "\(typist)")
    #expect(typist.state.keys.label(of: .crop) == ":crop")
  }

  @Test func `what two commands share is a conflict, and so is what begins another`() throws {
    let conflict = try keys([.togglePick: ["x"]]).conflicts
    #expect(conflict.contains { Set($0.commands) == [.togglePick, .reject] && !$0.isBeginning })
    let begun = try keys([.showPicks: ["g p"]]).conflicts
    #expect(begun.contains { Set($0.commands) == [.showPicks, .goFirst] && $0.isBeginning })
    #expect(try keys([.showPicks: ["g p"], .goFirst: ["g g", "Home"]]).conflicts.isEmpty)
    // What acts everywhere must not be hidden by a place of its own.
    #expect(try !keys([.find: ["f"]]).conflicts.isEmpty)
  }

  @Test func `what was begun is left by the mouse, by text, and by what stops the program`() throws {
    var typist = try searched([.goFirst: ["g g"], .showPicks: ["g p", "g P"]])
    typist.press("g")
    #expect(typist.shows("g and then: p picks · P picks · g go-first"), "\(typist)")
    typist.point([MouseEvent(.press, row: 3, column: 20)])
    #expect(typist.state.begun.isEmpty)
    typist.press("g")
    typist.press("<^C>")
    #expect(typist.state.begun.isEmpty && !typist.shows("has no use"), "\(typist)")
    typist.press("g")
    typist.press("g")
    #expect(typist.state.list.cursor.index == 0)
  }
}
