import Catalog
import Testing

struct NearestNameTests {
  private static let vendors = ["tmapi-v1", "tmapi-v2", "daji", "shanjing"]

  @Test(arguments: [
    ("daij", "daji"), ("DAJI", "daji"), ("shanjng", "shanjing"), ("tmapi-v3", "tmapi-v1"), ("tmapiv2", "tmapi-v2"),
  ])
  func findsWhatWasMeant(name: String, meant: String) {
    #expect(NearestName.of(name, among: Self.vendors) == meant)
  }

  @Test(arguments: ["alibaba", "x-ray-machine", ""])
  func doesNotGuessWildly(name: String) {
    #expect(NearestName.of(name, among: ["tmapi-v1", "shanjing"]) == nil)
  }
}
