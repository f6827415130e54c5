import Catalog
import Queries
import Sourcing
import Wording

extension Scope {
  static let product = Scope("product")
}

/// Everything that a vendor said of one product when it was asked for details, over the whole screen: prices, variants,
/// attributes, delivery, shop, pictures, and who else said what.
struct ProductSheet: ListSheet {
  static let scope = Scope.product
  static let passes: Set<Command> = [.help, .redraw, .suspend, .interrupt, .switchTitles]

  let listing: ListingID
  var cursor = ListCursor()
  /// Which vendor's details are shown, from the newest.
  var vendor = 0
  /// How many headings the cursor is still to go, until the lines are known.
  private var step = 0

  init(listing: ListingID) {
    self.listing = listing
  }

  mutating func move(_ command: Command) -> Bool {
    switch command {
    case .moveRight: step = 1
    case .moveLeft: step = -1
    default: return false
    }
    return true
  }

  /// Shows what another vendor said.
  mutating func showNextVendor(of count: Int) {
    vendor = (vendor + 1) % count
    cursor = ListCursor()
  }

  /// All of the screen but the borders and the last two lines.
  private static func height(in state: AppState) -> Int { max(1, state.size.rows - 4) }

  func count(_ state: AppState) -> Int { lines(in: state).count }

  func settled(in state: AppState) -> ProductSheet? {
    var sheet = self
    sheet.vendor = max(0, min(vendor, state.session.details.details(of: listing).count - 1))
    let lines = sheet.lines(in: state)
    let headings = lines.indices.filter { lines[$0].isHeading }
    switch step {
    case 1: sheet.cursor.index = headings.first { $0 > cursor.index } ?? cursor.index
    case -1: sheet.cursor.index = headings.last { $0 < cursor.index } ?? 0
    default: break
    }
    if step != 0 { sheet.cursor.top = sheet.cursor.index }
    sheet.step = 0
    sheet.cursor.keepVisible(of: lines.count, in: Self.height(in: state))
    return sheet
  }

  func draw(_ state: AppState) -> Drawn {
    Drawn { state in
      let lines = lines(in: state)
      let shown = lines.dropFirst(cursor.top).prefix(Self.height(in: state)).enumerated().map { place, line in
        Line(line.pieces, selected: place == cursor.index - cursor.top)
      }
      return PaneContent(
        title: "\(state.words.product)  \(listing.key)", note: note(in: state), lines: shown,
        cursorLine: cursor.index - cursor.top, width: state.size.columns)
    }
  }

  private func note(in state: AppState) -> String {
    let all = state.session.details.details(of: listing)
    guard all.indices.contains(vendor) else { return "" }
    return state.words.detailsBy(all[vendor], place: vendor + 1, of: all.count, state.session, state.clock)
  }

  private func lines(in state: AppState) -> [ProductLines.Row] {
    let all = state.session.details.details(of: listing)
    let page = ProductLines(
      words: state.words, width: max(20, state.size.columns - 4),
      prefersOriginalTitles: state.prefersOriginalTitles)
    let asking = state.session.detailVendors(of: listing).compactMap { vendor -> String? in
      state.session.details.progress(of: DetailTarget(listing, from: vendor.id)).map {
        state.words.asking(vendor.name, $0)
      }
    }
    return page.rows(
      all.indices.contains(vendor) ? all[vendor] : nil, others: all, asking: asking + state.askingFreight(of: listing),
      delivery: state.delivery(of: listing), state.session)
  }
}
