package import Catalog
package import Foundation
package import Queries
package import Sourcing

/// The work as lines: for screen readers, for terminals that can do nothing, and for pipes.
///
/// Each command is a line, each change of the work is a line. Nothing is drawn, nothing is ever changed that was written,
/// and no line holds an escape sequence.
package struct LineMode: Sendable {
  package internal(set) var session: Session
  var order = LocalOrder.asFound
  /// That of the search before, which comes back when nothing comes of the present one.
  var orderBefore = LocalOrder.asFound
  /// Whether offers are read that do not meet the filters.
  var readsFailing = false
  /// The offers that were read last, by their places in the order.
  var lastRead = 0..<0
  /// Where searches of this run stand, for reopening them.
  var places: [SearchID: SearchPlace] = [:]
  var question = OpenQuestion.none
  /// Answers from outside that a command waits for.
  var awaited: Set<Awaited> = [.archive]
  var leaving = Leaving.none
  let start: Start
  private let language: Language

  /// What the next line may be an answer to.
  enum OpenQuestion: Sendable, Hashable {
    case none
    /// The cost of this is being counted; it may have been agreed to before.
    case counting(Purchase, agreed: Quotation? = nil)
    /// Whether calls are made that cost something.
    case paying(Quotation)
    /// Whether a file is replaced.
    case replacing(path: String)
  }

  /// What is asked of vendors.
  enum Ask: Sendable, Hashable {
    case first(isAnew: Bool)
    case next
    case retry
  }

  enum Awaited: Sendable, Hashable {
    case archive, picks, spend, history, sheet
    /// The picks, to be written to a file.
    case picksFor(path: String)
  }

  /// How far the user is on the way out.
  enum Leaving: Sendable, Hashable {
    case none
    /// ^C was pressed: the next one ends the program.
    case interrupted
    case warnedOfCalls
    /// Decisions are saved first.
    case saving
    /// A sheet is written first.
    case writing
    case warnedOfLoss
  }

  /// What the line mode starts with.
  package struct Start: Sendable {
    package var vendors: [Vendor]
    package var caps: SpendingCaps
    package var prices: PriceList
    /// Where goods are sent to, when freight is asked for without a place.
    package var destination: Destination?
    package var now: Date
    package var utcOffset: Int
    /// Photos to choose from before one is given.
    package var samples: [String]
    /// Whether the vendors are simulated, and nothing is kept.
    package var isDemo: Bool
    /// What to do when no vendor is configured, as a sentence.
    package var howToConfigure: String

    package init(
      vendors: [Vendor], caps: SpendingCaps = SpendingCaps(), prices: PriceList = PriceList(),
      sendingTo destination: Destination? = nil, now: Date, utcOffset: Int = 0, samples: [String] = [],
      isDemo: Bool = false, howToConfigure: String
    ) {
      self.vendors = vendors
      self.caps = caps
      self.prices = prices
      self.destination = destination
      self.now = now
      self.utcOffset = utcOffset
      self.samples = samples
      self.isDemo = isDemo
      self.howToConfigure = howToConfigure
    }
  }

  /// - Parameter language: what it speaks.
  package init(start: Start, language: Language) {
    self.start = start
    self.language = language
    session = Session(
      vendors: start.vendors, caps: start.caps, prices: start.prices, sendingTo: start.destination, now: start.now)
  }

  var words: any Phrases { language.words }

  /// Offers that are read at once.
  static let window = 20

  // MARK: What a front end asks

  /// Whether yes or no is waited for.
  package var asks: Bool {
    switch question {
    case .none, .counting: false
    case .paying, .replacing: true
    }
  }

  /// What stands before the next line that is typed.
  package var prompt: String {
    asks ? words.yesOrNo : "> "
  }

  /// Whether something is under way that the next command of a script waits for.
  package var isBusy: Bool {
    switch question {
    case .counting: return true
    case .none, .paying, .replacing: break
    }
    // A search has not ended when all have answered.
    return !session.running.isEmpty || session.awaitsVendors || session.photo.isLoading || session.triage.hasUnsaved
      || !awaited.isEmpty
      || [.saving, .writing].contains(leaving)
  }

  /// Whether the user does not want to wait for anything.
  package var quitsAtOnce: Bool { [.interrupted, .warnedOfLoss].contains(leaving) }

  /// Decisions that are not in the archive yet.
  package var unsavedDecisions: Int { session.triage.notSaved.count }

  /// What is said first.
  package func greeting(isPhotoGiven: Bool) -> [String] {
    [start.isDemo ? words.demoGreeting : words.greeting] + (session.isConfigured ? [] : [start.howToConfigure])
      + (isPhotoGiven ? [] : start.samples.map { words.sample($0) })
  }

  // MARK: What happens

  /// Takes what happened, and returns what must happen outside. It is total: every line is understood or answered.
  package mutating func apply(_ event: LineEvent) -> [LineEffect] {
    switch event {
    case .typed(let line, let isAhead): return take(line, isAhead: isAhead)
    case .photoGiven(let source): return photo(source)
    case .searchGiven(let number): return reopen(number)
    case .interrupted: return interrupt()
    case .ended: return leave()
    case .clockTicked(let date): session.clockTicked(date)
    case .reported(let report): return take(report)
    }
    return []
  }

  private mutating func take(_ line: String, isAhead: Bool) -> [LineEffect] {
    let typed = line.split(whereSeparator: \.isWhitespace)
    if leaving == .interrupted { leaving = .none }
    let open = question
    question = .none
    if let isYes = typed.first.flatMap({ LineCommand.answers[$0.lowercased()] }), typed.count == 1 || !isYes {
      return answer(isYes, to: open, isAhead: isAhead)
    }
    let left: [LineEffect] = open == .none ? [] : [.say(leftOpen(open))]
    guard let word = typed.first else { return left }
    let command: LineCommand
    switch meaning(of: String(word)) {
    case .command(let meant): command = meant
    case .unclear(let sentence): return left + [.say(sentence)]
    }
    let rest = line.drop(while: \.isWhitespace).dropFirst(word.count).drop(while: \.isWhitespace)
    if leaving != .none, command != .quit { leaving = .none }
    return left + run(command, TypedText.trimmed(String(rest)))
  }

  /// What it means that a question has had no yes.
  func leftOpen(_ question: OpenQuestion) -> String {
    switch question {
    case .none, .counting, .paying: words.nothingWasAsked
    case .replacing(let path): words.notWritten(path)
    }
  }

  /// Nobody agrees to what was not said yet.
  private mutating func answer(_ isYes: Bool, to question: OpenQuestion, isAhead: Bool) -> [LineEffect] {
    guard question != .none else { return [.say(words.nothingAsked)] }
    guard isYes else { return [.say(leftOpen(question))] }
    switch question {
    case .paying(let agreement) where !isAhead: return pay(agreement)
    case .replacing(let path) where !isAhead:
      awaited.insert(.sheet)
      return [.request(.writeSheet(path: path, picks: session.triage.picks, replacing: true))]
    case .none, .counting, .paying, .replacing:
      self.question = question
      return [.say(words.readFirst)]
    }
  }
}
