import Catalog
import Queries
import Sourcing
import Wording

extension Scope {
  static let seen = Scope("seen")
}

/// Offers of the archive that look like the photo: was this product ever seen?
struct SeenSheet: ListSheet {
  static let scope = Scope.seen
  static let command: Command? = .showSeen

  /// Columns of the screen from which the whole of a moment has room.
  private static let roomyWidth = 110

  /// What is compared.
  let photo: PhotoID
  let name: String?
  var cursor = ListCursor()
  /// `nil` while they are looked for.
  var offers: [SeenBefore]?
  /// Why they could not be.
  var trouble: SeenTrouble?

  static func open(in state: inout AppState) -> [Effect] { state.findSeen() }

  static func enter(in state: inout AppState) -> [Effect] { state.openSeen() }

  func count(_ state: AppState) -> Int { offers?.count ?? 0 }

  func draw(_ state: AppState) -> Drawn {
    Drawn { content($0.words, $0.clock, on: $0.layout, originalTitles: $0.prefersOriginalTitles) }
  }

  private func content(
    _ phrases: any SeenPhrases, _ clock: WallClock, on layout: Layout, originalTitles: Bool
  ) -> PaneContent {
    var content = PaneContent(
      title: [phrases.seenTitle, name].compactMap(\.self).joined(separator: "  "), note: phrases.seenNote, lines: [],
      width: 120)
    if let trouble {
      content.lines = Line.wrapped(phrases.common.sentence(trouble), width: 100, style: .failure)
      return content
    }
    guard let offers, !offers.isEmpty else {
      content.lines = [Line(offers == nil ? phrases.lookingForSeen : phrases.nothingSeen, .dim)]
      return content
    }
    let isRoomy = layout.size.columns >= Self.roomyWidth
    content.lines = offers.indices.dropFirst(cursor.top).prefix(layout.sheetHeight).map { index in
      let offer = offers[index]
      let listing = offer.listing
      let isSelected = index == cursor.index
      return Line(
        [
          Piece(isSelected ? "> " : "  ", .bold), Piece("\(offer.match)", .bold, width: 3, alignment: .right),
          Piece("  "), Piece(offer.decision.map(phrases.decided) ?? "", width: 10),
          Piece(clock.text(listing.provenance.fetchedAt), .dim, width: isRoomy ? 17 : 11),
          Piece(
            listing.mainPrice.map { phrases.common.price($0, unit: listing.otherUnit) } ?? "", width: 14,
            alignment: .right),
          Piece("  "), Piece(phrases.common.title(of: listing, original: originalTitles)),
        ], selected: isSelected)
    }
    content.cursorLine = cursor.index - cursor.top
    return content
  }
}
