import Catalog
import Exports
import Foundation
import Testing

@Suite struct DetailSheetTests {
  private func lines(_ fee: Freight.Fee?, isAsked: Bool = true) throws -> [[Substring]] {
    let pick = try SheetSamples.bare()
    let details = ProductDetails(pick.listing)
    let question = FreightQuestion(to: try #require(Destination("440306")), pieces: 500)
    var freight = Freight(of: pick.id, by: pick.listing.provenance.provider, to: question)
    freight.fee = fee
    let sheet = DetailSheet.csv(
      [.init(details, freight: isAsked ? freight : nil)], byteOrderMark: false, timeZone: .gmt)
    return String(decoding: sheet, as: UTF8.self).split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
  }

  @Test func freightStandsAtTheEnd() throws {
    let sheet = try lines(.yuan(#require(Amount("702"))))
    #expect(sheet[0].suffix(4) == ["fetched_at", "freight_cny", "freight_to", "freight_pieces"])
    #expect(sheet[1].suffix(3) == ["702.00", "Guangdong 440306", "500"])
  }

  @Test func notKnownIsEmptyAndFreeIsNothing() throws {
    #expect(try lines(nil)[1].suffix(3) == ["", "Guangdong 440306", "500"])
    #expect(try lines(.free)[1].suffix(3) == ["0.00", "Guangdong 440306", "500"])
    #expect(try lines(.free, isAsked: false)[1].suffix(3) == ["", "", ""])
  }
}
