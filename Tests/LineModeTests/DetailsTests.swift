import Catalog
import Queries
import Sourcing
import Testing

@testable import LineMode

struct DetailsTests {
  private let target: DetailTarget

  init() throws {
    target = DetailTarget(try #require(ListingID(.alibaba1688, number: "3")), from: ProviderID(rawValue: "beta"))
  }

  private func withOffers() -> Conversation {
    .withOffers(vendors: [
      Conversation.vendor("alpha"), Conversation.vendor("beta", hasDetails: true),
      Conversation.vendor("gamma", missing: ["TOKEN"], hasDetails: true),
    ])
  }

  /// Answers what a command would cost.
  private func count(_ calls: Int, in conversation: inout Conversation) {
    var forecast = CallForecast()
    if calls > 0 { forecast.calls[target.provider] = [.detail] }
    forecast.spend.add(nil, calls: calls)
    conversation.take(.detailsCounted([[target]: forecast]))
  }

  private func kept(isFromCache: Bool, in conversation: Conversation) -> KeptDetails {
    var details = ProductDetails(.offer(3, from: target.provider, page: 1, rank: 3))
    details.listing.minimumOrder = 20
    details.orderQuantities = [OrderQuantity(.minimum, 3), OrderQuantity(.lot, 20)]
    var white = Variant(id: CleanText("11"), options: [])
    white.stock = 872
    details.variants = [white]
    return KeptDetails(details, at: conversation.mode.session.now, isFromCache: isFromCache)
  }

  private func asked(_ conversation: Conversation) -> [DetailTarget] {
    conversation.requests.compactMap { if case .askDetails(let target, _, _) = $0 { target } else { nil } }
  }

  @Test func theCostIsSaidAndOnlyYesPays() {
    var conversation = withOffers()
    conversation.type("details 3")
    #expect(asked(conversation).isEmpty && conversation.mode.isBusy)
    count(1, in: &conversation)
    #expect(conversation.hasSaid("details of 1688:3 by Beta cost 1 call"), "\(conversation)")
    #expect(conversation.mode.asks && asked(conversation).isEmpty)
    conversation.type("no")
    #expect(conversation.hasSaid("nothing was asked") && asked(conversation).isEmpty)
    conversation.type("details 3")
    count(1, in: &conversation)
    conversation.type("yes", isAhead: true)
    #expect(asked(conversation).isEmpty, "nobody agrees to what was not said yet")
    conversation.type("yes")
    #expect(asked(conversation) == [target] && conversation.mode.isBusy)
    conversation.take(.detailsReported(.details(target, kept(isFromCache: false, in: conversation))))
    for words in ["details of 1688:3 by Beta", "20 (said 3, lots of 20)", "stock 872"] {
      #expect(conversation.hasSaid(words), "\(words): \(conversation)")
    }
    #expect(!conversation.mode.isBusy)
  }

  @Test func whatCannotBeBoughtIsReadSo() {
    var conversation = withOffers()
    conversation.type("details 3")
    count(1, in: &conversation)
    conversation.type("yes")
    var said = kept(isFromCache: false, in: conversation).details
    said.listing.saleState = .soldOut
    said.listing.provenance.fetchedAt = conversation.mode.session.now
    conversation.take(
      .detailsReported(.details(target, KeptDetails(said, at: conversation.mode.session.now, isFromCache: false))))
    conversation.type("pick 3")
    #expect(conversation.hasSaid("picked “sold out – "), "\(conversation)")
    conversation.type("show 3")
    #expect(conversation.hasSaid("1688:3, sold out – "), "\(conversation)")
  }

  @Test func whatIsKnownIsReadAtOnce() {
    var conversation = withOffers()
    conversation.type("details 3 beta")
    count(0, in: &conversation)
    #expect(!conversation.mode.asks && asked(conversation) == [target])
    conversation.take(.detailsReported(.details(target, kept(isFromCache: true, in: conversation))))
    #expect(conversation.hasSaid("known already, free"), "\(conversation)")
  }

  @Test func aCostThatHasChangedIsSaidAnew() {
    var conversation = withOffers()
    conversation.type("details 3")
    count(1, in: &conversation)
    conversation.pass(600)
    conversation.type("yes")
    #expect(asked(conversation).isEmpty)
    #expect(conversation.requests.contains { if case .countDetails = $0 { true } else { false } })
  }

  @Test(arguments: [
    ("details", "details N [VENDOR]"), ("details 99", "there is no offer 99"), ("details 3 alpha", "asked of beta"),
    ("details 3 gamma", "asked of beta"), ("details 3 beta now", "details N [VENDOR]"),
  ])
  func whatCannotBeAskedIsSaid(line: String, sentence: String) {
    var conversation = withOffers()
    conversation.type(line)
    #expect(conversation.hasSaid(sentence), "\(conversation)")
    #expect(conversation.requests.isEmpty)
  }

  @Test func aFailureSaysWhoAndWhy() {
    var conversation = withOffers()
    conversation.type("details 3")
    count(1, in: &conversation)
    conversation.type("yes")
    conversation.take(.detailsReported(.failed(target, SearchError(.offerUnknown, from: target.provider))))
    #expect(conversation.hasSaid("details of 1688:3, Beta: the offer is no longer there"), "\(conversation)")
    #expect(!conversation.mode.isBusy)
  }

  @Test func whereNoVendorCanBeAskedThePageIsSaid() {
    var conversation = Conversation.withOffers()
    conversation.type("details 3")
    #expect(conversation.hasSaid("its page is https://detail.1688.com/offer/3.html"), "\(conversation)")
  }
}
