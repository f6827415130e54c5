import Catalog
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
    guard case .share(let share) = typist.state.stopLine.chance else {
      Issue.record("\(typist)")
      return
    }
    #expect((0...1).contains(share) && typist.shows("% for a better match"), "\(typist)")
  }

  @Test func whatCameIsKeptAndLearnedFrom() throws {
    var line = StopLine()
    let first = (0..<20).map { Optional(0.9 - 0.02 * Double($0)) }
    func basis(_ offers: Int) -> StopLine.Basis { .init(search: SearchID(1), offers: offers, looks: offers) }
    #expect(line.weigh([first], basis(20)) == nil)
    guard case .share(let said) = line.chance else { return }
    let second = (0..<20).map { Optional(0.5 - 0.01 * Double($0)) }
    #expect(line.weigh([first, second], basis(40)) == FollowedPage(chance: said, wasBetter: false))
    let third = [Optional(0.95)] + second.dropFirst()
    #expect(line.weigh([first, second, third], basis(60))?.wasBetter == true)
    #expect(line.record.better == 1)
    // Another search begins anew.
    #expect(line.weigh([first, second], .init(search: SearchID(2), offers: 40, looks: 40)) == nil)
  }

  @Test func whatIsNotLookedAtIsNotKnown() {
    var line = StopLine()
    let page = (0..<20).map { $0 < 12 ? Optional(0.5) : nil }
    _ = line.weigh([page], .init(search: SearchID(1), offers: 20, looks: 12))
    #expect(line.chance == .unknown)
    line.rest()
    #expect(line.chance == nil)
  }
}
