import Catalog
import Queries
import Sourcing
import Testing

@testable import LineMode

struct SpendingTests {
  private let alpha = ProviderID(rawValue: "alpha")

  /// So many calls of a vendor at 0.05 USD, and so many without a price.
  private func report(_ priced: Int, unpriced: Int = 0) -> SpendReport {
    var spend = Spend()
    spend.add(Cost("0.05 USD"), calls: priced)
    spend.add(nil, calls: unpriced)
    return SpendReport(lines: [SpendReport.Line(provider: alpha, kind: .search, spend: spend, free: 0)])
  }

  @Test func whatIsLeftOfEachLimitIsSaid() throws {
    let limit = try #require(SpendingLimit("5.00 USD"))
    var conversation = Conversation(caps: SpendingCaps(day: .calls(300), vendorDay: [alpha: limit]))
    conversation.type("spend")
    var spent = SpendSoFar()
    spent.today = report(30)
    conversation.take(.spendRead(spent))
    #expect(
      conversation.said == [
        "this session: nothing", "today: 30 calls, 1.50 USD", "this month: nothing", "this photo: nothing",
        "Alpha today: 30 calls, 1.50 USD",
        "limit of the day: 30 of 300 calls used, 270 calls left",
        "limit of Alpha: 1.50 of 5.00 USD used, 3.50 USD left",
      ])
  }

  @Test func nothingIsLeftOfALimitThatWasPassed() {
    var conversation = Conversation(caps: SpendingCaps(day: .calls(20)))
    conversation.type("spend")
    var spent = SpendSoFar()
    spent.today = report(30)
    conversation.take(.spendRead(spent))
    #expect(conversation.said.last == "limit of the day: 30 of 20 calls used, 0 calls left")
  }

  @Test func callsWithoutAPriceAreSaidInWords() {
    var conversation = Conversation.withPhoto()
    conversation.price = Cost("0.05 USD")
    conversation.unpriced = 1
    conversation.type("ask")
    #expect(conversation.hasSaid("costs 3 calls, 0.10 USD and calls without a price; yes makes the calls"))
    conversation.type("yes")
    #expect(conversation.hasSaid("asking 2 vendors, 3 calls, 0.10 USD and calls without a price"))

    var other = Conversation()
    other.type("spend")
    var spent = SpendSoFar()
    spent.session = report(1, unpriced: 2)
    spent.today = report(2)
    other.take(.spendRead(spent))
    #expect(other.hasSaid("this session: 3 calls, 0.05 USD and calls without a price"))
    #expect(other.hasSaid("today: 2 calls, 0.10 USD"))
    #expect(!other.hasSaid("+"))
  }
}
