import AppCore
import Testing

@testable import TerminalUI

/// What was typed faster than it is answered.
struct BacklogTests {
  private func keys(_ text: String) -> [TerminalEvent] {
    text.map { $0 == "\r" ? .key(.enter) : .key(.character($0)) }
  }

  private func all(_ backlog: inout Backlog) -> [TerminalEvent] {
    var all: [TerminalEvent] = []
    while true {
      let slice = backlog.takeSlice()
      if slice.isEmpty { return all }
      all += slice
    }
  }

  @Test func aFloodIsBounded() {
    var backlog = Backlog()
    for _ in 0..<100 { backlog.add(Array(repeating: .key(.character("j")), count: 10_000)) }
    #expect(backlog.takeSlice().count == 256)
    #expect(all(&backlog).count == Backlog.limit - 256)
    backlog.add(keys("k"))
    #expect(all(&backlog) == keys("k"))
  }

  @Test func largePastesAreBoundedToo() {
    var backlog = Backlog()
    let megabyte = String(repeating: "x", count: 1 << 20)
    for _ in 0..<50 { backlog.add([.pasted(megabyte)]) }
    #expect(all(&backlog) == [.pasted(megabyte)])
  }

  @Test func whatIsHandedOverAtOnceIsLittleToAnswer() {
    var backlog = Backlog()
    let piece = String(repeating: "x", count: 4_000)
    for _ in 0..<100 { backlog.add([.pasted(piece)]) }
    #expect(backlog.takeSlice().count == 16)
    backlog.add([.key(.control("c"))])
    #expect(all(&backlog) == [.key(.control("c"))])
  }

  @Test func controlCOvertakes() {
    var backlog = Backlog()
    backlog.add(keys("jjj"))
    backlog.add([.key(.control("c")), .key(.character("x")), .key(.control("c"))])
    #expect(all(&backlog) == [.key(.control("c"))])
    backlog.add([.key(.character("j")), .key(.control("c")), .key(.control("c"))])
    #expect(all(&backlog) == [.key(.control("c")), .key(.control("c"))])
  }

  private func joined(_ read: [TerminalEvent]) -> [TerminalEvent] {
    var backlog = Backlog()
    backlog.add(read)
    return all(&backlog)
  }

  private static let text = String(repeating: "https://example.com/a mug.jpg A ", count: 5)

  @Test func aLongRunOfTextIsAPaste() {
    let text = Self.text
    #expect(joined(keys(text)) == [.pasted(text)])
    #expect(joined(keys(text + "\r" + text + "\r")) == [.pasted(text + "\n" + text + "\n")])
    #expect(joined([.key(.down)] + keys(text) + [.key(.up)]) == [.key(.down), .pasted(text), .key(.up)])
  }

  @Test func whatFollowsALongRunAtOnceBelongsToIt() {
    let start = ContinuousClock.now
    var backlog = Backlog()
    backlog.add(keys(Self.text), at: start)
    _ = backlog.takeSlice()
    backlog.add(keys("A\r"), at: start + .milliseconds(50))
    #expect(all(&backlog) == [.pasted("A\n")])
    backlog.add(keys("j"), at: start + .milliseconds(400))
    #expect(all(&backlog) == keys("j"))
  }

  @Test func whatAHandCanTypeStaysKeys() {
    #expect(joined(keys("/tmp/mug.jpg\r")) == keys("/tmp/mug.jpg\r"))
    let held = String(repeating: "j", count: 500)
    #expect(joined(keys(held)) == keys(held))
  }
}
