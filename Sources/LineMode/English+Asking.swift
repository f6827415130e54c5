import Catalog
import Photos
import Queries
import Sourcing
import Wording

/// How the photo, the vendors and what they are asked are said.
extension English {
  // MARK: The photo

  var readingPhoto: String { "reading the photo" }
  var photoStopped: String { "stopped; the photo was not loaded" }
  var photoLost: String { "no more can be asked about this photo: it is gone, or another one by now; photo takes one" }
  func photo(_ photo: PhotoState) -> String {
    guard let facts = photo.facts else { return whyNoPhoto(photo) ?? readingPhoto }
    let size = "\(common.count(facts.width)) by \(common.count(facts.height)) pixels"
    return "photo \(photo.name.map(PhotoName.short) ?? ""): \(facts.format), \(size); ask searches with it"
  }
  func whyNoPhoto(_ photo: PhotoState) -> String? {
    switch photo.progress {
    case .none: "there is no photo yet; photo and a path or an address takes one"
    case .loading: readingPhoto
    case .failed(let error): errors.sentence(error)
    case .stopped: photoStopped
    case .loaded: nil
    }
  }
  func searchWords(_ words: SearchWords?) -> String {
    guard let words else { return "it is searched by the photo; words and some words searches by them" }
    return "words “\(words.text)”; ask searches with them, words off takes the photo again"
  }
  var wordsTooLong: String { "words have at most \(SearchWords.limit) characters" }
  func noPicture(_ listing: Listing) -> String { "\(named(listing)) comes without a picture" }
  func part(_ number: Int, _ part: PixelRegion) -> String {
    "part \(number): \(common.count(part.width)) by \(common.count(part.height)) pixels, "
      + "from \(part.left),\(part.top) to \(part.right),\(part.bottom)"
  }
  var partsEnd: String { "part and a number chooses one, part off the whole photo" }
  var noParts: String { "no part of this photo is suggested; what a search brings may change that" }
  func noPart(_ number: Int, of count: Int) -> String {
    count == 0 ? noParts : "there is no part \(number); there are 1 to \(count)"
  }
  func partTaken(_ number: Int, _ part: PixelRegion) -> String {
    self.part(number, part) + "; ask searches with it"
  }
  var wholeTaken: String { "the whole photo; ask searches with it" }

  // MARK: Vendors

  func vendor(_ vendor: Vendor, _ session: Session) -> String {
    guard vendor.isConfigured else { return notConfigured(vendor) }
    let isAsked = session.chosen.contains(vendor.id) ? "asked" : "not asked"
    let notices = session.standing(of: vendor.id).notices
    return "\(vendor.name), \(vendor.code), \(isAsked): \(standing(session.standing(of: vendor.id)))"
      + notices.map { "; \(errors.sentence($0))" }.joined()
  }
  private func standing(_ standing: Standing) -> String {
    let found = standing.found.map { "\(common.count($0.count))\(total($0.total)), page \($0.lastPage)" }
    switch standing.progress {
    case .idle: return found ?? "nothing asked yet"
    case .stopped: return "stopped" + (found.map { "; \($0)" } ?? "")
    case .unanswered: return "no answer is kept; retry asks again"
    case .running: return "searching"
    case .answered: return found ?? "answered"
    case .failed(let error): return errors.sentence(error)
    }
  }
  func noVendor(_ word: String, _ vendors: [Vendor]) -> String {
    "there is no vendor “\(file(word))” – there are " + vendors.map(\.id.rawValue).joined(separator: ", ")
  }
  func notConfigured(_ vendor: Vendor) -> String {
    "\(vendor.name), \(vendor.code), cannot be asked: \(vendor.missing.joined(separator: ", ")) is missing; "
      + "snapsource doctor says where it goes"
  }
  func willAsk(_ vendors: [Vendor]) -> String {
    vendors.isEmpty ? noVendorChosen : "ask will ask " + vendors.map(\.name).joined(separator: ", ")
  }
  var noVendorChosen: String { "no vendor is chosen; vendors and names chooses some, vendors all chooses all" }

  // MARK: Asking

  func costs(_ quotation: LineMode.Quotation, limit: SpendingLimit?, _ session: Session) -> String {
    let forecast = quotation.forecast
    return "\(named(quotation, session)) \(common.forecastInFull(forecast))"
      + (limit.map { ", \(common.above($0, forecast.most))" } ?? "")
      + "; yes makes the \(forecast.most.calls == 1 ? "call" : "calls"), no leaves it"
  }
  /// What is to be bought, with its verb: details cost, a search costs.
  private func named(_ quotation: LineMode.Quotation, _ session: Session) -> String {
    switch quotation.purchase {
    case .details(let target): "details of \(target.listing.key) by \(session.name(of: target.provider)) cost"
    case .freight(let target):
      "freight of \(common.count(target.question.pieces)) × \(target.listing.key) to \(target.question.destination.name), by "
        + "\(session.name(of: target.provider)), costs"
    case .search(let ask, let plan): "\(named(ask, plan, asked(plan, quotation.forecast))) costs"
    }
  }
  private func named(_ ask: LineMode.Ask, _ plan: SearchPlan, _ count: Int) -> String {
    let vendors = count == 1 ? "1 vendor" : "\(count) vendors"
    let photo = plan.shortName
    return switch ask {
    case .first: "searching with \(photo) at \(vendors)"
    case .next: "page \(plan.targets.map(\.page).max() ?? 1) of \(photo) at \(vendors)"
    case .retry: "asking \(vendors) again about \(photo)"
    }
  }
  func asking(_ plan: SearchPlan, _ forecast: CallForecast) -> String {
    let count = asked(plan, forecast) - forecast.refused.count
    return "asking \(count == 1 ? "1 vendor" : "\(count) vendors"), \(common.forecastInFull(forecast))"
  }
  /// Vendors that a plan goes to: by words those alone that take them.
  private func asked(_ plan: SearchPlan, _ forecast: CallForecast) -> Int {
    guard plan.subject.words != nil else { return plan.targets.count }
    return forecast.calls.values.count { !$0.isEmpty } + forecast.known + forecast.refused.count
  }
  var nothingWasAsked: String { "nothing was asked, and nothing is paid" }
  var notCounted: String { "the cost cannot be counted now, so nothing was asked; say it again" }
  var alreadyAsking: String { "a search is under way; stop ends it" }
  var alreadyAskingFreight: String { "freight is being asked for; wait for the answer, or stop" }
  var nothingUnderWay: String { "nothing is under way" }
  var nothingToRetry: String { "no vendor has failed or was stopped" }
  var noMorePages: String { "no vendor has another page that may bring something" }
  var nothingFoundYet: String { "nothing is found yet; ask searches" }
  var stopped: String { "stopped; what had arrived stays" }
  var goesOnAsked: String { "stopped; what was asked already still comes" }
  var stoppedBefore: String { "stopped; the results from before are back" }
  func backOnTrail(_ name: String) -> String { "back at the results of \(name); list reads them" }
  var nothingBehind: String { "there is nothing to go back to; history reads earlier searches" }
  func refusedBefore(_ sentence: String) -> String { sentence + "; the results from before are back" }

  func event(_ event: SearchEvent, _ session: Session) -> String? {
    switch event {
    case .step(let provider, .pausing(let pause, because: let error)):
      "\(session.name(of: provider)): \(errors.sentence(error)), trying again in \(pause.components.seconds) s"
    case .step, .called: nil
    case .notice(let provider, let notice): "\(session.name(of: provider)): \(errors.sentence(notice))"
    case .page(let page): came(page, session)
    case .failed(let error) where error.kind == .cancelled: nil
    case .failed(let error): "\(session.name(of: error.provider)): \(errors.sentence(error))"
    }
  }
  private func came(_ page: ResultPage, _ session: Session) -> String {
    let unreadable = page.unreadable.isEmpty ? "" : ", \(page.unreadable.count) not readable"
    let standing = session.standing(of: page.provider)
    let isBarren = standing.found?.barren?.page == page.number && page.number > 1
    let new = isBarren ? ", nothing new" : ""
    return "\(session.name(of: page.provider)): page \(page.number), "
      + "\(page.listings.count)\(total(page.total))\(new)\(unreadable)"
      + (page.keptSince == nil ? "" : ", known already, free")
  }
  private func total(_ total: Int?) -> String { total.map { " of \(common.count($0))" } ?? "" }

  func searchOver(_ session: Session, hidden: Int) -> String {
    let count = session.offers.count
    guard count > 0 else {
      return session.planToRetry == nil
        ? "nothing found; try another part of the photo, or fewer filters" : "nothing found; retry asks again"
    }
    let failed = session.planToRetry == nil ? "" : "; retry asks those again that failed"
    let hides = hidden == 0 ? "" : ", \(common.count(hidden)) of them miss the filters"
    return
      "\(count == 1 ? "1 offer" : "\(common.count(count)) offers")\(hides); list reads them, next reads on\(failed)"
  }
}
