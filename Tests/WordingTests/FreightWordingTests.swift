import Catalog
import Testing

@testable import Wording

struct FreightWordingTests {
  private func text(_ pieces: Int = 500, _ change: (inout Freight) -> Void) throws -> String {
    let id = try #require(ListingID(.alibaba1688, number: "1"))
    var freight = Freight(
      of: id, by: ProviderID("daji"), to: FreightQuestion(to: try #require(Destination("Guangdong")), pieces: pieces))
    change(&freight)
    return English().freight(freight)
  }

  @Test func whatItCostsIsSaidWithWhatItGoesBy() throws {
    let text = try text { freight in
      freight.fee = Amount("12.5").map { .yuan($0) }
      freight.weight = Weight(kilograms: Amount("100"))
      freight.charge = FreightCharge(
        basis: .weight, first: FreightCharge.Step(units: Amount("1"), fee: Amount("9")),
        next: FreightCharge.Step(units: Amount("0.5"), fee: Amount("7")))
    }
    #expect(
      text == "CNY 12.50 to Guangdong for 500 pieces, by weight (100 kg): CNY 9.00 for the first 1 kg, "
        + "CNY 7.00 for each further 0.5 kg")
  }

  @Test func byPiecesOrVolumeItIsSaidSo() throws {
    let step = FreightCharge.Step(units: Amount("1"), fee: Amount("4"))
    #expect(
      try text(1) { $0.charge = FreightCharge(basis: .pieces, first: step, next: nil) }
        == "not known, to Guangdong for 1 piece, by pieces: CNY 4.00 for the first 1 piece")
    #expect(
      try text { $0.charge = FreightCharge(basis: .volume, first: nil, next: nil) }
        == "not known, to Guangdong for 500 pieces, by volume")
  }

  @Test func freeNeedsNoTable() throws {
    let text = try text { freight in
      freight.fee = .free
      freight.charge = FreightCharge(basis: .weight, first: nil, next: nil)
    }
    #expect(text == "free to Guangdong for 500 pieces")
  }

  @Test func aPlaceThatIsNoneIsSaidWithTheNearest() {
    #expect(
      English().noDestination("Guangdng").contains("“Guangdng” is no province of mainland China, perhaps Guangdong –"))
    #expect(
      English().noDestination("Mars\u{1B}[31m").hasPrefix("“Mars") && !English().noDestination("火星").contains("perhaps")
    )
  }
}
