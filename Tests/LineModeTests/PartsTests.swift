import Catalog
import Photos
import Queries
import Sourcing
import Testing

@testable import LineMode

/// Vendors suggest parts of the photo.
struct PartsTests {
  private func suggested() throws -> Conversation {
    let mug = try #require(PixelRegion(left: 100, top: 200, right: 500, bottom: 800))
    let lamp = try #require(PixelRegion(left: 700, top: 90, right: 1_100, bottom: 850))
    let whole = try #require(PixelRegion(left: 0, top: 0, right: 1_200, bottom: 900))
    var conversation = Conversation.withPhoto()
    conversation.type("ask")
    conversation.type("yes")
    conversation.answer("alpha", numbers: 1...20, parts: [mug, whole, lamp])
    conversation.answer("beta", numbers: 1...20)
    conversation.take(.searchEnded(SearchID(1)))
    return conversation
  }

  @Test func theyAreReadAndSearchedBy() throws {
    var conversation = try suggested()
    conversation.type("parts")
    #expect(
      conversation.said == [
        "part 1: 400 by 600 pixels, from 100,200 to 500,800", "part 2: 400 by 760 pixels, from 700,90 to 1100,850",
        "part and a number chooses one, part off the whole photo",
      ])
    conversation.type("part 2")
    #expect(conversation.hasSaid("part 2: 400 by 760 pixels"))
    #expect(conversation.mode.session.planToAsk()?.query.region?.text == "700,90,1100,850")
    conversation.type("part")
    #expect(conversation.said == ["part: 700,90,1100,850"])
    conversation.type("part off")
    let plan = try #require(conversation.mode.session.planToAsk())
    #expect(plan.query.region == nil)
  }

  @Test(arguments: [
    ("part 3", "there is no part 3; there are 1 to 2"), ("part 0", "there is no part 0"),
    ("part -9223372036854775808", "there is no part"), ("part mug", "part [NUMBER]: search by"),
  ])
  func whatIsNoPartIsSaid(_ line: String, _ sentence: String) throws {
    var conversation = try suggested()
    conversation.type(line)
    #expect(conversation.hasSaid(sentence), "\(conversation.said)")
    #expect(conversation.mode.session.filters.query.region == nil)
  }

  @Test(arguments: ["parts", "part 1"])
  func thereMayBeNone(_ line: String) {
    var conversation = Conversation.withPhoto()
    conversation.type(line)
    #expect(conversation.hasSaid("no part of this photo is suggested"))
    var empty = Conversation()
    empty.type(line)
    #expect(empty.hasSaid("there is no photo yet"))
  }
}
