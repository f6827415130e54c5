/// The adaptive concurrency limit of an account: how many calls at once it takes, learned from which it refused.
///
/// A refusal as one too many lowers the limit to the most calls that were under way at one time beside the refused one
/// and were not refused themselves. Answers that come before the refusals therefore do not lower it further. Refusals
/// of calls that began before the limit was last lowered belong to the same burst: together they are one trial that
/// failed, and the limit stays at what the account has been seen to take.
///
/// For example, six calls begin and the account takes two. However the two answers and the four refusals come, the
/// limit is 2 afterwards, and a third call at once is tried after 16 answers.
struct Pace {
  private struct Call {
    let number: Int
    let began: Duration
    /// Calls under way when it began, itself among them, without those that were refused since.
    var company: Int
    var isUnderWay = true
  }

  /// Calls at once that are allowed in the best of moods.
  let ceiling: Int
  private(set) var limit: Int
  /// Calls under way, and those that have ended beside an earlier one that has not; the earliest first.
  private var calls: [Call] = []
  private var underWay = 0
  private var nextNumber = 0
  /// The most calls at once that the account was seen to take; no more than it took when it last refused one.
  private var taken = 0
  /// Calls up to this number began before the limit was last lowered.
  private var lowered = 0
  private var answeredSince = 0
  /// Answers wanted before one call more at once is tried; each trial that fails doubles it.
  private var answersWanted = 8
  /// How long a refused call was last asked to wait.
  private var pause = Duration.zero
  /// How long a call takes, a moving average.
  private var callTime = Duration.zero

  init(ceiling: Int) {
    self.ceiling = ceiling
    limit = ceiling
  }

  /// - Returns: the number of the call, which says how it ends.
  mutating func begin(at now: Duration) -> Int {
    underWay += 1
    nextNumber += 1
    calls.append(Call(number: nextNumber, began: now, company: underWay))
    return nextNumber
  }

  /// - Parameter waiting: how many calls wait for their turn.
  mutating func answered(_ number: Int, waiting: Int, at now: Duration) {
    if let call = calls.first(where: { $0.number == number }) {
      callTime += (now - call.began - callTime) / (callTime == .zero ? 1 : 4)
    }
    end(number)
    answeredSince += 1
    // A trial that fails costs its call a pause: it is made while there is more left to do than the pause is long, or
    // when all has gone well for long.
    let isWorthIt = waiting >= 4 * limit && callTime * waiting >= pause * limit
    if limit < ceiling, answeredSince >= (isWorthIt ? answersWanted : 4 * answersWanted) {
      limit += 1
      answeredSince = 0
    }
  }

  /// The account has refused a call as one too many at once.
  mutating func refused(_ number: Int, pause: Duration) {
    guard let beside = remove(number) else { return }
    let before = limit
    self.pause = pause
    answeredSince = 0
    if number > lowered {
      answersWanted = min(64, answersWanted * 2)
      taken = min(taken, beside)
    }
    limit = max(1, min(limit, max(beside, taken)))
    if limit < before { lowered = nextNumber }
  }

  /// A call has come to nothing, which says nothing of how many the account takes.
  mutating func cameToNothing(_ number: Int) { _ = remove(number) }

  private mutating func end(_ number: Int) {
    guard let place = calls.firstIndex(where: { $0.number == number }) else { return }
    calls[place].isUnderWay = false
    underWay -= 1
    forget()
  }

  /// Takes a call out as if it had not been made.
  ///
  /// - Returns: the most calls that were under way at one time beside it; `nil` when it is none.
  private mutating func remove(_ number: Int) -> Int? {
    guard let place = calls.firstIndex(where: { $0.number == number }) else { return nil }
    var beside = calls[place].company - 1
    for later in calls[(place + 1)...].indices {
      calls[later].company -= 1
      beside = max(beside, calls[later].company)
    }
    calls.remove(at: place)
    underWay -= 1
    forget()
    return beside
  }

  /// Forgets calls that have ended beside no earlier one: whatever was refused beside them is known.
  private mutating func forget() {
    while let first = calls.first, !first.isUnderWay {
      taken = max(taken, first.company)
      calls.removeFirst()
    }
  }
}
