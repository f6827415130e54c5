import Catalog
import Foundation
import ImageSearch
import TestSupport
import Testing

@testable import AppCore

/// Any keys in any order, while vendors answer late, repeat themselves and fail.
struct AnyKeysTests {
  private static let keys = KeyBinding.table.flatMap(\.keys).filter { ![.control("c"), .character("q")].contains($0) }
  private static let trials = ProcessInfo.processInfo.environment["SNAPSOURCE_TRIALS"].flatMap { Int($0) } ?? 1

  @Test(arguments: [(UInt64(11), 36, 120), (12, 24, 80), (13, 60, 200), (14, 12, 40)])
  func nothingIsPaidThatTheScreenHadNotSaid(seed: UInt64, rows: Int, columns: Int) {
    for round in 0..<UInt64(Self.trials) {
      var monkey = Monkey(dice: Dice(seed: seed + round * 100), rows: rows, columns: columns)
      for step in 0..<800 { monkey.act(step: step, keys: Self.keys) }
      #expect(monkey.paid > 3, "hardly anything was asked")
    }
  }

  private struct Monkey {
    var dice: Dice
    var typist: Typist
    var searches = 0
    var paid = 0

    init(dice: Dice, rows: Int, columns: Int) {
      self.dice = dice
      typist = Typist(rows: rows, columns: columns)
      typist.cost = Cost("0.37 USD")
    }

    mutating func act(step: Int, keys: [Key]) {
      let before = typist
      switch dice.below(10) {
      case 0: typist.load("photo-\(dice.below(3)).jpg")
      case 1: fail()
      case 2, 3: answer()
      case 4:
        typist.countsAtOnce = dice.isOne(in: 2)
        typist.take(.clockTicked(typist.state.now + 30))
      case 5:
        typist.take(.clockTicked(typist.state.now))
        typist.count()
      default:
        let paying: [Key] = [.enter, .character("a"), .character("]"), .character("2"), .character("1")]
        let key = dice.isOne(in: 3) ? paying[dice.below(paying.count)] : keys[dice.below(keys.count)]
        typist.take(.clockTicked(typist.state.now + 0.1 * Double(dice.below(9))))
        typist.take(.terminal(.key(key)))
        expectMeant(key, before, step)
      }
      let asked = typist.searches
      #expect(asked.count <= 1 && (asked.isEmpty || !before.state.isAsking), "step \(step) \(before)")
      searches += asked.count
    }

    private mutating func expectMeant(_ key: Key, _ before: Typist, _ step: Int) {
      guard let plan = typist.searches.first else { return }
      guard let cost = before.state.forecasts.current(plan, at: before.state.now)?.spend else {
        #expect(before.countsAtOnce, "step \(step): \(key.label) asks what was not counted")
        return
      }
      guard cost.calls > 0 else { return }
      paid += 1
      if key.isDigit || key == .enter {
        #expect(before.state.focus == .photo || before.state.scope == .menu || before.state.scope == .text, "\(before)")
      }
      // It may go on in the pane's next line.
      let shown = before.text.filter { !" │\n".contains($0) }
      #expect(
        shown.contains(cost.description.filter { $0 != " " }), "step \(step): \(key.label) pays \(cost) \(before)")
    }

    private mutating func answer() {
      guard let provider = waited else { return }
      let page = (typist.state.vendors.first { $0.id == provider }?.found?.lastPage ?? 0) + 1
      let first = dice.isOne(in: 4) ? 1 : dice.below(40)
      let listings = (first..<first + 4).map { Listing.sample($0 + 1, "mug \($0)", from: provider, page: page) }
      typist.answer(provider, listings, page: page, total: 200, hasNext: true)
    }

    private mutating func fail() {
      guard let provider = waited else { return }
      typist.fail(provider, .temporary, "try again")
    }

    /// A vendor that has still to answer.
    private var waited: ProviderID? {
      typist.state.running.values.lazy.compactMap { $0.min { $0.rawValue < $1.rawValue } }.first
    }
  }
}
