import Queries

extension Scope {
  static let history = Scope("history")
}

/// Earlier searches, the last one first.
enum HistoryPane {
  /// Columns of the screen from which there is room for long names.
  private static let roomyWidth = 110

  static func content(_ history: HistoryState, _ state: AppState, height: Int) -> PaneContent {
    var content = PaneContent(
      title: Words.history, note: history.words.isEmpty ? Words.historyNote : "/" + history.words, lines: [])
    guard let searches = history.searches else {
      content.lines = [Line(Words.lookingForSearches, .dim)]
      return content
    }
    if let failure = history.failure {
      content.lines = Line.wrapped(failure, width: 100, style: .failure)
      return content
    }
    guard !searches.isEmpty else {
      content.lines = [Line(history.words.isEmpty ? Words.noSearches : Words.noSearch(history.words), .dim)]
      return content
    }
    let isRoomy = state.size.columns >= roomyWidth
    content.lines = searches.indices.dropFirst(history.cursor.top).prefix(height).map { index in
      let search = searches[index]
      let isSelected = index == history.cursor.index
      return Line(
        [
          Piece(isSelected ? "> " : "  ", .bold),
          Piece(isRoomy ? "#\(search.id.rawValue)" : "", .dim, width: isRoomy ? 6 : 0),
          Piece(Words.moment(search.question.askedAt, state), .dim, width: 17),
          Piece(
            Words.photoName(search.question.source), .bold, width: isRoomy ? 28 : 18),
          Piece(" "), Piece(Words.hits(search.hits), width: 9, alignment: .right), Piece("  "),
          Piece(search.picks == 0 ? "" : Words.pickCount(search.picks), width: 8), Piece(" "),
          // What tells searches by one photo apart comes before what they mostly share.
          Piece(
            (Words.filters(of: search.question.query) + [Words.vendorNames(search.question.providers, state)])
              .joined(separator: " · "), .dim),
        ], selected: isSelected)
    }
    content.cursorLine = history.cursor.index - history.cursor.top
    return content
  }
}
