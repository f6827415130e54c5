import Catalog
import Queries
import Sourcing
import Wording

/// The sentences of the line mode, in English.
enum Words {
  static let greeting = "snapsource. photo chooses a photo, ask searches with it, help reads all commands."
  static let demo = "a demo of " + greeting + " The vendors are simulated: nothing is paid, and nothing is kept."
  static func sample(_ path: String) -> String { "a sample photo: \(path)" }
  static let helpEnd = "N is the number of an offer as list reads it, its key, or p and the number of a pick."
  static func noCommand(_ word: String, nearest: String?) -> String {
    "there is no command “\(file(word))” – " + (nearest.map { "did you mean \($0)?" } ?? "help reads all commands")
  }
  static func usage(_ command: String) -> String {
    LineCommand.named(command).map { "\($0.usage): \($0.meaning)" } ?? command
  }
  static let yesOrNo = "yes or no? "
  static let nothingAsked = "nothing was asked that yes or no would answer"
  static let readFirst = "typed before the question was there; answer it when you have heard it"
  static func leftOpen(_ question: LineMode.OpenQuestion) -> String {
    switch question {
    case .none, .counting, .paying: nothingWasAsked
    case .replacing(let path): notWritten(path)
    }
  }

  /// Text of the user's, such as a file's name, without what could steer a terminal.
  static func file(_ name: String) -> String { FileName.shown(name) }

  // MARK: The photo

  static let readingPhoto = "reading the photo"
  static let photoStopped = "stopped; the photo was not loaded"
  static let photoLost = "no more can be asked about this photo: it is gone, or another one by now; photo takes one"
  static func photo(_ photo: PhotoState) -> String {
    guard let facts = photo.facts else { return whyNoPhoto(photo) ?? readingPhoto }
    let size = "\(Wording.count(facts.width)) by \(Wording.count(facts.height)) pixels"
    return "photo \(photo.name.map(Wording.photoName) ?? ""): \(facts.format), \(size); ask searches with it"
  }
  static func whyNoPhoto(_ photo: PhotoState) -> String? {
    switch photo.progress {
    case .none: "there is no photo yet; photo and a path or an address takes one"
    case .loading: readingPhoto
    case .failed(let error): error.sentence
    case .stopped: photoStopped
    case .loaded: nil
    }
  }
  static func noPicture(_ listing: Listing) -> String { "\(named(listing)) comes without a picture" }

  // MARK: Vendors

  static func vendor(_ vendor: Vendor, _ session: Session) -> String {
    guard vendor.isConfigured else { return notConfigured(vendor) }
    let isAsked = session.chosen.contains(vendor.id) ? "asked" : "not asked"
    let notices = session.standing(of: vendor.id).notices
    return "\(vendor.name), \(vendor.code), \(isAsked): \(standing(session.standing(of: vendor.id)))"
      + notices.map { "; \($0.sentence)" }.joined()
  }
  private static func standing(_ standing: Standing) -> String {
    let found = standing.found.map { "\(Wording.count($0.count))\(total($0.total)), page \($0.lastPage)" }
    switch standing.progress {
    case .idle: return found ?? "nothing asked yet"
    case .stopped: return "stopped" + (found.map { "; \($0)" } ?? "")
    case .unanswered: return "no answer is kept; retry asks again"
    case .running: return "searching"
    case .answered: return found ?? "answered"
    case .failed(let error): return error.sentence
    }
  }
  static func code(of provider: ProviderID, _ session: Session) -> String {
    session.vendors.first { $0.id == provider }?.code ?? provider.rawValue
  }
  private static func name(of provider: ProviderID, _ session: Session) -> String {
    session.vendors.first { $0.id == provider }?.name ?? provider.rawValue
  }
  static func noVendor(_ word: String, _ vendors: [Vendor]) -> String {
    "there is no vendor “\(file(word))” – there are " + vendors.map(\.id.rawValue).joined(separator: ", ")
  }
  static func notConfigured(_ vendor: Vendor) -> String {
    "\(vendor.name), \(vendor.code), cannot be asked: \(vendor.missing.joined(separator: ", ")) is missing; "
      + "snapsource doctor says where it goes"
  }
  static func willAsk(_ vendors: [Vendor]) -> String {
    vendors.isEmpty ? noVendorChosen : "ask will ask " + vendors.map(\.name).joined(separator: ", ")
  }
  static let noVendorChosen = "no vendor is chosen; vendors and names chooses some, vendors all chooses all"

  // MARK: Asking

  static func costs(_ agreement: LineMode.Agreement, of ask: LineMode.Ask, limit: SpendingLimit?) -> String {
    let (plan, forecast) = (agreement.plan, agreement.forecast)
    let vendors = plan.targets.count == 1 ? "1 vendor" : "\(plan.targets.count) vendors"
    let photo = Wording.photoName(plan.source)
    let what =
      switch ask {
      case .first: "searching with \(photo) at \(vendors)"
      case .next: "page \(plan.targets.map(\.page).max() ?? 1) of \(photo) at \(vendors)"
      case .retry: "asking \(vendors) again about \(photo)"
      }
    return "\(what) costs \(Wording.forecast(forecast))" + (limit.map { ", \(Wording.above($0, forecast.most))" } ?? "")
      + "; yes makes the calls, no leaves it"
  }
  static func asking(_ plan: SearchPlan, _ forecast: CallForecast) -> String {
    let count = plan.targets.count - forecast.refused.count
    return "asking \(count == 1 ? "1 vendor" : "\(count) vendors"), \(Wording.forecast(forecast))"
  }
  static let nothingWasAsked = "nothing was asked, and nothing is paid"
  static let notCounted = "the cost cannot be counted now, so nothing was asked; say it again"
  static let alreadyAsking = "a search is under way; stop ends it"
  static let nothingUnderWay = "nothing is under way"
  static let nothingToRetry = "no vendor has failed or was stopped"
  static let noMorePages = "no vendor has another page that may bring something"
  static let nothingFoundYet = "nothing is found yet; ask searches"
  static let stopped = "stopped; what had arrived stays"
  static let stoppedBefore = "stopped; the results from before are back"
  static func refusedBefore(_ sentence: String) -> String { sentence + "; the results from before are back" }

  /// A report in one line; `nil` when it changes nothing that is worth a line.
  static func event(_ event: SearchEvent, _ session: Session) -> String? {
    switch event {
    case .step(let provider, .pausing(let pause, because: let error)):
      "\(name(of: provider, session)): \(error.sentence), trying again in \(pause.components.seconds) s"
    case .step, .called: nil
    case .notice(let provider, let notice): "\(name(of: provider, session)): \(notice.sentence)"
    case .page(let page): came(page, session)
    case .failed(let error) where error.kind == .cancelled: nil
    case .failed(let error): "\(name(of: error.provider, session)): \(error.sentence)"
    }
  }
  private static func came(_ page: ResultPage, _ session: Session) -> String {
    let unreadable = page.unreadable.isEmpty ? "" : ", \(page.unreadable.count) not readable"
    let standing = session.standing(of: page.provider)
    let isBarren = standing.found?.barren?.page == page.number && page.number > 1
    let new = isBarren ? ", nothing new" : ""
    return "\(name(of: page.provider, session)): page \(page.number), "
      + "\(page.listings.count)\(total(page.total))\(new)\(unreadable)"
      + (page.keptSince == nil ? "" : ", known already, free")
  }
  private static func total(_ total: Int?) -> String { total.map { " of \(Wording.count($0))" } ?? "" }

  static func searchOver(_ session: Session, hidden: Int) -> String {
    let count = session.offers.count
    guard count > 0 else {
      return session.planToRetry == nil
        ? "nothing found; try another part of the photo, or fewer filters" : "nothing found; retry asks again"
    }
    let failed = session.planToRetry == nil ? "" : "; retry asks those again that failed"
    let hides = hidden == 0 ? "" : ", \(Wording.count(hidden)) of them miss the filters"
    return
      "\(count == 1 ? "1 offer" : "\(Wording.count(count)) offers")\(hides); list reads them, next reads on\(failed)"
  }

  // MARK: Filters and order

  /// What a filter is called here: one word.
  static func name(of field: FilterField) -> String {
    switch field {
    case .sort: "sort"
    case .language: "language"
    case .pageSize: "page-size"
    case .lowestPrice: "price-from"
    case .highestPrice: "price-to"
    case .keyword: "keyword"
    case .category: "category"
    case .auxiliaryText: "extra-words"
    case .includeTags: "include-tags"
    case .memberID: "member-id"
    case .imageID: "image-id"
    case .region: "part"
    case .vendorFilters: "raw"
    case .filter(let name): name.rawValue
    case .exclude(let name): "no-" + name.rawValue
    }
  }
  static func field(_ field: FilterField, _ session: Session) -> String {
    let text = session.filters.text(field)
    let value: String
    switch field {
    case .filter, .exclude: value = text.isEmpty ? "off" : "on"
    default: value = text.isEmpty ? "not set" : file(text)
    }
    let able = session.chosenVendors.filter { FilterForm.vendor($0, does: field) }
    let limits =
      able.count == session.chosenVendors.count || able.isEmpty
      ? "" : "; only \(able.map(\.name).joined(separator: ", ")) can do this"
    return "\(name(of: field)): \(value)\(limits)"
  }
  static func noFilter(_ word: String, known: [String]) -> String {
    "there is no filter “\(file(word))” – there are \(known.joined(separator: ", "))"
  }
  static func onOrOff(_ name: String) -> String { "\(name) is on or off" }
  static func noValue(_ value: String, of name: String, known: [String]) -> String {
    "\(name) is none of “\(file(value))” – it can be \(known.joined(separator: ", "))"
  }
  static func sentence(of flaw: FilterForm.Flaw) -> String {
    switch flaw {
    case .noRegion: "a part is four whole numbers in pixels of the photo: left,top,right,bottom"
    case .noPrice: "a price is a number in yuan, e.g. 8.50"
    case .pricesCrossed: "the lowest price is above the highest"
    }
  }
  static func orders(_ orders: [LocalOrder], now: LocalOrder) -> String {
    "sorted \(now.rawValue); there are \(orders.map(\.rawValue).joined(separator: ", ")); "
      + "filter sort sets what vendors are asked for"
  }
  static func noOrder(_ word: String, known: [String]) -> String {
    "there is no order “\(file(word))” – there are \(known.joined(separator: ", "))"
  }
  static func sorted(_ order: LocalOrder) -> String { "sorted \(order.rawValue); list reads from the first on" }
}
