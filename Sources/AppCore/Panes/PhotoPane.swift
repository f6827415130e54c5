import ImageSearch

/// The photo to search by, what a search costs, and photos to choose from.
enum PhotoPane {
  static func content(_ state: AppState, width: Int) -> PaneContent {
    let photo = state.photo
    let isFocused = state.focus == .photo && state.overlay == nil
    var lines: [Line] = [
      Line(
        [Piece(Words.shortPath(photo.source, width: width) ?? Words.noPhotoYet)],
        selected: isFocused && photo.cursor.index == 0)
    ]
    lines += facts(state, width: width)
    if !photo.offered.isEmpty {
      lines.append(Line(Words.samples, .dim))
      lines += photo.offered.enumerated().map { index, path in
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return Line([Piece("  " + name)], selected: isFocused && photo.cursor.index == index + 1)
      }
    }
    let first = lines.count - photo.offered.count
    let cursorLine = photo.cursor.index == 0 ? 0 : first + photo.cursor.index - 1
    let height = state.layout.height(of: .photo)
    let top = max(0, min(cursorLine - height + 1, lines.count - height))
    return PaneContent(
      title: "2 " + Words.photo, lines: Array(lines.dropFirst(top)), cursorLine: cursorLine - top)
  }

  private static func facts(_ state: AppState, width: Int) -> [Line] {
    switch state.photo.progress {
    case .none: return Line.wrapped(Words.howToGivePhoto, width: width, style: .dim)
    case .loading: return [Line(Words.photoLoading, .accent)]
    case .failed(let sentence): return Line.wrapped(sentence, width: width, style: .failure)
    case .loaded(let facts):
      var lines = [Line(Words.photoFacts(facts, region: state.filters.query.region))]
      lines += Line.wrapped(Words.askingCosts(state), width: width, style: state.filtersChanged ? .accent : .dim)
      return lines
    }
  }
}
