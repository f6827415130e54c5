import Catalog
import Foundation
import Photos
import Queries
import Sourcing

@testable import LineMode

/// Types lines, answers for the vendors and the archive, and keeps what was said.
struct Conversation {
  var mode: LineMode
  /// What was said since the last line.
  private(set) var said: [String] = []
  /// What was requested since the last line, but for what it costs.
  private(set) var requests: [Request] = []
  private(set) var hasQuit = false
  /// What each call costs; `nil` is a price that is not set.
  var price: Cost?
  /// Calls without a price beside them.
  var unpriced = 0
  /// Whether costs are counted at once.
  var countsAtOnce = true
  /// What a page costs.
  var calls = 1

  init(vendors: [Vendor] = [vendor("alpha"), vendor("beta")], caps: SpendingCaps = SpendingCaps()) {
    mode = LineMode(
      start: .init(
        vendors: vendors, caps: caps, now: Date(timeIntervalSince1970: 1_795_166_400),
        howToConfigure: "no vendor is configured"),
      language: .english)
    take(.triageLoaded([], done: [], undone: []))
  }

  /// With a photo that was read.
  static func withPhoto(vendors: [Vendor] = [vendor("alpha"), vendor("beta")]) -> Conversation {
    var conversation = Conversation(vendors: vendors)
    conversation.type("photo red-mug.jpg")
    conversation.take(
      .photoLoaded(
        conversation.mode.session.photo.id,
        PhotoFacts(format: "JPEG", width: 1_200, height: 900, bytes: 214_000, isRemote: false, identity: "mug")))
    return conversation
  }

  /// With 25 offers of two vendors.
  static func withOffers(vendors: [Vendor] = [vendor("alpha"), vendor("beta")]) -> Conversation {
    var conversation = withPhoto(vendors: vendors)
    conversation.type("ask")
    conversation.type("yes")
    conversation.answer("alpha", numbers: 1...20)
    conversation.answer("beta", numbers: 18...25)
    conversation.take(.searchEnded(SearchID(conversation.mode.session.lastSearch)))
    return conversation
  }

  /// - Parameter hasDetails: whether it can be asked for those, and for freight.
  static func vendor(_ id: String, missing: [String] = [], hasDetails: Bool = false) -> Vendor {
    Vendor(
      id: ProviderID(rawValue: id), name: id.capitalized, code: String(id.prefix(2)).uppercased(),
      marketplace: .alibaba1688, account: id,
      capabilities: Capabilities(
        intake: .bytes(PhotoLimits(bytes: 3_000_000, side: 2_048)), paging: .pages(maximumSize: 20),
        languages: ["en", "ru"],
        sorts: [.sales, .priceUp], filters: [.factory], options: [.priceRange], details: hasDetails,
        freight: hasDetails ? FreightCapabilities() : nil), missing: missing)
  }

  /// A search of the history, with a page of each of two vendors.
  static func past(_ date: Date) -> (search: PastSearch, pages: [ResultPage]) {
    let vendors = ["alpha", "beta"].map { ProviderID(rawValue: $0) }
    let search = PastSearch(
      id: SearchNumber(rawValue: 12),
      question: AskedQuestion(
        subject: .photo("mug"), source: "red-mug.jpg", query: ImageQuery(), providers: vendors, askedAt: date),
      hits: 20, picks: 0)
    let pages = vendors.map { vendor in
      ResultPage(
        provider: vendor, number: 1, size: 20,
        listings: (1...20).map { .offer($0, from: vendor, page: 1, rank: $0) }, total: 300, hasNext: true,
        keptSince: date)
    }
    return (search, pages)
  }

  /// There are no more lines.
  mutating func end() {
    (said, requests) = ([], [])
    perform(mode.apply(.ended))
  }

  /// Types a line.
  ///
  /// - Parameter isAhead: whether it was typed before what it may answer was written.
  mutating func type(_ line: String, isAhead: Bool = false) {
    (said, requests) = ([], [])
    perform(mode.apply(.typed(line, isAhead: isAhead)))
  }

  mutating func take(_ report: Report) { perform(mode.apply(.reported(report))) }

  mutating func interrupt() {
    (said, requests) = ([], [])
    perform(mode.apply(.interrupted))
  }

  mutating func pass(_ seconds: TimeInterval) { perform(mode.apply(.clockTicked(mode.session.now + seconds))) }

  /// A vendor answers with a page.
  mutating func answer(
    _ vendor: String, page: Int = 1, numbers: ClosedRange<Int>, hasNext: Bool = true, parts: [PixelRegion] = []
  ) {
    let id = ProviderID(rawValue: vendor)
    let listings = numbers.enumerated().map { Listing.offer($1, from: id, page: page, rank: $0 + 1) }
    take(
      .searchReported(
        SearchID(mode.session.lastSearch),
        .page(
          ResultPage(
            provider: id, number: page, size: 20, listings: listings, total: 300, hasNext: hasNext,
            suggestedRegions: parts))))
  }

  func hasSaid(_ text: String) -> Bool { said.contains { $0.contains(text) } }

  private mutating func perform(_ effects: [LineEffect]) {
    for effect in effects {
      switch effect {
      case .say(let line): said.append(line)
      case .request(.forecast(let plans)):
        guard countsAtOnce else { continue }
        take(.forecastsMade(forecasts(plans)))
      case .request(let request): requests.append(request)
      case .quit: hasQuit = true
      }
    }
  }

  func forecasts(_ plans: [SearchPlan]) -> [SearchPlan: CallForecast] {
    let made = plans.map { plan in
      var spend = Spend()
      spend.add(price, calls: plan.targets.count * calls)
      spend.add(nil, calls: unpriced)
      return (plan, CallForecast(spend: spend))
    }
    return Dictionary(made) { first, _ in first }
  }
}

extension Conversation: CustomStringConvertible {
  var description: String { said.joined(separator: "\n") }
}

extension Listing {
  /// A listing that is told from others by its number.
  static func offer(_ number: Int, from provider: ProviderID, page: Int, rank: Int) -> Listing {
    guard let id = ListingID(.alibaba1688, number: String(number)),
      let title = Title(original: nil, translated: CleanText("offer \(number)"), language: "en")
    else { preconditionFailure("not a listing") }
    return Listing(
      id: id, title: title, address: WebAddress("https://detail.1688.com/offer/\(number).html"),
      pictureAddress: WebAddress("https://cbu01.alicdn.com/\(number).jpg"),
      prices: Amount("\(100 - number).00").map { [Price(.wholesale, $0)] } ?? [], minimumOrder: number, sales: [],
      repurchaseRate: nil, shop: Shop(name: CleanText("shop \(number)")),
      provenance: Provenance(
        provider: provider, fetchedAt: Date(timeIntervalSince1970: 1_795_166_400), page: page, rank: rank))
  }
}
