import Catalog
import Sourcing
import Testing

@testable import snapsource

struct ConfiguredViewsTests {
  @Test func aViewIsReadWithListsAndWithTexts() throws {
    let configuration = try configuration(
      """
      views:
        acme home ware:
          columns: [moq, drop-ship, price]
          filter: price<40 moq<=100 vendor:daji
          sort: drop-ship
          quantity: 1,000
        bare:
          columns: price, years
      """)
    #expect(configuration.refusals.isEmpty && configuration.warnings.isEmpty, "\(configuration.refusals)")
    #expect(
      configuration.views.views == [
        SavedView(
          "acme home ware", from: .configured, columns: ListColumns([.minimumOrder, .basis(.dropShip), .price]),
          narrowing: "price<40 moq<=100 vendor:daji", order: .basis(.dropShip), quantity: 1_000),
        SavedView("bare", from: .configured, columns: ListColumns([.price, .years])),
      ])
  }

  @Test func aViewWithoutColumnsHasTheUsualOnes() throws {
    let views = try configuration("views: { cheap: { sort: price-down } }").views.views
    #expect(views == [SavedView("cheap", from: .configured, columns: .usual, order: .priceDown)])
  }

  @Test(arguments: [
    ("columns: [pirce]", "views.x.columns cannot be “pirce”"), ("columns: [pirce]", "perhaps price"),
    ("sort: cheap", "views.x.sort cannot be “cheap”"), ("quantity: many", "views.x.quantity cannot be “many”"),
    ("quantity: 0", "write how many pieces"), ("filter: pirce<4", "did you mean price?"),
    ("filter: vendor:acme", "there is no vendor acme"),
  ]) func whatCannotBeIsSaidWithItsPlace(line: String, words: String) throws {
    let refusals = try configuration("views: { x: { \(line) } }").refusals
    #expect(refusals.count == 1 && refusals.first?.contains(words) == true, "\(refusals)")
  }

  @Test func aNameThatCannotBeIsSaid() throws {
    let refusals = try configuration("views: { 'two  spaces': { sort: sales } }").refusals
    #expect(refusals.first?.contains("a view cannot be called “two  spaces”") == true, "\(refusals)")
  }

  @Test func whatIsNoPartOfAViewIsUnknown() throws {
    let configuration = try configuration("views: { x: { colums: price } }")
    #expect(configuration.views.views.isEmpty)
    #expect(
      configuration.warnings.first?.contains("did you mean views.x.columns?") == true, "\(configuration.warnings)")
    let listed = try self.configuration("views: { x: { colums: [price] } }").warnings
    #expect(listed == configuration.warnings)
  }

  @Test func aNameWithSpacesThatStandsTwiceIsNamed() {
    let error = #expect(throws: CommandFailure.self) {
      try configuration("views:\n  acme home ware: { sort: sales }\n  acme home ware: { sort: stock }\n")
    }
    #expect(error?.sentence.contains("acme home ware twice") == true, "\(error?.sentence ?? "")")
  }

  @Test func aListIsForColumnsAlone() {
    #expect(throws: CommandFailure.self) { try configuration("views: { x: { sort: [price-up] } }") }
    #expect(throws: CommandFailure.self) { try configuration("views: { x: [price] }") }
  }

  private func configuration(_ yaml: String) throws -> ProgramConfiguration {
    ProgramConfiguration(path: "c.yaml", file: try ConfigurationFile(path: "c.yaml", yaml: yaml), environment: [:])
  }
}
