import Catalog
import Testing

@testable import ProviderSimulator

@Suite struct FailureRuleTests {
  @Test func readsKindVendorAndRate() throws {
    #expect(try FailureRule(parsing: "hang") == FailureRule(.hang))
    #expect(try FailureRule(parsing: "no-balance:0.5") == FailureRule(.noBalance, rate: 0.5))
    #expect(try FailureRule(parsing: "daji=hang") == FailureRule(.hang, provider: ProviderID("daji")))
    #expect(
      try FailureRule(parsing: "tmapi-v1=cut:0.25")
        == FailureRule(.cut, provider: ProviderID("tmapi-v1"), rate: 0.25))
  }

  @Test func readsACallWithAVendorOrWithout() throws {
    #expect(try FailureRule(parsing: "detail=slow") == FailureRule(.slow, call: .detail))
    #expect(
      try FailureRule(parsing: "daji/detail=code-404:0.5")
        == FailureRule(.code404, provider: ProviderID("daji"), call: .detail, rate: 0.5))
  }

  @Test(arguments: [
    "", "nonsense", "hang:2", "hang:", "hang:0.1:3", "amazon=hang", "daji=", "=hang", "detail/daji=hang", "daji/=hang",
    "detail/search=hang",
  ])
  func refusesTheUnreadableWithASentence(_ text: String) {
    #expect(throws: SimulatorError.self) { try FailureRule(parsing: text) }
  }

  @Test func everyKindHasHelp() {
    for kind in FailureKind.allCases {
      #expect(!kind.help.isEmpty)
    }
  }

  @Test func spreadsARateEvenlyFromTheFirstCallOn() async {
    let records = SimulatorRecords(failures: [FailureRule(.http500, rate: 0.5)])
    var turns: [Bool] = []
    for _ in 0..<6 {
      turns.append(await records.failure(for: ProviderID("daji"), .search) { _ in true } != nil)
    }
    #expect(turns == [true, false, true, false, true, false])
  }

  @Test func endsAfterSoManyTimesAndConcernsItsVendorAndCallOnly() async {
    let rule = FailureRule(.http500, provider: ProviderID("daji"), call: .photo, times: 1)
    let records = SimulatorRecords(failures: [rule])
    #expect(await records.failure(for: ProviderID("shanjing"), .photo) { _ in true } == nil)
    #expect(await records.failure(for: ProviderID("daji"), .search) { _ in true } == nil)
    #expect(await records.failure(for: ProviderID("daji"), .photo) { _ in true } == .http500)
    #expect(await records.failure(for: ProviderID("daji"), .photo) { _ in true } == nil)
  }
}
