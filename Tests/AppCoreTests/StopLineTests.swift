import Catalog
import Foundation
import Photos
import Queries
import Sourcing
import Testing

@testable import AppCore

/// What is said of the next page before it is paid for.
@Suite struct StopLineTests {
  private func searched() throws -> Typist {
    var typist = Typist(
      rows: 36, columns: 140, pictures: PictureAbilities(best: PictureLook(.quadrants, .direct), reasons: []))
    typist.load("~/clients/acme/red-mug.jpg")
    typist.press("<Enter>")
    typist.answer("alpha", (1...12).map { .sample($0, "offer \($0)", rank: $0) }, hasNext: true)
    typist.answer("beta", [])
    return typist
  }

  private func look(_ numbers: ClosedRange<Int>, _ typist: inout Typist) throws {
    for number in numbers {
      let picture = try #require(WebAddress("https://cbu01.alicdn.com/\(number).jpg"))
      typist.take(.pictureSeen(.web(picture), try .drawn(UInt8(250 - 6 * number), isBar: number > 3)))
    }
  }

  @Test func theChanceIsSaidWhenThePicturesWereLookedAt() throws {
    var typist = try searched()
    typist.take(.pictureSeen(.photo(typist.state.photo.id), try .drawn(200)))
    try look(1...4, &typist)
    #expect(typist.state.stopLine.chance == .unknown && typist.shows("?% for a better match"), "\(typist)")
    try look(5...12, &typist)
    guard case .share(let share)? = typist.state.stopLine.chance else {
      Issue.record("\(typist)")
      return
    }
    let said = share < 0.01 ? "<1%" : "\(Int(exactly: (100 * share).rounded()) ?? 0)%"
    #expect(share < 0.5 && typist.shows("] 1 call, \(said) for a better match"), "\(typist)")
  }

  @Test func nothingIsSaidOfAnotherSearchOrWithoutPictures() throws {
    var typist = try searched()
    typist.take(.pictureSeen(.photo(typist.state.photo.id), try .drawn(200)))
    try look(1...12, &typist)
    #expect(typist.shows("for a better match"), "\(typist)")
    while typist.state.pictures.look != nil { typist.press("P") }
    #expect(!typist.shows("better match") && typist.state.stopLine.chance == nil, "\(typist)")
  }

  /// Of three vendors' goods one vendor's are seen, and looked at.
  @Test func inAVendorsViewItsOwnGoodsAreWhatMustBeKnown() throws {
    var typist = try searched()
    typist.press("v")
    #expect(typist.shows("Alpha only"), "\(typist)")
    typist.answer("beta", (101...140).map { .sample($0, "other \($0)", from: "beta", rank: $0) }, page: 2)
    typist.take(.pictureSeen(.photo(typist.state.photo.id), try .drawn(200)))
    try look(1...12, &typist)
    guard case .share? = typist.state.stopLine.chance else { return #expect(Bool(false), "\(typist)") }
    typist.press("vv")
    #expect(typist.state.list.view == nil, "\(typist)")
    if case .share? = typist.state.stopLine.chance { Issue.record("most of it is not known: \(typist)") }
  }

  /// Offers with these cosines.
  private func page(_ first: Int, _ cosines: [Double?]) throws -> [StopLine.Match] {
    try cosines.enumerated().map { place, cosine in
      let id = try #require(ListingID(.alibaba1688, number: String(first + place)))
      return StopLine.Match(offer: id, cosine: cosine)
    }
  }

  @Test func whatCameIsTold() throws {
    var line = StopLine()
    let first = try page(100, (0..<20).map { 0.9 - 0.02 * Double($0) })
    let second = try page(200, (0..<20).map { 0.5 - 0.01 * Double($0) })
    let third = try page(300, [0.95] + (1..<20).map { 0.5 - 0.01 * Double($0) })
    func weigh(_ pages: [[StopLine.Match]], of search: Int = 1, in view: ProviderID? = nil) -> FollowedPage? {
      line.weigh(pages, of: SearchID(search), in: view)
    }
    #expect(weigh([first]) == nil)
    #expect(weigh([first, second])?.wasBetter == false)
    #expect(weigh([first, second, third])?.wasBetter == true)
    #expect(line.record.better == 1 && line.record.expected > 0)
    // Another search, or another view, begins anew.
    #expect(weigh([first, second], of: 2) == nil)
    #expect(weigh([first, second, third], of: 2, in: "daji") == nil)
  }

  @Test func whatIsNotKnownYetIsTakenLater() throws {
    var line = StopLine()
    let first = try page(100, (0..<20).map { 0.9 - 0.02 * Double($0) })
    let blank = try page(200, (0..<20).map { _ in nil })
    let second = try page(200, (0..<20).map { 0.95 - 0.01 * Double($0) })
    #expect(line.weigh([first], of: SearchID(1), in: nil) == nil)
    #expect(line.weigh([first, blank], of: SearchID(1), in: nil) == nil)
    #expect(line.chance == .unknown)
    #expect(line.weigh([first, second], of: SearchID(1), in: nil)?.wasBetter == true)
    // Of two pages at once it cannot be told.
    let third = try page(300, (0..<20).map { 0.5 - 0.01 * Double($0) })
    let fourth = try page(400, (0..<20).map { 0.99 - 0.01 * Double($0) })
    #expect(line.weigh([first, second, third, fourth], of: SearchID(1), in: nil) == nil)
    line.clear()
    #expect(line.chance == nil)
  }

  @Test func theMoreMatchesFallTheLessIsExpected() throws {
    func chance(_ fall: Double, record: PageRecord = PageRecord()) throws -> Double {
      let page = (0..<20).map { Optional(0.6 - fall * log(Double($0 + 1)) + ($0 % 3 == 0 ? 0.03 : 0)) }
      return try #require(NextPageOdds(pages: [page], record: record)).chance
    }
    #expect(try chance(0.1) < chance(0.01))
    #expect(try chance(0.01) < chance(0))
    #expect(try chance(0.01, record: PageRecord(expected: 20, better: 1)) < chance(0.01))
    #expect(try chance(0.01, record: PageRecord(expected: 1, better: 20)) > chance(0.01))
    #expect(NextPageOdds(pages: [(0..<9).map { _ in 0.5 }], record: PageRecord()) == nil)
    #expect(NextPageOdds(pages: [], record: PageRecord()) == nil)
  }

  /// A vendor that brings surprises four times as often as is said is said so after a while.
  @Test func whatCameCorrectsWhatIsSaid() {
    var record = PageRecord()
    for number in 0..<2_000 { record.add(FollowedPage(chance: 0.05, wasBetter: number % 5 == 0)) }
    #expect(abs(record.correction - 4) < 0.2)
  }
}
