import Catalog
import Foundation
import Photos
import Queries
import Sourcing
import Testing

@testable import AppCore

/// Types keys as the manual shows them, answers for the vendors, and reads the screen as text.
struct Typist {
  /// What typists read.
  @TaskLocal static var language = Language.english

  var state: AppState
  /// What a call costs.
  var cost: Cost?
  /// Calls to each vendor that may come on top.
  var again = 0
  /// Whether costs are counted at once; otherwise when ``count()`` says so.
  var countsAtOnce = true
  private var lastKey: Key?
  private var uncounted: [SearchPlan] = []
  private var uncountedDetails: [[DetailTarget]] = []
  private var uncountedFreight: [FreightTarget] = []
  /// Pages that vendors have answered: they are not charged again.
  private var known: Set<KnownPage> = []
  /// What was to be remembered or looked up, beside ``effects``.
  private(set) var memories: [Effect] = []
  /// What the last ``press(_:)`` or ``answer(_:_:)`` asked for.
  private(set) var effects: [Effect] = []
  /// What the last order for pictures asked for, without what has come since.
  private(set) var awaitedPictures: [PictureWish] = []
  /// What that order would have looked at besides.
  private(set) var unseenPictures: [PictureSource] = []

  init(
    rows: Int = 36, columns: Int = 120, vendors: [Vendor] = Typist.vendors, offered: [String] = [],
    caps: SpendingCaps = SpendingCaps(), prices: PriceList = PriceList(), pictures: PictureAbilities = .none,
    destination: Destination? = nil, keys: KeyMap = .usual
  ) {
    state = AppState(
      start: .init(
        language: Self.language, size: FrameSize(rows: rows, columns: columns), vendors: vendors, keys: keys,
        offeredPhotos: offered,
        caps: caps, prices: prices, destination: destination, now: Date(timeIntervalSince1970: 1_795_166_400),
        pictures: pictures,
        howToConfigure: { _ in "no vendor is configured" }))
  }

  /// A typist with a photo that is loaded.
  static func withPhoto(rows: Int = 36, columns: Int = 120) -> Typist {
    var typist = Typist(rows: rows, columns: columns)
    typist.load("~/clients/acme/red-mug.jpg")
    return typist
  }

  /// Gives a photo, which can be read.
  mutating func load(_ source: String) {
    effects = state.takePhoto(source)
    arrive()
  }

  /// The photo that is awaited is there.
  mutating func arrive() {
    take(
      .photoLoaded(
        state.photo.id, PhotoFacts(format: "JPEG", width: 1_200, height: 900, bytes: 214_000, isRemote: false)))
  }

  /// Types keys: characters as they are, others by their name in angle brackets, e.g. `jj<Space><Enter>`. A moment has
  /// gone since the last ones; a key that is typed again in the same words is held down.
  mutating func press(_ keys: String) {
    effects = []
    let keys = Self.keys(keys)
    pass(keys.first == lastKey ? 1 : 0.2)
    for key in keys {
      pass(0.15)
      perform(.terminal(.key(key)))
      lastKey = key
    }
  }

  /// Types keys that come all at once: nothing is drawn between them.
  mutating func burst(_ keys: String) {
    effects = []
    for key in Self.keys(keys) { perform(.terminal(.key(key))) }
  }

  /// Reads the screen for so many seconds.
  mutating func pass(_ seconds: TimeInterval) {
    perform(.clockTicked(state.now + seconds, lastFrame: state.now))
  }

  /// The same, and nothing else happens.
  mutating func look(_ seconds: TimeInterval) {
    effects = []
    pass(seconds)
  }

  mutating func take(_ report: Report) { take(.reported(report)) }

  mutating func take(_ action: Action) {
    effects = []
    perform(action)
  }

  /// The mouse does something, and again, at short intervals. What the first has asked for counts too.
  mutating func point(_ events: [MouseEvent]) {
    effects = []
    for event in events {
      pass(0.1)
      perform(.terminal(.mouse(event)))
    }
  }

  /// Applies an action, rests, and counts calls as a service would: two for a vendor's first page, one for the others.
  private mutating func perform(_ action: Action) {
    switch action {
    // The frame that was seen is that of the state as it is.
    case .clockTicked(_, .some, _, _): see()
    case .pictureShown(let wish, _): awaitedPictures.removeAll { $0 == wish }
    case .pictureFailed(let source, _):
      awaitedPictures.removeAll { $0.source == source }
      unseenPictures.removeAll { $0 == source }
    case .pictureSeen(let source, _): unseenPictures.removeAll { $0 == source }
    default: break
    }
    let asked = state.apply(action)
    for case .showPictures(let wishes, let unseen) in asked { (awaitedPictures, unseenPictures) = (wishes, unseen) }
    for effect in asked {
      switch effect {
      case .request(.forecast(let plans)):
        uncounted = plans
        if countsAtOnce { count() }
      case .request(.countDetails(let targets, _)):
        uncountedDetails = targets
        if countsAtOnce { countDetails() }
      case .request(.countFreight(let targets)):
        uncountedFreight = targets
        if countsAtOnce { countFreight() }
      case .request(.lookUpDecisions), .request(.leaveSearch), .request(.readSpend), .request(.readPicks):
        memories.append(effect)
      case .note: break
      case .awaitRest(let move): perform(.selectionRested(move: move))
      default: effects.append(effect)
      }
    }
  }

  /// Sees the next frame, which is what it would be without all that it has in common with the last one.
  private mutating func see() {
    var whole = state.withoutMemory
    let isWhole =
      state.nextFrame() == whole.nextFrame() && state.said.prices == whole.said.prices
      && state.said.place == whole.said.place
    #expect(isWhole, "something of the last frame is still there \(self)")
  }

  /// Counts what the last plans would cost.
  mutating func count() {
    let forecasts = uncounted.map { ($0, forecast(of: $0)) }
    perform(.reported(.forecastsMade(Dictionary(forecasts) { first, _ in first })))
  }

  /// Counts what details would cost: a call each, unless a vendor has given them.
  mutating func countDetails() {
    let targets = uncountedDetails
    uncountedDetails = []
    guard !targets.isEmpty else { return }
    let forecasts = targets.map { targets in
      var forecast = CallForecast()
      for target in targets {
        if state.session.details.details(of: target) == nil {
          forecast.calls[target.provider, default: []].append(.detail)
          forecast.spend.add(cost)
        } else {
          forecast.known += 1
        }
      }
      return (targets, forecast)
    }
    perform(.reported(.detailsCounted(Dictionary(forecasts) { first, _ in first })))
  }

  /// Counts what freight would cost: a call, unless a vendor has said it.
  mutating func countFreight() {
    let targets = uncountedFreight
    uncountedFreight = []
    guard !targets.isEmpty else { return }
    let forecasts = targets.map { target in
      var forecast = CallForecast()
      let isKnown = state.session.freight.freight(of: target.listing).contains {
        $0.freight.provider == target.provider && $0.freight.destination == target.question.destination
          && $0.freight.pieces == target.question.pieces
      }
      if isKnown {
        forecast.known += 1
      } else {
        forecast.calls[target.provider, default: []].append(.freight)
        forecast.spend.add(cost)
      }
      return (target, forecast)
    }
    perform(.reported(.freightCounted(Dictionary(forecasts) { first, _ in first })))
  }

  /// Freight that the last keys asked for.
  var askedFreight: [FreightTarget] {
    effects.compactMap { if case .request(.askFreight(let target, _)) = $0 { target } else { nil } }
  }

  /// Details that the last keys asked for.
  var askedDetails: [DetailTarget] {
    effects.compactMap { if case .request(.askDetails(let target, _, _)) = $0 { target } else { nil } }
  }

  /// What a plan would cost now.
  func forecast(of plan: SearchPlan) -> CallForecast {
    var forecast = CallForecast()
    for target in plan.targets {
      if plan.freshness == .any,
        known.contains(KnownPage(subject: plan.subject, query: plan.query, target: target))
      {
        forecast.known += 1
      } else {
        let isByWords = plan.subject.words != nil
        guard !isByWords || isAsked(target.provider, by: plan.subject.words) else { continue }
        forecast.spend.add(cost, calls: target.page == 1 && !isByWords ? 2 : 1)
        if !isByWords { forecast.again.add(cost, calls: again) }
      }
    }
    return forecast
  }

  private func isAsked(_ provider: ProviderID, by words: SearchWords?) -> Bool {
    let takes = state.vendors.first { $0.id == provider }?.capabilities.words?.takes
    return takes == .any || (takes == .chinese && words?.hasHan == true)
  }

  /// What vendors have answered is too old to be shown again.
  mutating func forgetAnswers() { known = [] }

  private struct KnownPage: Hashable {
    let subject: PlanSubject
    let query: ImageQuery
    let target: SearchTarget
  }

  /// Searches that the last keys asked for.
  var searches: [SearchPlan] {
    effects.compactMap { if case .request(.search(_, let plan, _)) = $0 { plan } else { nil } }
  }

  /// A call leaves for a vendor of the running search.
  mutating func call(_ provider: ProviderID, _ kind: CallKind = .search) {
    take(
      .searchReported(
        SearchID(state.session.lastSearch),
        .step(provider, kind == .search ? .searching(page: 1) : .introducingPhoto)))
    take(.searchReported(SearchID(state.session.lastSearch), .called(provider, kind)))
  }

  /// The running search's vendor answers with a page.
  mutating func answer(
    _ provider: ProviderID, _ listings: [Listing], page: Int = 1, total: Int? = nil, hasNext: Bool = false
  ) {
    if let inquiry = state.inquiry {
      known.insert(
        KnownPage(subject: inquiry.subject, query: inquiry.query, target: SearchTarget(provider, page: page)))
    }
    take(
      .searchReported(
        SearchID(state.session.lastSearch),
        .page(
          ResultPage(provider: provider, number: page, size: 20, listings: listings, total: total, hasNext: hasNext))))
  }

  mutating func fail(_ provider: ProviderID, _ reason: SearchError.Reason, quoting quote: String? = nil) {
    let error = SearchError(reason, from: provider, quoting: CleanText(quote))
    take(.searchReported(SearchID(state.session.lastSearch), .failed(error)))
  }

  /// Steps of triage that the last keys asked to keep.
  var changes: [TriageChange] {
    effects.flatMap { effect -> [TriageChange] in
      if case .request(.recordDecisions(let changes, _)) = effect { changes } else { [] }
    }
  }

  /// The archive keeps what the last keys asked it to.
  mutating func save() {
    let changes = changes
    effects = []
    for change in changes { perform(.reported(.decisionRecorded(change))) }
  }

  /// The archive cannot keep it.
  mutating func refuse(_ sentence: String) {
    let changes = changes
    effects = []
    for change in changes { happens { $0.decisionRefused(change, sentence) } }
  }

  /// Nothing here can open the address.
  mutating func cannotOpen(_ address: WebAddress, _ sentence: String) {
    effects = []
    happens { $0.notOpened(address, sentence) }
  }

  /// Something happens, said in words of the test's own.
  private mutating func happens(_ change: (inout AppState) -> Void) {
    change(&state)
    // No move has this number: it brings what every action brings, and nothing else.
    perform(.selectionRested(move: -1))
  }

  /// What is marked as decided of the result in whose line some words stand; `nil` when no line of a result holds them.
  func mark(of words: String) -> Character? {
    screen.lazy.compactMap { row -> Character? in
      // The selection, the decision, the reason or the filters' verdict, and the price.
      guard let match = row.firstMatch(of: /│ [ >](?<mark>.)[ ?\/pmnt] *[\d–]/),
        row[match.range.upperBound...].contains(words)
      else { return nil }
      return match.mark.first
    }.first
  }

  static let vendors: [Vendor] = [
    vendor(
      "alpha", "Alpha", paging: .pages(maximumSize: 20), filters: [.factory], options: [.priceRange],
      details: true, freight: FreightCapabilities()),
    vendor("beta", "Beta", paging: .oneList(maximumSize: 100), filters: [.ships48h], details: true),
    vendor("gamma", "Gamma", paging: .pages(maximumSize: 50), missing: ["gamma.token"]),
  ]

  static func vendor(
    _ id: String, _ name: String, paging: Paging, filters: Set<FilterName> = [], options: Set<QueryOption> = [],
    missing: [String] = [], details: Bool = false, words: WordsCapabilities? = nil, freight: FreightCapabilities? = nil
  ) -> Vendor {
    Vendor(
      id: ProviderID(id), name: name, code: name.prefix(2).uppercased(), marketplace: .alibaba1688, account: id,
      capabilities: Capabilities(
        intake: .bytes(PhotoLimits(bytes: 3_000_000, side: 2_048)), paging: paging, languages: ["en", "ru"],
        sorts: [.sales, .priceUp], filters: filters, options: options, details: details,
        words: words, freight: freight), missing: missing)
  }

  private static func keys(_ text: String) -> [Key] {
    var keys: [Key] = []
    var rest = Substring(text)
    while let character = rest.first {
      if character == "<", let end = rest.firstIndex(of: ">"),
        let key = named[String(rest[rest.index(after: rest.startIndex)..<end])]
      {
        keys.append(key)
        rest = rest[rest.index(after: end)...]
      } else {
        keys.append(.character(character))
        rest = rest.dropFirst()
      }
    }
    return keys
  }

  private static let named: [String: Key] = {
    var named: [String: Key] = [:]
    for key in KeyMap.usual.rows.flatMap(\.keys).flatMap(\.keys) { named[key.label] = key }
    return named
  }()
}

extension Typist: CustomStringConvertible {
  var description: String { "\n" + text }
}

extension ProviderID: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(rawValue: value) }
}
