import Catalog
import Sourcing
import Testing

@testable import AppCore

/// The form of a pick: all fields at once, saved as one step.
struct PickFormTests {
  private func picked(rows: Int = 36, columns: Int = 120) -> Typist {
    var typist = Typist(rows: rows, columns: columns)
    typist.load("red-mug.jpg")
    typist.press("<Enter>")
    typist.answer(
      "alpha",
      [.sample(1, "Blue water bottle", price: "17.90", rank: 1, minimumOrder: 120), .sample(2, "two", rank: 2)])
    typist.answer("beta", [])
    typist.pass(1)
    typist.press("<Space>")
    typist.press("<Space>")
    typist.press("kk")
    return typist
  }

  @Test func `all fields are typed in one go and undone in one step`() throws {
    var typist = picked()
    typist.press("e500<Tab>sa<Tab>gift, acme, gift<Tab>blue lid, please<Enter>")
    let pick = try #require(typist.state.triage.pick(ListingID(.alibaba1688, number: "1")!))
    #expect(pick.quantity == 500 && pick.status == "sample" && pick.tags == ["gift", "acme"])
    #expect(pick.note == "blue lid, please" && typist.changes.count == 1)
    #expect(typist.shows("Changed “Blue water bottle”. u: undo"), "\(typist)")
    typist.press("u")
    #expect(typist.state.triage.picks.allSatisfy { $0.quantity == nil && $0.note == nil })
  }

  @Test func `it says what the quantity costs, and when it is too few`() {
    var typist = picked()
    typist.press("e")
    #expect(typist.shows("Pick “Blue water bottle”") && typist.shows("CNY 17.90 · MOQ 120"), "\(typist)")
    typist.press("500")
    #expect(typist.shows("at 500") && typist.shows("CNY 17.90 · all CNY 8,950.00"), "\(typist)")
    typist.press("<^U>20")
    #expect(typist.shows("below the minimum order of 120"), "\(typist)")
    #expect(typist.state.frame().showsCursor)
  }

  @Test func `Tab and arrows go round, a status is chosen by its letters or from one to the next`() throws {
    var typist = picked()
    typist.press("e<Tab>")
    #expect(typist.screen.last?.contains("→ next status") == true, "\(typist)")
    typist.press("s")
    #expect(typist.shows("status      shortlist"), "\(typist)")
    typist.press("s")
    #expect(typist.shows("status      sample"), "\(typist)")
    typist.press("<→>")
    #expect(typist.shows("status      negotiate"))
    typist.press("<Backspace>")
    #expect(typist.shows("status      –"))
    typist.press("<↑><Shift-Tab>")
    #expect((typist.state.overlay as? PickForm)?.field == .note)
    typist.press("<Tab>")
    #expect((typist.state.overlay as? PickForm)?.field == .quantity)
  }

  @Test func `what cannot be stays in the form and loses nothing`() {
    var typist = picked()
    typist.press("emany<Tab><Tab>acme<Enter>")
    #expect(typist.shows("a quantity is a whole number of pieces") && typist.shows("acme"), "\(typist)")
    typist.press("<^U>5<Enter>")
    #expect(typist.state.triage.picks.contains { $0.quantity == 5 && $0.tags == ["acme"] })
  }

  @Test func `of several picks only what was typed is changed`() {
    var typist = picked()
    typist.press("e100<Enter>")
    typist.press("*e")
    #expect(typist.shows("2 picks") && typist.shows("different values, kept"), "\(typist)")
    typist.press("<Tab><Tab>acme<Enter>")
    #expect(typist.state.triage.picks.map(\.tags) == [["acme"], ["acme"]])
    #expect(Set(typist.state.triage.picks.map(\.quantity)) == [100, nil])
  }

  @Test func `Esc leaves all as it was, and a paste is text`() {
    var typist = picked()
    typist.press("e<Tab><Tab><Tab>")
    typist.take(.terminal(.pasted("ask\nfor a sample")))
    #expect(typist.shows("ask for a sample"), "\(typist)")
    typist.press("<Esc>")
    #expect(typist.state.overlay == nil && typist.state.triage.picks.allSatisfy { $0.note == nil })
  }

  @Test func `a long note is seen around its cursor, also on a small screen`() {
    var typist = picked(rows: 10, columns: 40)
    typist.press("e<Tab><Tab><Tab>a note that is much longer than the field, to its end")
    #expect(typist.shows("to its end"), "\(typist)")
  }

  @Test func `the mouse selects a field`() {
    var typist = picked()
    typist.press("e")
    typist.click("note")
    #expect((typist.state.overlay as? PickForm)?.field == .note, "\(typist)")
    typist.clickKey("save")
    #expect(typist.state.overlay == nil)
  }

  @Test func `values that differ are cleared by deleting them`() {
    var typist = picked()
    typist.press("e<Tab><Tab>gift<Enter>")
    typist.press("*e")
    typist.press("<Tab><Tab><→><Tab><Tab><Enter>")
    #expect(Set(typist.state.triage.picks.map(\.tags)) == [["gift"], []], "a move changes nothing")
    typist.press("e<Tab><Tab><^U><Enter>")
    #expect(typist.state.triage.picks.allSatisfy { $0.tags.isEmpty }, "\(typist)")
  }

  @Test func `a status of one's own can be chosen again`() throws {
    var typist = picked()
    let id = try #require(ListingID(.alibaba1688, number: "1"))
    let pick = try #require(typist.state.triage.pick(id))
    var form = PickForm([
      Pick(listing: pick.listing, queryPhoto: nil, pickedAt: pick.pickedAt, quantity: nil, status: "Reserved")
    ])
    form.select(1)
    form.edit(.charRight)
    #expect(form.text(of: .status) == "")
    form.edit { $0.insert("r") }
    #expect(form.text(of: .status) == "reject")
    form.edit { $0.insert("r") }
    #expect(form.text(of: .status) == "Reserved")
    typist.press("<Esc>")
  }
}
