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

  private static func draw(_ state: AppState, in place: Layout.Place) -> Drawn {
    let (width, height) = (place.contentWidth, place.contentHeight)
    let facts = facts(state, width: width)
    let offers = state.photoChoices.offers.count
    let offered = offers == 0 ? 0 : offers + 1
    let box = pictureBox(state, width: width, rows: height - 1 - facts.count - offered)
    // The line of the first photo that is offered.
    let first = 1 + facts.count + (box?.rows ?? 0) + offered - offers
    let index = state.photoChoices.cursor.index
    let cursor = index == 0 ? 0 : first + index - 1
    let top = max(0, min(cursor - height + 1, first + offers - height))
    return Drawn(
      slots: [PictureSlot(.photo(state.photo.id), in: box)].compactMap(\.self),
      target: { line, _ -> Int? in
        let line = line + top
        return line == 0 ? 0 : line >= first ? line - first + 1 : nil
      },
      content: { state in
        PaneContent(
          title: kind.title, lines: Array(lines(state, facts, box, width: width).dropFirst(top)),
          cursorLine: cursor - top)
      })
  }

  /// Lines that the pane takes for the picture where there is room.
  private static let pictureRows = 8

  /// The room of the picture between the facts and the photos that are offered; `nil` when it is too little.
  private static func pictureBox(_ state: AppState, width: Int, rows: Int) -> CellSize? {
    guard state.pictures.look != nil, state.photo.facts != nil else { return nil }
    let columns = min(width, rows * 2)
    return columns >= 8 ? CellSize(columns: columns, rows: columns / 2) : nil
  }

  private static func lines(_ state: AppState, _ facts: [Line], _ box: CellSize?, width: Int) -> [Line] {
    let (photo, choices) = (state.photo, state.photoChoices)
    let isFocused = state.isFocused(.photo)
    var lines: [Line] = [
      Line(
        [Piece(Words.shortPath(photo.source, width: width) ?? Words.noPhotoYet)],
        selected: isFocused && choices.cursor.index == 0)
    ]
    lines += facts
    if let box { lines += Thumbnails.rows(of: .photo(photo.id), in: box, from: state.pictures).map { Line([$0]) } }
    if !choices.offers.isEmpty {
      lines.append(Line(Words.heading(of: choices.offers), .dim))
      lines += choices.offers.enumerated().map { index, offer in
        Line([Piece("  " + Words.offer(offer, state.clock))], selected: isFocused && choices.cursor.index == index + 1)
      }
    }
    return lines
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
      let style: Style = state.session.questionChanged ? .accent : .dim
      lines += Line.wrapped(Words.askingCosts(state.session), width: width, style: style)
      return lines
    }
  }
}
