import Testing

@testable import ImageSearch

/// What the refusals and answers of an account teach of how many calls at once it takes.
@Suite struct PaceTests {
  /// How an account refuses.
  enum Manner: CaseIterable {
    case atOnce
    case asLateAsItAnswers
    /// And a call that is being refused counts as one under way.
    case asLateAsItAnswersAndCounted
  }

  @Test(arguments: Manner.allCases, 1...5)
  func fortyPagesTakeLittleLongerThanTheBestRate(manner: Manner, allowed: Int) {
    for seed in 1...200 {
      var market = Market(manner: manner, allowed: allowed, seed: UInt64(seed))
      let best = Double((40 + allowed - 1) / allowed) * Market.callTime
      let time = market.time(ofPages: 40, askedAtOnce: 6)
      // A call that was refused comes after its pause, waits for a turn, and is made.
      let last = market.lastRefusal + Market.longestPause + 2.1 * Market.callTime
      #expect(time < max(best / 0.9, last), "seed \(seed): \(time) s, best \(best) s")
      #expect(market.pace.limit >= allowed, "seed \(seed)")
    }
  }

  @Test(
    arguments: [[1, 2, 3, 4, 5, 6], [6, 5, 4, 3, 2, 1], [3, 1, 6, 4, 2, 5]], [[1, 2], [3, 4], [5, 6], [1, 6]])
  func aBurstEndsAtWhatWasTakenInWhateverOrderItComes(order: [Int], taken: [Int]) {
    var pace = Pace(ceiling: 6)
    for _ in 1...6 { _ = pace.begin(at: .zero) }
    for number in order {
      if taken.contains(number) {
        pace.answered(number, waiting: 100, at: .seconds(1))
      } else {
        pace.refused(number, pause: .seconds(5))
      }
    }
    #expect(pace.limit == 2)
  }

  @Test func callsThatCameToNothingSayNothing() {
    var pace = Pace(ceiling: 6)
    for number in 1...6 { #expect(pace.begin(at: .zero) == number) }
    for number in 1...6 { pace.cameToNothing(number) }
    for _ in 1...6 { _ = pace.begin(at: .zero) }
    for number in 7...8 { pace.answered(number, waiting: 100, at: .seconds(1)) }
    for number in 9...12 { pace.refused(number, pause: .seconds(5)) }
    #expect(pace.limit == 2)
  }

  /// Refusals that come one after the other while more calls begin: each of them is seen.
  @Test func anAccountThatTakesLessThanBeforeIsAskedLess() {
    var pace = Pace(ceiling: 6)
    for _ in 1...60 { pace.answered(pace.begin(at: .zero), waiting: 100, at: .seconds(1)) }
    var underWay = (1...6).map { _ in pace.begin(at: .zero) }
    for number in underWay { pace.answered(number, waiting: 100, at: .seconds(1)) }
    underWay = (1...pace.limit).map { _ in pace.begin(at: .zero) }
    var refusals = 0
    for _ in 1...60 {
      // One of them is taken, the latest; the earliest is refused.
      if underWay.count > 1 {
        pace.refused(underWay.removeFirst(), pause: .seconds(5))
        refusals += 1
      } else {
        pace.answered(underWay.removeFirst(), waiting: 100, at: .seconds(1))
      }
      while underWay.count < pace.limit { underWay.append(pace.begin(at: .seconds(1))) }
    }
    #expect(refusals < 20)
  }

  @Test func aBurstIsOneTrialThatFailed() {
    var pace = Pace(ceiling: 6)
    for _ in 1...6 { _ = pace.begin(at: .zero) }
    for number in 1...2 { pace.answered(number, waiting: 100, at: .seconds(1)) }
    for number in 3...6 { pace.refused(number, pause: .seconds(5)) }
    var answers = 0
    while pace.limit == 2, answers < 300 {
      pace.answered(pace.begin(at: .zero), waiting: 100, at: .seconds(1))
      answers += 1
    }
    #expect(answers == 16)
  }

  @Test func noTrialIsMadeWhenLessIsLeftToDoThanItsPauseIsLong() {
    var pace = Pace(ceiling: 2)
    _ = pace.begin(at: .zero)
    pace.refused(pace.begin(at: .zero), pause: .seconds(50))
    for _ in 1...63 { pace.answered(pace.begin(at: .zero), waiting: 40, at: .seconds(1)) }
    #expect(pace.limit == 1)
    pace.answered(pace.begin(at: .zero), waiting: 60, at: .seconds(1))
    #expect(pace.limit == 2)
  }

  @Test func anAccountThatTakesLessThanItDidIsAskedLess() {
    var pace = Pace(ceiling: 4)
    for _ in 1...3 {
      let calls = (1...4).map { _ in pace.begin(at: .zero) }
      for call in calls { pace.answered(call, waiting: 0, at: .seconds(1)) }
    }
    for left in [3, 2, 1, 1] {
      let calls = (1...max(1, pace.limit)).map { _ in pace.begin(at: .zero) }
      for call in calls.dropLast() { pace.answered(call, waiting: 0, at: .seconds(1)) }
      if let last = calls.last { pace.refused(last, pause: .seconds(5)) }
      #expect(pace.limit == left)
    }
  }
}

/// An account whose calls come and go in a time of its own, which only counts.
private struct Market {
  static let callTime = 0.3
  static let pause = 5.0
  static let longestPause = 6.0
  /// From an end to the next call, and from a call to the vendor: as much by chance.
  private static let longestWay = 0.004

  private enum Event {
    case arrives(Int)
    case ends(Int, wasRefused: Bool)
    case returns
  }

  let manner: PaceTests.Manner
  let allowed: Int
  private var chance: Chance
  private(set) var pace = Pace(ceiling: 1)
  private(set) var lastRefusal = 0.0
  private var events: [(at: Double, Event)] = []
  private var (waiting, held, inside, missing) = (0, 0, 0, 0)

  init(manner: PaceTests.Manner, allowed: Int, seed: UInt64) {
    self.manner = manner
    self.allowed = allowed
    chance = Chance(state: seed)
  }

  /// Seconds until all pages are there.
  mutating func time(ofPages pages: Int, askedAtOnce: Int) -> Double {
    pace = Pace(ceiling: askedAtOnce)
    (waiting, missing) = (pages, pages)
    var now = 0.0
    admit(at: now)
    while missing > 0, let next = events.indices.min(by: { events[$0].at < events[$1].at }) {
      let (at, event) = events.remove(at: next)
      now = at
      switch event {
      case .arrives(let call): arrive(call, at: now)
      case .ends(let call, let wasRefused): end(call, wasRefused, at: now)
      case .returns: waiting += 1
      }
      admit(at: now)
    }
    return now
  }

  private mutating func admit(at now: Double) {
    while waiting > 0, held < pace.limit {
      (waiting, held) = (waiting - 1, held + 1)
      events.append((now + chance.next(Self.longestWay), .arrives(pace.begin(at: .seconds(now)))))
    }
  }

  private mutating func arrive(_ call: Int, at now: Double) {
    let isRefused = inside >= allowed
    if !isRefused || manner == .asLateAsItAnswersAndCounted { inside += 1 }
    let time = isRefused && manner == .atOnce ? 0 : Self.callTime
    events.append((now + time + chance.next(Self.longestWay), .ends(call, wasRefused: isRefused)))
  }

  private mutating func end(_ call: Int, _ wasRefused: Bool, at now: Double) {
    held -= 1
    if !wasRefused || manner == .asLateAsItAnswersAndCounted { inside -= 1 }
    if wasRefused {
      lastRefusal = now
      pace.refused(call, pause: .seconds(Self.pause))
      events.append((now + Self.pause + chance.next(Self.longestPause - Self.pause), .returns))
    } else {
      pace.answered(call, waiting: waiting, at: .seconds(now))
      missing -= 1
    }
  }
}

/// Numbers that are the same for the same seed.
private struct Chance {
  var state: UInt64

  /// A number from 0 to less than this one.
  mutating func next(_ limit: Double) -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / Double(1 << 53) * limit
  }
}
