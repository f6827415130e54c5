import Catalog
import Testing

@testable import AppCore

struct FactsShownTests {
  @Test func theDetailsShowFacts() throws {
    var listing = Listing.sample(1, "Ceramic mug")
    listing.facts = [
      Fact(.onePiece, .flag(true)), Fact(.netWeight, .text(try #require(CleanText("7")))),
      Fact(called: try #require(CleanText("材质")), .text(try #require(CleanText("陶瓷")))),
    ]
    var typist = Typist.withPhoto(rows: 60, columns: 200)
    typist.press("<Enter>")
    typist.answer("alpha", [listing])
    typist.answer("beta", [])
    typist.press("<Enter>")
    #expect(typist.showsInLines("sold singly: yes · net weight 7 ·"))
  }
}
