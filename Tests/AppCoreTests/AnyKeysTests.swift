import Catalog
import Foundation
import Queries
import Sourcing
import TestSupport
import Testing
import Wording

@testable import AppCore

/// Any keys in any order, while vendors answer late, repeat themselves and fail.
struct AnyKeysTests {
  private static let keys = KeyMap.usual.rows.flatMap(\.keys).flatMap(\.keys).filter {
    ![.control("c"), .character("q")].contains($0)
  }
  private static let trials = ProcessInfo.processInfo.environment["SNAPSOURCE_TRIALS"].flatMap { Int($0) } ?? 1

  @Test(arguments: [(UInt64(11), 36, 120), (12, 24, 80), (13, 60, 200), (14, 12, 40)])
  func nothingIsPaidThatTheScreenHadNotSaid(seed: UInt64, rows: Int, columns: Int) {
    for round in 0..<UInt64(Self.trials) {
      var monkey = Monkey(seed: Dice.seed(usual: seed) &+ round * 100, rows: rows, columns: columns)
      for step in 0..<800 { monkey.act(step: step, keys: Self.keys) }
      #expect(monkey.paid > 0, "hardly anything was asked, seed \(monkey.seed)")
    }
  }

  /// What the last frame had in common with this one is not made again; it must not be seen. `SNAPSOURCE_TRIALS` multiplies
  /// the actions.
  @Test(arguments: [UInt64(21), 22])
  func aFrameMadePiecewiseIsTheFrameMadeWhole(seed: UInt64) {
    for round in 0..<UInt64(Self.trials) {
      var monkey = Monkey(seed: Dice.seed(usual: seed) &+ round * 100, rows: 36, columns: 120)
      for step in 0..<1_000 {
        monkey.act(step: step, keys: Self.keys)
        if step.isMultiple(of: 23) { monkey.resize() }
        var whole = monkey.typist.state.withoutMemory
        let (piecewise, made) = (monkey.typist.state.nextFrame(), whole.nextFrame())
        let row = zip(piecewise.rows, made.rows).enumerated().first { $1.0 != $1.1 }
        #expect(piecewise == made, "\(monkey.place(step)) \(String(describing: row)) \(monkey.typist)")
        guard piecewise == made else { return }
        // What settles by itself where nothing has changed is where all of it would settle.
        var settled = monkey.typist.state
        settled.settled = [:]
        settled.settle()
        let cursors = Pane.withItems.map { $0.items.cursor.read(settled) }
        #expect(cursors == Pane.withItems.map { $0.items.cursor.read(monkey.typist.state) }, "\(monkey.place(step))")
      }
    }
  }

  /// Where a key may be pressed: what was typed before, from a list of two results.
  private static let places = [
    "", "1", "2", "3", "p", "4<Enter>", "4<Space>p", "4<Space>ke", "4X", "s", "?", "H", "$", "A",
    "4F", "4/one<Enter>", "4D", "4D<Enter>", "4<Enter><Enter>", "4<Enter><Enter>/one<Enter>",
  ]

  @Test(arguments: places)
  func aKeyThatCannotActSaysWhy(place: String) {
    var there = Typist()
    there.load("red-mug.jpg")
    there.press("<Enter>")
    there.answer("alpha", [.sample(1, "one"), .sample(2, "two")], total: 60, hasNext: true)
    there.answer("beta", [.sample(3, "three", from: "beta")])
    there.press(place)
    for key in Self.keys + [.function(9), .character("%"), .control("y"), .character("9")] {
      var typist = there
      // What is pressed twice does not differ in what the first time has changed.
      for _ in 0..<2 where typist.state.scope != .text {
        let before = typist.state
        typist.look(1)
        typist.take(.terminal(.key(key)))
        guard typist.effects.isEmpty, typist.state.message == nil else { continue }
        #expect(typist.state.frame() != before.frame(), "\(key.label) says nothing \(typist)")
      }
    }
  }

  private struct Monkey {
    let seed: UInt64
    var dice: Dice
    var typist: Typist
    var searches = 0
    var paid = 0

    init(seed: UInt64, rows: Int, columns: Int) {
      self.seed = seed
      dice = Dice(seed: seed)
      typist = Typist(rows: rows, columns: columns)
      typist.cost = Cost("0.37 USD")
      typist.again = Int(self.dice.below(2))
    }

    mutating func resize() {
      let size = FrameSize(rows: 8 + dice.below(60), columns: 30 + dice.below(200))
      typist.take(.terminal(.resized(size)))
    }

    mutating func act(step: Int, keys: [Key]) {
      let before = typist
      var pressed: Key?
      switch dice.below(10) {
      case 0: typist.load("photo-\(dice.below(3)).jpg")
      case 1: fail()
      case 4 where dice.isOne(in: 3): answerDetails()
      case 2, 3: answer()
      case 4:
        typist.countsAtOnce = dice.isOne(in: 2)
        typist.look(30)
      case 5:
        typist.look(0)
        typist.count()
      default:
        let paying: [Key] = [.enter, .character("a"), .character("]"), .character("2"), .character("1")]
        let key = dice.isOne(in: 3) ? paying[dice.below(paying.count)] : keys[dice.below(keys.count)]
        typist.look(0.1 * Double(dice.below(9)))
        typist.take(.terminal(.key(key)))
        pressed = key
      }
      expectMeant(pressed, before, step)
      expectMeantDetails(pressed, before, step)
      expectMeantFreight(pressed, before, step)
      let asked = typist.searches
      #expect(asked.count <= 1 && (asked.isEmpty || !before.state.isAsking), "\(place(step)) \(before)")
      searches += asked.count
    }

    /// What is asked, by a key or because its cost is counted now, stood with that cost in the last frame.
    private mutating func expectMeant(_ key: Key?, _ before: Typist, _ step: Int) {
      guard let plan = typist.searches.first else { return }
      let cost = typist.forecast(of: plan)
      guard cost.most.calls > 0 else { return }
      paid += 1
      if let key, key.isDigit || key == .enter {
        #expect(
          before.state.focus == .photo || before.state.scope == .menu
            || before.state.scope == .text, "\(place(step)) \(before)")
      }
      // It may go on in the pane's next line.
      let shown = before.text.filter { !" │\n".contains($0) }
      #expect(
        shown.contains(before.state.words.common.forecast(cost).filter { $0 != " " }),
        "\(place(step)): \(key?.label ?? "counting") pays \(cost) \(before)")
    }

    /// Details are asked for from a menu whose line says what they cost, and by no other key.
    private mutating func expectMeantDetails(_ key: Key?, _ before: Typist, _ step: Int) {
      guard let asked = typist.askedDetails.first, let menu = before.state.overlay as? Menu else {
        #expect(typist.askedDetails.isEmpty, "\(place(step)) \(before)")
        return
      }
      let groups = before.state.choices(menu.subject).compactMap { choice in
        if case .detail(let targets, _) = choice { targets } else { nil }
      }
      let targets = groups.first { $0.contains(asked) } ?? []
      let cost = before.state.session.details.forecast(targets, at: before.state.now)
      #expect(key != nil && cost != nil, "\(place(step)) \(before)")
      guard let cost, cost.most.calls > 0 else { return }
      paid += 1
      #expect(before.shows(before.state.words.common.forecast(cost)), "\(place(step)) \(before)")
    }

    /// The same of freight.
    private mutating func expectMeantFreight(_ key: Key?, _ before: Typist, _ step: Int) {
      guard let asked = typist.askedFreight.first else { return }
      let cost = before.state.session.freight.forecast(asked, at: before.state.now)
      #expect(before.state.overlay is Menu && key != nil && cost != nil, "\(place(step)) \(before)")
      guard let cost, cost.most.calls > 0 else { return }
      paid += 1
      #expect(before.shows(before.state.words.common.forecast(cost)), "\(place(step)) \(before)")
    }

    func place(_ step: Int) -> String { "seed \(seed), step \(step)" }

    private mutating func answer() {
      guard let provider = waited else { return typist.look(0) }
      let page = (typist.state.standing(of: provider).found?.lastPage ?? 0) + 1
      let first = dice.isOne(in: 4) ? 1 : dice.below(40)
      let listings = (first..<first + 4).map { Listing.sample($0 + 1, "mug \($0)", from: provider, page: page) }
      typist.answer(provider, listings, page: page, total: 200, hasNext: true)
    }

    /// A vendor that was asked for details gives them, or fails.
    private mutating func answerDetails() {
      if let target = typist.askedFreight.first { return answerFreight(target) }
      guard let target = typist.state.session.details.underWay.min(by: { "\($0)" < "\($1)" }) else {
        return typist.look(0)
      }
      if dice.isOne(in: 3) {
        typist.take(.detailsReported(.failed(target, SearchError(.vendorFault, from: target.provider))))
      } else {
        typist.take(.detailsReported(.details(target, .sample(target, at: typist.state.now))))
      }
    }

    private mutating func answerFreight(_ target: FreightTarget) {
      if dice.isOne(in: 3) {
        typist.take(.freightReported(.failed(target, SearchError(.vendorFault, from: target.provider))))
      } else {
        let freight = Freight(of: target.listing, by: target.provider, to: target.question)
        typist.take(.freightReported(.freight(target, KeptFreight(freight, at: typist.state.now, isFromCache: false))))
      }
    }

    private mutating func fail() {
      guard let provider = waited else { return typist.look(0) }
      typist.fail(provider, .vendorFault)
    }

    /// A vendor that has still to answer.
    private var waited: ProviderID? {
      typist.state.session.running.values.lazy.compactMap { $0.min { $0.rawValue < $1.rawValue } }.first
    }
  }
}
