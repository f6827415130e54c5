import Foundation
import PseudoTerminal
import TestSupport
import Testing

extension EndToEnd {
  /// Whatever is pressed, torn, pasted and resized while vendors fail: the program runs on, answers, and asks vendors only
  /// what the screen had said.
  ///
  /// `SNAPSOURCE_TRIALS` multiplies the deeds, `SNAPSOURCE_SEED` repeats a failure.
  @Suite struct MonkeyTests {
    private static let deeds = 300 * Trials.factor

    @Test(arguments: [ScreenSize.usual, .large, ScreenSize(rows: 12, columns: 40)])
    func nothingCrashesHangsOrPaysUnseen(_ size: ScreenSize) async throws {
      let failures = ["garbage:0.1", "html:0.05", "cut:0.05", "no-balance:0.03", "bad-image-id:0.03"]
      let options = ["--latency", "60"] + failures.flatMap { ["--fail", $0] }
      try await SimulatedVendors.serving(options) { vendors in
        var watch = try Watch(seed: Dice.seed(usual: 1 + UInt64(size.columns)), size: size, vendors: vendors)
        for _ in 0..<Self.deeds { try watch.doNext() }
        // By chance none of them asked: it goes on until one has.
        for _ in 0..<Self.deeds where !watch.hasCompared { try watch.doNext() }
        try watch.end()
      }
    }
  }

  /// A monkey at the program's keyboard, and what it must never see.
  private struct Watch {
    private let seed: UInt64
    private let home: Home
    private let vendors: SimulatedVendors
    private var size: ScreenSize
    private var monkey: Monkey
    private var browsing: Browsing
    /// What was done lately, to be told when something is wrong.
    private var deeds: [String] = []
    private var number = 0
    /// Calls that the vendors had received when the program started, and when they were last counted.
    private var receivedBefore: Int
    private var received: [String: Int]
    /// Calls that may come of what was pressed, by what the screen said of it, and when it was pressed.
    private var granted = 0
    private var grantedAt = ContinuousClock.now
    /// Whether what was granted may have been stopped since: its calls come on top of those of the next key.
    private var mayBeStopped = false
    /// What the screen said when it was resized, and when that was: it has been read, though the new size may show nothing
    /// of it yet.
    private var beforeResize: (said: Announcements, at: ContinuousClock.Instant)?
    private var comparisons = 0
    private var countsSeen = 0

    init(seed: UInt64, size: ScreenSize, vendors: SimulatedVendors) throws {
      self.seed = seed
      self.size = size
      self.vendors = vendors
      home = try Home()
      let photos = try [home.photo(0), home.photo(1), home.photo(2)]
      monkey = Monkey(seed: seed, photos: photos)
      received = try vendors.calls()
      receivedBefore = received.values.reduce(0, +)
      browsing = try Self.start(in: home, vendors, size)
    }

    /// More calls than a key leads to.
    private static let everything = 16

    private static func start(in home: Home, _ vendors: SimulatedVendors, _ size: ScreenSize) throws -> Browsing {
      let browsing = try Browsing(
        ["photos/photo-0.jpg", "--data-dir", home.path("kept")], in: home,
        adding: vendors.settings.merging(["SNAPSOURCE_OPENER": "/bin/true"]) { $1 }, size: size)
      guard
        browsing.terminal.read(within: .seconds(10), until: { $0.isAlternate && $0.text.contains { !$0.isWhitespace } })
      else {
        throw NotSeen(what: "the first frame", screen: browsing.text)
      }
      return browsing
    }

    mutating func doNext() throws {
      number += 1
      if let other = monkey.resizes() {
        beforeResize = (Announcements(browsing.terminal.screen), .now)
        size = other
        browsing.terminal.resize(rows: size.rows, columns: size.columns)
        note("\(size.columns)×\(size.rows)")
      }
      let deed = monkey.next()
      // What has been drawn meanwhile is on a person's screen.
      let reads = monkey.reads()
      var price = price(of: deed)
      if price > 0, reads { browsing.terminal.readUntilQuiet(.milliseconds(120), within: .milliseconds(150)) }
      // On a busy machine the test may be held up behind its look at the screen, or the screen may come slowly: then it
      // looks again.
      var looked = ContinuousClock.now
      repeat {
        looked = .now
        price = self.price(of: deed)
      } while .now - looked > .milliseconds(50)
      grant(price)
      if deed.pieces.contains(where: { $0.contains("\u{1B}") }) { mayBeStopped = true }
      note(price > 0 ? "\(deed) (\(price) calls)" : deed.description)
      for (index, piece) in deed.pieces.enumerated() {
        if index > 0 { usleep(40_000) }
        browsing.terminal.type(piece)
        // Held up between its look and its key, the test does not know what stood there when the key was pressed.
        if index == 0, .now - looked > .milliseconds(50) { grant(Self.everything) }
      }
      browsing.terminal.readUntilQuiet(.milliseconds(4), within: .milliseconds(50))
      usleep(monkey.pause() * 1000)
      try compareCalls()
      if number.isMultiple(of: 20) { try expectAnAnswer() }
    }

    /// Whether a vendor was asked, and what the screen counts was compared.
    var hasCompared: Bool { comparisons > 0 && countsSeen > 0 }

    mutating func end() throws {
      try expectAnAnswer()
      #expect(hasCompared, "no call was compared")
      browsing.terminal.type("\u{3}")
      browsing.terminal.type("\u{3}")
      browsing.terminal.type("\u{3}")
      #expect(browsing.terminal.waitForEnd(within: .seconds(5)) != nil, "\(story)")
      browsing.expectSaneTerminal()
      #expect(AllowedBytes.violations(in: browsing.terminal.output).prefix(3).isEmpty, "\(story)")
    }

    /// What the screen says that a deed costs, once all of it has come that was drawn; or what it said before it was
    /// resized, within the moment in which the new size may not be drawn yet.
    private func price(of deed: Monkey.Deed) -> Int {
      browsing.terminal.readUntilQuiet(.milliseconds(1), within: .seconds(2))
      let key = deed.pieces.joined()
      let before = beforeResize.flatMap { .now - $0.at < .milliseconds(500) ? $0.said : nil }
      return max(before?.price(of: key) ?? 0, Announcements(browsing.terminal.screen).price(of: key))
    }

    private mutating func grant(_ calls: Int) {
      guard calls > 0 else { return }
      (granted, grantedAt) = (mayBeStopped ? granted + calls : max(granted, calls), .now)
      mayBeStopped = false
    }

    /// Each call was priced beside the key that led to it, and counted on the screen before it left.
    private mutating func compareCalls() throws {
      let calls = try vendors.calls()
      let left = calls.filter { $1 != received[$0, default: 0] }
      let new = calls.values.reduce(0, +) - received.values.reduce(0, +)
      // Whatever came of a key has begun by now.
      if new == 0, .now - grantedAt > .seconds(3) { granted = 0 }
      if new > 0 {
        comparisons += 1
        #expect(new <= granted, "\(new) calls left, \(left) by now, the keys' prices had been \(granted)\n\(story)")
        (granted, grantedAt) = (max(0, granted - new), .now)
        received = calls
        note("\(new) calls")
      }
      let made = calls.values.reduce(0, +) - receivedBefore
      // A frame that counts a call has been drawn before it leaves, and may still be on its way to the terminal.
      _ = browsing.terminal.read(within: .seconds(1)) { (Announcements($0).made ?? made) >= made }
      guard let counted = Announcements(browsing.terminal.screen).made else { return }
      #expect(counted >= made, "\(made) calls left, the screen counts \(counted)\n\(story)")
      countsSeen += 1
    }

    /// Asks for the whole screen, which comes within two seconds; a program that was quit is started again.
    private mutating func expectAnAnswer() throws {
      // At once after Escape it would be a key with Alt.
      usleep(80_000)
      let terminal = browsing.terminal
      // What is typed after the end is answered by the terminal itself.
      if let ending = terminal.waitForEnd(within: .milliseconds(1)) { return try startAgain(after: ending) }
      let before = terminal.output.count
      terminal.type(KeyBytes.redraw)
      if terminal.read(within: .seconds(2), until: { _ in terminal.output.count > before }) { return }
      guard let ending = terminal.waitForEnd(within: .seconds(1)) else {
        Issue.record("no answer within 2 s\n\(story)")
        throw NotSeen(what: "an answer", screen: browsing.text)
      }
      try startAgain(after: ending)
    }

    private mutating func startAgain(after ending: Ending) throws {
      guard ending == .exited(0) || ending == .exited(73) else {
        Issue.record("\(ending)\n\(story)")
        throw NotSeen(what: "a program that runs", screen: browsing.text)
      }
      browsing.expectSaneTerminal()
      note("started again")
      received = try vendors.calls()
      (receivedBefore, granted) = (received.values.reduce(0, +), 0)
      browsing = try Self.start(in: home, vendors, size)
    }

    private mutating func note(_ deed: String) {
      deeds.append(String(deed.prefix(80)))
      if deeds.count > 30 { deeds.removeFirst() }
    }

    private var story: String { "seed \(seed), deed \(number): \(deeds.joined(separator: " "))\n\(browsing.text)" }
  }
}
