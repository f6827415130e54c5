import AppCore
import TestSupport
import Testing

@testable import TerminalUI

/// What a slow line tears: bytes that come one at a time, with any pause between them.
struct TornInputTests {
  /// Sequences as terminals send them.
  private static let sequences = [
    "\u{1B}[A", "\u{1B}OB", "\u{1B}[1;5C", "\u{1B}[3~", "\u{1B}[Z", "\u{1B}OP", "\u{1B}[[A", "\u{1B}[15~",
    "\u{1B}[99;5u",
    "\u{1B}[27;5;99~", "\u{1B}[113;1:3u", "\u{1B}[I", "\u{1B}[?62;4;6;22c", "\u{1B}[>0;276;0c", "\u{1B}[0n",
    "\u{1B}[1;1R", "\u{1B}[M !!", "\u{1B}[32;10;10M", "\u{1B}[<0;5;6M", "\u{1B}[<64;1;1M", "\u{1B}[8;24;80t",
    "\u{1B}]52;c;cUFR\u{7}", "\u{1B}]11;rgb:0000/AAAA/0000\u{1B}\\", "\u{1B}P>|xterm(370)\u{1B}\\",
    "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}[200~a mug\rqA\u{1B}[201~", "\u{1B}[?2026;2$y",
    "\u{9B}A", "\u{9B}200~Aq\u{9B}201~",
  ]

  /// What comes of parts with pauses of so many milliseconds between them.
  private func events(_ parts: [[UInt8]], pauses: [Int32]) -> [TerminalEvent] {
    var decoder = InputDecoder()
    var events: [TerminalEvent] = []
    for (index, part) in parts.enumerated() {
      events += decoder.decode(part)
      var left = index < pauses.count ? pauses[index] : 10_000
      while let patience = decoder.state.patience, patience <= left {
        left -= patience
        events += decoder.finish()
      }
    }
    return events
  }

  private func whole(_ sequence: String) -> [TerminalEvent] { events([Array(sequence.utf8)], pauses: []) }

  @Test(arguments: sequences, [10, 40, 80, 300] as [Int32])
  func `torn anywhere it is the same, but for the Escape that a lone ESC is`(_ sequence: String, _ pause: Int32) {
    let bytes = Array(sequence.utf8)
    for cut in bytes.indices.dropFirst() {
      let torn = events([Array(bytes[..<cut]), Array(bytes[cut...])], pauses: [pause])
      #expect(torn.filter { $0 != .key(.escape) } == whole(sequence), "torn at \(cut)")
    }
  }

  @Test(arguments: sequences, [10, 40, 80, 300] as [Int32])
  func `byte by byte it is the same as well`(_ sequence: String, _ pause: Int32) {
    let torn = events(sequence.utf8.map { [$0] }, pauses: sequence.utf8.map { _ in pause }.dropLast())
    #expect(torn.filter { $0 != .key(.escape) } == whole(sequence))
  }

  @Test func `sequences one after the other, torn by dice, type nothing of their own`() {
    let seed = Dice.seed(usual: 4711)
    var dice = Dice(seed: seed)
    for trial in 0..<3_000 {
      let chosen = (0..<4).compactMap { _ in Self.sequences.randomElement(using: &dice) }
      let bytes = Array(chosen.joined().utf8)
      var parts: [[UInt8]] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        parts.append(Array(rest.prefix(Int.random(in: 1...6, using: &dice))))
        rest = rest.dropFirst(parts.last?.count ?? 1)
      }
      let pauses = parts.dropLast().map { _ -> Int32 in [0, 5, 40, 80, 300].randomElement(using: &dice) ?? 0 }
      let torn = events(parts, pauses: pauses)
      let expected = chosen.flatMap { whole($0) }
      #expect(torn.filter { $0 != .key(.escape) } == expected, "seed \(seed), trial \(trial): \(parts), \(pauses)")
    }
  }

  @Test func `what begins and never ends types nothing, however long it takes`() {
    for begun in ["\u{1B}[", "\u{1B}O", "\u{1B}[1;", "\u{1B}[M!", "\u{1B}[["] {
      #expect(
        events([Array(begun.utf8), Array("A".utf8)], pauses: [600_000]).allSatisfy { $0 != .key(.character("A")) })
    }
    #expect(events([Array("\u{1B}]".utf8), Array("11;A\u{7}".utf8)], pauses: [4_000]) == [])
    #expect(events([Array("\u{1B}[200~".utf8), Array("A\u{1B}[201~".utf8)], pauses: [29_000]) == [.pasted("A")])
  }

  @Test func `brackets that a hand types after Escape are keys, a moment later`() {
    func keys(_ text: String, _ pauses: [Int32]) -> [TerminalEvent] { events(text.utf8.map { [$0] }, pauses: pauses) }
    #expect(keys("\u{1B}[", [200]) == [.key(.escape), .key(.character("["))])
    #expect(keys("\u{1B}]", [200]) == [.key(.escape), .key(.character("]"))])
    #expect(
      keys("\u{1B}]3]P$x_j", [200, 90, 90, 90, 90, 90, 90, 90])
        == [.key(.escape)] + "]3]P$x_j".map { .key(.character($0)) })
    #expect(keys("\u{1B}[j", [200, 200]) == [.escape, .character("["), .character("j")].map { .key($0) })
    #expect(keys("\u{1B}[[j", [200, 100, 100]).count == 4)
    #expect(keys("\u{1B}Oj", [200, 600]) == [.escape, .character("O"), .character("j")].map { .key($0) })
    #expect(keys("\u{1B}[A", [1_100, 100]) == [.escape, .character("["), .character("A")].map { .key($0) })
    #expect(keys("\u{1B}q", [30]) == [.key(.escape), .key(.character("q"))])
  }

  @Test(arguments: ["]", "P", "_", "X", "^"])
  func `what a line put together is a key with Alt, and the keys behind it are heard at once`(_ key: String) {
    let later = "jq\u{C}".utf8.map { [$0] }
    #expect(
      events([Array("\u{1B}\(key)".utf8)] + later, pauses: [60, 60, 60])
        == [.key(.character("j")), .key(.character("q")), .key(.control("l"))])
    #expect(events([Array("\u{1B}\(key)".utf8), [3]], pauses: [60]) == [.key(.control("c"))])
    // What may begin a string waits a moment for the rest of it.
    for digit in ["2", "$", "G"] {
      #expect(
        events([Array("\u{1B}\(key)".utf8), Array(digit.utf8)], pauses: [60]) == [.key(.character(Character(digit)))])
    }
  }
}
