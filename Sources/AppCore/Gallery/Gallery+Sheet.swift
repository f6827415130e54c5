import Catalog
import Photos
import Sourcing
import Wording

extension Scope {
  static let gallery = Scope("gallery")
}

/// A listing's picture beside the photo, in one scale, as large as the screen allows, and what decides under it.
extension Gallery: Sheet {
  static let scope = Scope.gallery
  static let command: Command? = .showPictures
  static let passes: Set<Command> = [.help, .redraw, .suspend, .interrupt, .undo, .redo, .switchTitles]
  static let movesPanes = true

  static func open(in state: inout AppState) -> [Effect] {
    state.openGallery()
    return []
  }

  /// To another picture of the listing; up and down go to another listing, unless this one's page lies under it.
  mutating func move(_ command: Command) -> Bool {
    switch command {
    case .moveDown, .moveUp: return isOfPage
    case .moveRight: index += 1
    case .moveLeft: index -= 1
    case .goFirst: index = 0
    case .goLast: index = .max
    default: break
    }
    return true
  }

  /// Keeps to what is selected and to the pictures that there are.
  func settled(in state: AppState) -> Gallery? {
    guard let selected = state.selectedListing, state.pictures.look != nil else { return nil }
    let index = selected.id == listing ? index : 0
    return Gallery(
      listing: selected.id, index: max(0, min(index, state.galleryPictures.count - 1)), isOfPage: isOfPage)
  }

  func draw(_ state: AppState) -> Drawn {
    let (box, addresses, photo) = (state.galleryBox, state.galleryPictures, state.comparedPhoto)
    func picture(_ index: Int) -> PictureSource? { addresses.indices.contains(index) ? .web(addresses[index]) : nil }
    let shown = picture(index)
    // What is looked at, what it is compared with, and what the next key may show.
    let next = [picture(index + 1), picture(index - 1), state.neighbour(1)?.pictureAddress.map(PictureSource.web)]
    return Drawn(slots: ([shown, photo] + next).compactMap { PictureSlot($0, in: box) }) { state in
      let words = state.words
      let caption = addresses.isEmpty ? words.noPictureGiven : words.picture(index + 1, of: addresses.count)
      return content((photo.map { [($0, words.yourPhoto)] } ?? []) + [(shown, caption)], in: box, state)
    }
  }

  private func content(_ sources: [(PictureSource?, String)], in box: CellSize, _ state: AppState) -> PaneContent {
    let pictures = sources.map { state.thumbnails.rows(of: $0.0, in: box) }
    var lines = (0..<box.rows).map { row in
      Line(Array(pictures.map { [$0[row]] }.joined(separator: [Piece(" ")])))
    }
    lines.append(Line(Array(sources.map { [Piece($0.1, .dim, width: box.columns)] }.joined(separator: [Piece(" ")]))))
    if let listing = state.selectedListing { lines.append(Self.about(listing, state)) }
    return PaneContent(
      title: title(state), note: sources.last?.1 ?? "", lines: lines, cursorLine: box.rows,
      width: state.size.columns, fillsScreen: true)
  }

  /// The pane's name and that of the product.
  private func title(_ state: AppState) -> String {
    let name = state.selectedListing.map(state.words.quoted) ?? listing.key
    return "\(state.words.pictures)  \(name)"
  }

  /// Mark, price, minimum order, likeness and title.
  private static func about(_ listing: Listing, _ state: AppState) -> Line {
    let title = state.words.common.title(of: listing, original: state.prefersOriginalTitles)
    let facts = [
      TypedText.trimmed(ResultCell.price(of: listing, state.words)),
      listing.minimumOrder.map { state.words.minimumOrder($0) },
      state.likeness(of: listing).map { "\(state.words.likenessName) \($0)" },
    ].compactMap { $0 }
    return Line([
      Piece(ResultsPane.decision(listing.id, state.triage), .bold),
      Piece(" " + facts.joined(separator: " · ") + "  ", .bold), Piece(title),
    ])
  }
}

extension AppState {
  mutating func openGallery() {
    guard let listing = selectedListing else { return }
    held = nil
    list.userMoved()
    sheets.cover(by: Gallery(listing: listing.id, isOfPage: overlay is ProductSheet))
  }

  /// The selected listing's pictures, from every vendor that has it.
  var galleryPictures: [WebAddress] {
    guard let listing = selectedListing else { return [] }
    guard let offer = offers.offer(listing.id) else { return listing.pictures }
    return listing.completed(by: offers.whole(offer, of: list.view)).pictures
  }

  /// The picture that the gallery shows.
  var galleryPicture: WebAddress? {
    guard let gallery = overlay as? Gallery else { return nil }
    let pictures = galleryPictures
    return pictures.indices.contains(gallery.index) ? pictures[gallery.index] : nil
  }

  /// The room of each of the two pictures, or of the one when there is no photo to compare with.
  var galleryBox: CellSize {
    let place = Layout.whole(size)
    let columns = comparedPhoto == nil ? place.contentWidth : (place.contentWidth - 1) / 2
    // Two lines of words are under them.
    return CellSize(columns: max(1, columns), rows: max(1, place.contentHeight - 2))
  }

  var reasonAgainstGallery: String? { reasonAgainstLayout ?? reasonAgainstPicture }
}
