import Catalog
import Photos
import Queries
import Sourcing
import Wording

extension Pane {
  static let photo = Pane("photo")
}

extension Scope {
  static let photo = Scope("photo")
}

/// The photo to search by, what a search costs, and photos to choose from.
enum PhotoPane {
  /// Lines that the pane takes for the picture where there is room.
  private static let pictureRows = 8

  static let kind: PaneKind = PaneKind(
    pane: .photo, name: { $0.session.words == nil ? $0.words.photo : $0.words.wordsTitle }, number: 2, scope: .photo,
    command: .showPhoto, column: .left,
    height: { state, _ in
      let picture = hasPicture(of: state.session, in: state.pictures) ? pictureRows : 0
      return (wish: 6 + min(state.photoChoices.offers.count, 8) + picture, least: 5)
    },
    items: PaneKind.Items(
      cursor: .init(read: { $0.photoChoices.cursor }, write: { $0.photoChoices.cursor = $1 }),
      count: { $0.photoChoices.offers.count + 1 }, shape: { .lines(max(1, $2)) }),
    enter: { $0.openPhoto() },
    draw: { state, place in
      let (width, height) = (place.contentWidth, place.contentHeight)
      let facts = facts(state.session, state.words, howToConfigure: state.howToConfigure, width: width)
      let offers = state.photoChoices.offers.count
      let offered = offers == 0 ? 0 : offers + 1
      let room = height - 1 - facts.count - offered
      let box = hasPicture(of: state.session, in: state.pictures) ? pictureBox(width: width, rows: room) : nil
      // The line of the first photo that is offered.
      let first = 1 + facts.count + (box?.rows ?? 0) + offered - offers
      let index = state.photoChoices.cursor.index
      let cursor = index == 0 ? 0 : first + index - 1
      let top = max(0, min(cursor - height + 1, first + offers - height))
      return Drawn(
        slots: [PictureSlot(.photo(state.photo.id), in: box)].compactMap(\.self),
        target: { _, line, _ in
          let line = line + top
          return line == 0 ? .item(0) : line >= first ? .item(line - first + 1) : nil
        },
        content: { state in
          let picture = box.map { state.thumbnails.rows(of: .photo(state.photo.id), in: $0) } ?? []
          let lines =
            lines(
              state.session, facts + picture.map { Line([$0]) }, state.photoChoices, state.words, state.clock,
              isFocused: state.isFocused(.photo), width: width)
            + firstSteps(state, width: width)
          return PaneContent(
            title: kind.title(state), lines: Array(lines.dropFirst(top)), cursorLine: cursor - top)
        })
    },
    basis: PaneBasis.besideResults)

  private static func hasPicture(of session: Session, in pictures: PictureBook) -> Bool {
    pictures.look != nil && session.words == nil && session.photo.facts != nil
  }

  /// The room of the picture between the facts and the photos that are offered; `nil` when it is too little.
  private static func pictureBox(width: Int, rows: Int) -> CellSize? {
    let columns = min(width, rows * 2)
    return columns >= 8 ? CellSize(columns: columns, rows: columns / 2) : nil
  }

  /// The photo's name or the words, what is said of it, and what is offered.
  private static func lines(
    _ session: Session, _ said: [Line], _ choices: PhotoChoices, _ words: any PhotoPhrases, _ clock: WallClock,
    isFocused: Bool, width: Int
  ) -> [Line] {
    let name = session.words.map(words.quoted) ?? shortPath(session.photo.shownName, width: width) ?? "–"
    var lines = [Line([Piece(name)], selected: isFocused && choices.cursor.index == 0)] + said
    if !choices.offers.isEmpty {
      lines.append(Line(words.heading(of: choices.offers), .dim))
      lines += choices.offers.enumerated().map { index, offer in
        Line([Piece("  " + words.offer(offer, clock))], selected: isFocused && choices.cursor.index == index + 1)
      }
    }
    return lines
  }

  /// How a first search goes, where no results stand beside to say it.
  private static func firstSteps(_ state: AppState, width: Int) -> [Line] {
    guard case .none = state.photo.progress, state.session.isConfigured, state.session.words == nil,
      state.layout.place(of: .results) == nil
    else { return [] }
    return [Line("")]
      + state.words.howToBegin(state.photoChoices.offers).flatMap { Line.wrapped($0, width: width, style: .dim) }
  }

  private static func shortPath(_ path: String?, width: Int) -> String? {
    guard let path else { return nil }
    var columns = DisplayWidth.columns(path)
    guard columns > width else { return path }
    var rest = Substring(path)
    while columns > width - 1, !rest.isEmpty { columns -= DisplayWidth.columns(String(rest.removeFirst())) }
    return "…" + rest
  }

  private static func facts(
    _ session: Session, _ words: any PhotoPhrases, howToConfigure: String, width: Int
  ) -> [Line] {
    if session.words != nil { return cost(session, words, width: width) }
    switch session.photo.progress {
    case .none:
      guard session.isConfigured else { return Line.wrapped(howToConfigure, width: width, style: .accent) }
      return Line.wrapped(words.howToGivePhoto, width: width, style: .dim)
    case .loading: return [Line(words.photoLoading, .accent)]
    case .failed(let error): return Line.wrapped(words.errors.sentence(error), width: width, style: .failure)
    case .stopped: return Line.wrapped(words.photoStopped, width: width, style: .failure)
    case .loaded(let facts):
      return Line.wrapped(words.photoFacts(facts, region: session.filters.query.region), width: width)
        + cost(session, words, width: width)
    }
  }

  private static func cost(_ session: Session, _ words: any PhotoPhrases, width: Int) -> [Line] {
    Line.wrapped(words.askingCosts(session), width: width, style: session.questionChanged ? .accent : .dim)
  }
}
