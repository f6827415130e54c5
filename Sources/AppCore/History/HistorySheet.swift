import Catalog
import Queries
import Sourcing
import Wording

extension Scope {
  static let history = Scope("history")
}

/// Earlier searches, the last one first.
struct HistorySheet: ListSheet {
  static let scope = Scope.history
  static let command: Command? = .showHistory

  /// Columns of the screen from which there is room for long names.
  private static let roomyWidth = 110

  var cursor = ListCursor()
  /// Words that the searches' photos, titles or shops hold.
  var words = ""
  /// `nil` while they are looked for.
  var searches: [PastSearch]?
  /// Why they could not be.
  var failure: String?

  static func open(in state: inout AppState) -> [Effect] { state.findHistory("") }

  static func enter(in state: inout AppState) -> [Effect] { state.reopen() }

  func count(_ state: AppState) -> Int { searches?.count ?? 0 }

  func draw(_ state: AppState) -> Drawn { Drawn { content($0.vendors, $0.words, $0.clock, on: $0.layout) } }

  private func content(
    _ vendors: [Vendor], _ phrases: any HistoryPhrases, _ clock: WallClock, on layout: Layout
  ) -> PaneContent {
    var content = PaneContent(
      title: phrases.history, note: words.isEmpty ? phrases.historyNote : "/" + words, lines: [], width: 120)
    guard let searches else {
      content.lines = [Line(phrases.lookingForSearches, .dim)]
      return content
    }
    if let failure {
      content.lines = Line.wrapped(failure, width: 100, style: .failure)
      return content
    }
    guard !searches.isEmpty else {
      content.lines = [Line(words.isEmpty ? phrases.noSearches : phrases.noSearch(words), .dim)]
      return content
    }
    let isRoomy = layout.size.columns >= Self.roomyWidth
    content.lines = searches.indices.dropFirst(cursor.top).prefix(layout.sheetHeight).map { index in
      let search = searches[index]
      let isSelected = index == cursor.index
      return Line(
        [
          Piece(isSelected ? "> " : "  ", .bold),
          Piece(isRoomy ? "#\(search.id.rawValue)" : "", .dim, width: isRoomy ? 6 : 0),
          Piece(clock.text(search.question.askedAt), .dim, width: 17),
          Piece(
            search.question.shortName, .bold, width: isRoomy ? 28 : 18),
          Piece(" "), Piece(phrases.common.hits(search.hits), width: 9, alignment: .right), Piece("  "),
          Piece(search.picks == 0 ? "" : phrases.common.picks(search.picks), width: 8), Piece(" "),
          // What tells searches by one photo apart comes before what they mostly share.
          Piece(
            (phrases.common.filters(of: search.question.query) + [Self.names(of: search.question, vendors)])
              .joined(separator: " · "), .dim),
        ], selected: isSelected)
    }
    content.cursorLine = cursor.index - cursor.top
    return content
  }

  /// Of those that were chosen, the ones that could be asked.
  private static func names(of question: AskedQuestion, _ vendors: [Vendor]) -> String {
    let words = question.subject.words.flatMap { SearchWords($0) }
    return question.providers.compactMap { id in
      guard let vendor = vendors.first(where: { $0.id == id }) else { return id.rawValue }
      return words.flatMap { vendor.capabilities.reason(againstAskingBy: $0) } == nil ? vendor.name : nil
    }.joined(separator: ", ")
  }
}
