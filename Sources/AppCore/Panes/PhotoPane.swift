import Photos
import Queries
import Sourcing

extension Pane {
  static let photo = Pane("photo")
}

extension Scope {
  static let photo = Scope("photo")
}

/// The photo to search by, what a search costs, and photos to choose from.
enum PhotoPane {
  static let kind = PaneKind(
    pane: .photo, name: Words.photo, number: 2, scope: .photo, command: .showPhoto, column: .left, height: height,
    items: PaneKind.Items(
      cursor: \.photoChoices.cursor, count: { $0.photoChoices.offers.count + 1 }, shape: { .lines(max(1, $2)) }),
    enter: { $0.openPhoto() }, draw: draw)

  private static func height(_ state: AppState, of room: Int) -> PaneKind.Height {
    let picture = state.pictures.look == nil || state.photo.facts == nil ? 0 : pictureRows
    return (wish: 6 + min(state.photoChoices.offers.count, 8) + picture, least: 5)
  }

  private static func draw(_ state: AppState, in place: Layout.Place) -> PaneContent {
    let (lines, first, top) = all(state, width: place.contentWidth)
    let index = state.photoChoices.cursor.index
    return PaneContent(
      title: kind.title, lines: Array(lines.dropFirst(top)),
      cursorLine: (index == 0 ? 0 : first + index - 1) - top)
  }

  /// Lines that the pane takes for the picture where there is room.
  private static let pictureRows = 8

  /// The room of the picture between the facts and the photos that are offered; `nil` when it is too little.
  static func pictureBox(_ state: AppState) -> CellSize? {
    let layout = state.layout
    guard state.pictures.look != nil, state.photo.facts != nil, layout.place(of: .photo) != nil else { return nil }
    let width = layout.width(of: .photo)
    let offered = state.photoChoices.offers.isEmpty ? 0 : state.photoChoices.offers.count + 1
    let rows = layout.height(of: .photo) - 1 - facts(state, width: width).count - offered
    let columns = min(width, rows * 2)
    return columns >= 8 ? CellSize(columns: columns, rows: columns / 2) : nil
  }

  /// What a line of the pane chooses: 0 is the photo itself, the others are those that are offered.
  static func choice(atLine line: Int, _ state: AppState) -> Int? {
    let (_, first, top) = all(state, width: state.layout.width(of: .photo))
    let line = line + top
    return line == 0 ? 0 : line >= first ? line - first + 1 : nil
  }

  /// All lines, the first of the photos offered, and the first line that is seen.
  private static func all(_ state: AppState, width: Int) -> (lines: [Line], first: Int, top: Int) {
    let (photo, choices) = (state.photo, state.photoChoices)
    let isFocused = state.focus == .photo && state.overlay == nil
    var lines: [Line] = [
      Line(
        [Piece(Words.shortPath(photo.source, width: width) ?? Words.noPhotoYet)],
        selected: isFocused && choices.cursor.index == 0)
    ]
    lines += facts(state, width: width)
    if let box = pictureBox(state) {
      lines += Thumbnails.rows(of: .photo(photo.id), in: box, state).map { Line([$0]) }
    }
    if !choices.offers.isEmpty {
      lines.append(Line(Words.heading(of: choices.offers), .dim))
      lines += choices.offers.enumerated().map { index, offer in
        Line([Piece("  " + Words.offer(offer, state))], selected: isFocused && choices.cursor.index == index + 1)
      }
    }
    let first = lines.count - choices.offers.count
    let cursorLine = choices.cursor.index == 0 ? 0 : first + choices.cursor.index - 1
    let height = state.layout.height(of: .photo)
    return (lines, first, max(0, min(cursorLine - height + 1, lines.count - height)))
  }

  private static func facts(_ state: AppState, width: Int) -> [Line] {
    switch state.photo.progress {
    case .none:
      guard state.session.isConfigured else { return Line.wrapped(state.howToConfigure, width: width, style: .accent) }
      return Line.wrapped(Words.howToGivePhoto, width: width, style: .dim)
    case .loading: return [Line(Words.photoLoading, .accent)]
    case .failed(let error): return Line.wrapped(error.sentence, width: width, style: .failure)
    case .stopped: return Line.wrapped(Words.photoStopped, width: width, style: .failure)
    case .loaded(let facts):
      var lines = Line.wrapped(Words.photoFacts(facts, region: state.filters.query.region), width: width)
      lines += Line.wrapped(Words.askingCosts(state), width: width, style: state.questionChanged ? .accent : .dim)
      return lines
    }
  }
}
