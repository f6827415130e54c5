import Catalog
import Exports
import Foundation
import Testing

struct SheetNameTests {
  @Test(arguments: [
    ("picks.xlsx", "picks.csv"), ("a b/p.v2.XLS", "a b/p.v2.csv"), ("p.ods", "p.csv"), ("p.Numbers", "p.csv"),
  ])
  func anotherFormIsNamedAsCSV(path: String, name: String) {
    let refusal = SheetName.refusal(of: path)
    #expect(refusal?.name == name && refusal?.sentence.contains("name it \(name)") == true)
    #expect(refusal?.sentence.contains { $0.isNewline } == false)
  }

  @Test(arguments: ["picks.csv", "picks", "-", "/dev/stdout", "xlsx", "old.xlsx/picks", "picks.xlsx.csv", "picks.txt"])
  func anyOtherNameIsGood(path: String) {
    #expect(SheetName.refusal(of: path) == nil)
  }
}
