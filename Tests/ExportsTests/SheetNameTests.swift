import Catalog
import Exports
import Foundation
import Testing

struct SheetNameTests {
  @Test(arguments: [
    ("picks.xlsx", "picks.csv"), ("a b/p.v2.XLS", "a b/p.v2.csv"), ("p.ods", "p.csv"), ("p.Numbers", "p.csv"),
  ])
  func anotherFormIsNamedAsCSV(path: String, name: String) throws {
    let refusal = try #require(SheetName.refusal(of: path))
    let sentence = Exports.English().sentence(refusal)
    #expect(refusal.name == name && sentence.contains("name it \(name)"))
    #expect(!sentence.contains { $0.isNewline })
  }

  @Test(arguments: ["picks.csv", "picks", "-", "/dev/stdout", "xlsx", "old.xlsx/picks", "picks.xlsx.csv", "picks.txt"])
  func anyOtherNameIsGood(path: String) {
    #expect(SheetName.refusal(of: path) == nil)
  }
}
