import Catalog
import Queries
import Sourcing
import Testing

@testable import LineMode

struct FreightTests {
  private func withOffers() -> Conversation {
    .withOffers(vendors: [
      Conversation.vendor("alpha", hasDetails: true), Conversation.vendor("beta", hasDetails: true),
      Conversation.vendor("gamma"),
    ])
  }

  private func target(_ place: String = "Guangdong", from vendor: String = "beta") throws -> FreightTarget {
    let listing = try #require(ListingID(.alibaba1688, number: "3"))
    return FreightTarget(
      listing, FreightQuestion(to: try #require(Destination(place)), pieces: 500, accordingTo: []),
      from: ProviderID(vendor))
  }

  /// Answers what a command would cost.
  private func count(_ calls: Int, of target: FreightTarget, in conversation: inout Conversation) {
    var forecast = CallForecast()
    if calls > 0 { forecast.calls[target.provider] = [.freight] }
    forecast.spend.add(nil, calls: calls)
    conversation.take(.freightCounted([target: forecast]))
  }

  private func asked(_ conversation: Conversation) -> [FreightTarget] {
    conversation.requests.compactMap { if case .askFreight(let target, _) = $0 { target } else { nil } }
  }

  @Test func theCostIsSaidAndOnlyYesPays() throws {
    var conversation = withOffers()
    let target = try target()
    conversation.type("freight 3 500 Guangdong beta")
    #expect(asked(conversation).isEmpty && conversation.mode.isBusy)
    count(1, of: target, in: &conversation)
    #expect(conversation.hasSaid("freight of 500 × 1688:3 to Guangdong, by Beta, costs 1 call"), "\(conversation)")
    #expect(conversation.hasSaid("yes makes the call, no leaves it") && asked(conversation).isEmpty)
    conversation.type("yes")
    #expect(asked(conversation) == [target] && conversation.mode.isBusy)
    var freight = Freight(of: target.listing, by: target.provider, to: target.question)
    freight.fee = .yuan(try #require(Amount("12.50")))
    let kept = KeptFreight(freight, at: conversation.mode.session.now, isFromCache: false)
    conversation.take(.freightReported(.freight(target, kept)))
    #expect(conversation.hasSaid("freight of 1688:3 by Beta: CNY 12.50 to Guangdong for 500 pieces"), "\(conversation)")
    #expect(!conversation.mode.isBusy)
  }

  /// What waits has not been paid for; what has left is.
  @Test(arguments: [false, true]) func stopAndInterruptStopWhatWaits(interrupts: Bool) throws {
    for hasLeft in [false, true] {
      var conversation = withOffers()
      let target = try target()
      conversation.type("freight 3 500 Guangdong beta")
      count(1, of: target, in: &conversation)
      conversation.type("yes")
      if hasLeft { conversation.take(.freightReported(.call(target, .step(target.provider, .askingFreight)))) }
      if interrupts { conversation.interrupt() } else { conversation.type("stop") }
      #expect(conversation.requests == (hasLeft ? [] : [.stopFreight([target])]), "\(conversation)")
      #expect(conversation.mode.session.freight.isAsking == hasLeft)
      #expect(interrupts || conversation.hasSaid("what was asked already still comes") == hasLeft, "\(conversation)")
    }
  }

  @Test func theCountOfSomethingElseAnswersNoQuestion() throws {
    var conversation = withOffers()
    conversation.type("freight 3 500 Guangdong beta")
    conversation.take(.forecastsMade([:]))
    conversation.take(.detailsCounted([:]))
    #expect(conversation.mode.isBusy && conversation.said.isEmpty, "\(conversation)")
    count(1, of: try target(), in: &conversation)
    #expect(conversation.mode.asks)
  }

  @Test func whatIsRefusedLeavesThePlaceAsItIs() throws {
    var conversation = withOffers()
    conversation.type("freight 3 20 440300")
    conversation.type("freight 3 500 Guangdong gamma")
    #expect(conversation.mode.session.destination == Destination("440300"), "\(conversation)")
  }

  @Test func thePlaceNeedNotBeSaidAgainAndTheFirstVendorIsAsked() throws {
    var conversation = withOffers()
    conversation.type("freight 3 20 440300")
    conversation.type("freight 3 500")
    count(0, of: try target("440300", from: "alpha"), in: &conversation)
    #expect(asked(conversation) == [try target("440300", from: "alpha")], "\(conversation)")
  }

  @Test(arguments: [
    ("freight", "freight N PIECES [PLACE] [VENDOR]"), ("freight 3", "freight N PIECES [PLACE] [VENDOR]"),
    ("freight 3 500", "freight N PIECES [PLACE] [VENDOR]"), ("freight 3 0 Guangdong", "freight N PIECES"),
    ("freight 3 500 Atlantis", "“Atlantis” is no province of mainland China"),
    ("freight 3 500 Guangdong gamma", "asked of alpha, beta"), ("freight 99 5 Guangdong", "there is no offer 99"),
  ])
  func whatCannotBeAskedIsSaid(line: String, sentence: String) {
    var conversation = withOffers()
    conversation.type(line)
    #expect(conversation.hasSaid(sentence), "\(conversation)")
    #expect(conversation.requests.isEmpty)
  }

  @Test func aFailureSaysWhoAndWhy() throws {
    var conversation = withOffers()
    let target = try target()
    conversation.type("freight 3 500 Guangdong beta")
    count(1, of: target, in: &conversation)
    conversation.type("yes")
    conversation.take(.freightReported(.failed(target, SearchError(.offerUnknown, from: target.provider))))
    #expect(conversation.hasSaid("freight of 1688:3, Beta: the offer is no longer there"), "\(conversation)")
    #expect(!conversation.mode.isBusy)
  }
}
