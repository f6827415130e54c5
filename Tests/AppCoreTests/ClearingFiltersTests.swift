import Catalog
import Queries
import Sourcing
import Testing

@testable import AppCore

/// Filters that ask for nothing any more.
struct ClearingFiltersTests {
  private func withFilters() throws -> Typist {
    var typist = Typist.withPhoto(rows: 60, columns: 200)
    typist.press("f")
    try select(.lowestPrice, in: &typist)
    typist.press("<Enter>10<Enter>")
    try select(.highestPrice, in: &typist)
    typist.press("<Enter>15<Enter>")
    try select(.filter(.factory), in: &typist)
    typist.press("<Space>")
    try select(.pageSize, in: &typist)
    typist.press("l")
    return typist
  }

  private func select(_ field: FilterField, in typist: inout Typist) throws {
    let place = try #require(typist.state.filterFields.firstIndex(of: field))
    typist.press("g" + String(repeating: "j", count: place))
  }

  @Test func oneIsClearedWhereItStands() throws {
    var typist = try withFilters()
    try select(.lowestPrice, in: &typist)
    #expect(typist.shows("3 set"), "\(typist)")
    typist.press("x")
    #expect(typist.state.filters.query.lowestPrice == nil && typist.state.filters.query.highestPrice?.shortest == "15")
    try select(.filter(.factory), in: &typist)
    typist.press("x")
    #expect(typist.state.filters.query.filters.isEmpty)
    try select(.pageSize, in: &typist)
    typist.press("<Backspace>")
    #expect(typist.state.filters.query.pageSize == ImageQuery().pageSize)
    #expect(typist.shows("1 set"), "\(typist)")
  }

  @Test func allAreClearedAndWhatIsNoFilterStays() throws {
    var typist = try withFilters()
    typist.press("0")
    let query = typist.state.filters.query
    #expect(query.lowestPrice == nil && query.highestPrice == nil && query.filters.isEmpty)
    #expect(query.pageSize != ImageQuery().pageSize)
    typist.press("0")
    #expect(typist.shows("No filter is set"), "\(typist)")
  }
}
