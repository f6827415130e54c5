import Catalog
import Foundation
import Testing

@Suite struct ProductDetailsTests {
  private func listing(prices: [Price], tiers: [PriceTier] = [], minimumOrder: Int? = nil) throws -> Listing {
    Listing(
      id: try #require(ListingID(.alibaba1688, number: "7")),
      title: try #require(Title(original: CleanText("杯"), translated: CleanText("Mug"), language: "en")),
      prices: prices,
      tiers: tiers, minimumOrder: minimumOrder,
      provenance: Provenance(provider: ProviderID("a"), fetchedAt: Date(timeIntervalSince1970: 0), page: 2, rank: 21))
  }

  @Test func stepsThatASearchHasShownDoNotComeBackOverPricesOfVariants() throws {
    let shown = try listing(
      prices: [Price(.wholesale, Amount(2.5))], tiers: [PriceTier(from: 1, to: nil, amount: Amount(2.5))],
      minimumOrder: 3)
    var detail = try listing(prices: [Price(.wholesale, Amount(2.5), written: CleanText("2.50-13.50"))])
    detail.provenance.provider = ProviderID("b")
    let whole = shown.detailed(by: detail)
    #expect(whole.tiers.isEmpty && whole.mainPrice?.written?.string == "2.50-13.50")
    #expect(whole.minimumOrder == 3 && whole.provenance == shown.provenance)
  }

  @Test func detailsThatSayNoPriceLeaveWhatASearchHasShown() throws {
    let tiers = [PriceTier(from: 1, to: nil, amount: Amount(2.5))]
    let shown = try listing(prices: [Price(.wholesale, Amount(2.5))], tiers: tiers)
    #expect(shown.detailed(by: try listing(prices: [])).tiers == tiers)
  }

  @Test func detailsThatAreTakenTwiceSayTheSame() throws {
    var shown = try listing(prices: [Price(.wholesale, Amount(2.5))], minimumOrder: 3)
    shown.tags = [CleanText("hot")].compactMap(\.self)
    shown.morePictures = [WebAddress("https://example.com/a.jpg")].compactMap(\.self)
    var detail = try listing(prices: [Price(.dropShip, Amount(4))], minimumOrder: 20)
    detail.provenance.provider = ProviderID("b")
    detail.pictureAddress = WebAddress("https://example.com/b.jpg")
    detail.shipsWithinHours = 48
    let whole = shown.detailed(by: detail)
    #expect(whole.detailed(by: detail) == whole)
  }

  @Test func aPickFollowsNewerDetailsAndKeepsWhatWasPicked() throws {
    var pick = Pick(listing: try listing(prices: [], minimumOrder: 2), pickedAt: Date(timeIntervalSince1970: 0))
    func details(_ order: Int, at seconds: TimeInterval) throws -> Listing {
      var details = try listing(prices: [], minimumOrder: order)
      details.provenance.fetchedAt = Date(timeIntervalSince1970: seconds)
      return details
    }
    pick.take(details: try details(50, at: -86_401))
    #expect(pick.whole.minimumOrder == 2, "more than a day older than what was picked")
    pick.take(details: try details(30, at: 60))
    pick.take(details: try details(20, at: 0))
    #expect(pick.whole.minimumOrder == 30 && pick.listing.minimumOrder == 2)
    #expect(pick.whole.provenance == pick.listing.provenance)
  }

  @Test(arguments: [
    ("<p>厚 &amp; 软<br>第二行</p>", ["厚 & 软", "第二行"]), ("a &lt;b&gt; &#19990; &#x754C; &bogus;", ["a <b> 世 界 &bogus;"]),
    ("5 < 6 > 4", ["5 < 6 > 4"]), ("<script>a < b</script>x<style>y</style>", ["x"]),
    ("<!-- <p>no</p> -->yes", ["yes"]),
    ("<table><tr><td>1</td><td>2</td></tr></table>", ["1 2"]), ("<p", []), ("", []),
    ("\u{1B}[31mred<p>\u{202E}x", ["[31mred", "x"]),
  ]) func aDescriptionIsItsText(html: String, paragraphs: [String]) {
    #expect(ProductDescription(html: html)?.paragraphs.map(\.string) ?? [] == paragraphs)
  }

  @Test func picturesAreListedOnceAndNothingElseIsTakenForOne() {
    let html =
      "<img src='https://a.example/1.jpg'><IMG alt=x data-src=\"https://a.example/2.jpg\"><img src=javascript:x>"
      + "<img src=https://a.example/1.jpg>"
    #expect(
      ProductDescription(html: html)?.pictures.map(\.string) == ["https://a.example/1.jpg", "https://a.example/2.jpg"])
  }

  /// Each sign must be looked at once: half a million of them would otherwise take for ever.
  @Test func aTextOfSignsEnds() {
    _ = ProductDescription(html: String(repeating: "< ", count: 250_000))
    _ = ProductDescription(html: String(repeating: "<", count: 500_000))
  }
}
