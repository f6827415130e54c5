import Testing

@testable import AppCore

/// What stands at the top of the result pane, as it gets narrower.
struct PageNotesTests {
  private let notes = PageNotes(
    whole: [["page 1/34", "1 of 42 here of 2,114", "] 3 calls"], ["page 1/34", "1 of 42 here", "] 3 calls"]],
    parts: [["page 1/34", "] 3 calls"], ["] 3 calls"]])
  private let titles = ["4 Results  red-mug.jpg  2 filters", "4 Results  2 filters", "4 Results"]

  @Test(arguments: [
    (120, 0, "page 1/34 · 1 of 42 here of 2,114 · ] 3 calls"), (84, 0, "page 1/34 · 1 of 42 here · ] 3 calls"),
    (75, 1, "page 1/34 · 1 of 42 here of 2,114 · ] 3 calls"), (65, 1, "page 1/34 · 1 of 42 here · ] 3 calls"),
    (62, 0, "page 1/34 · ] 3 calls"), (52, 1, "page 1/34 · ] 3 calls"), (40, 1, "] 3 calls"),
    (35, 2, "] 3 calls"), (34, 2, "] 3 calls"), (10, 2, "] 3 calls"),
  ]) func theTitleGivesWayToThePageAndTheCost(width: Int, title: Int, note: String) {
    let shown = notes.beside(titles.prefix(2), bare: titles[2], width: width)
    #expect(shown.title == titles[title] && shown.note == note, "\(shown)")
  }
}
