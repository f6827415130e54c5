import ImageSearch

/// Earlier searches, the last one first.
enum HistoryPane {
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
    content.lines = searches.indices.dropFirst(history.cursor.top).prefix(height).map { index in
      let search = searches[index]
      return Line(
        [
          Piece(Words.moment(search.question.askedAt, state), .dim, width: 17),
          Piece(Words.photoName(search.question.source), .bold, width: 28), Piece(" "),
          Piece(Words.hits(search.hits), width: 11, alignment: .right), Piece("  "),
          Piece(search.picks == 0 ? "" : Words.pickCount(search.picks), width: 9), Piece(" "),
          Piece(Words.vendorNames(search.question.providers, state) + Words.filters(of: search.question.query), .dim),
        ], selected: index == history.cursor.index)
    }
    content.cursorLine = history.cursor.index - history.cursor.top
    return content
  }
}
