import Sourcing

/// Where the panes are on a screen of a size.
///
/// A wide screen has the vendors, the photo and the filters in a column at the left; a very wide one has details and
/// picks in a column at the right; a small one shows one pane at a time under a strip of vendor states.
struct Layout: Hashable, Sendable {
  /// What can be drawn in a place of its own.
  enum Part: Hashable, Sendable {
    case vendors, photo, filters, results, details, picks

    var focus: Pane? {
      switch self {
      case .vendors: .vendors
      case .photo: .photo
      case .filters: .filters
      case .results: .results
      case .picks: .picks
      case .details: nil
      }
    }
  }

  /// A part with its frame: the borders are inside these cells.
  struct Place: Hashable, Sendable {
    var part: Part
    var row: Int
    var column: Int
    var height: Int
    var width: Int
    /// Whether the pane above it shares its upper border.
    var joinsAbove = false
    /// Whether the pane below draws its lower border.
    var joinsBelow = false

    var contentHeight: Int { height - (joinsBelow ? 1 : 2) }
    /// One blank column stands beside each border.
    var contentWidth: Int { width - 4 }
  }

  /// The smallest screen that can be worked on.
  static let smallest = FrameSize(rows: 10, columns: 40)

  let size: FrameSize
  /// Whether the vendors' states stand in a strip at the top, for want of a pane.
  let hasStrip: Bool
  private(set) var places: [Place] = []

  init(_ state: AppState) {
    size = state.size
    hasStrip = size.columns < 100 || size.rows < 24
    guard !Self.isTooSmall(size) else { return }
    // Two lines at the bottom: what is said, and the keys.
    let height = size.rows - 2
    if hasStrip {
      placeNarrow(state, height: height)
    } else {
      placeWide(state, height: height)
    }
  }

  /// Whether a screen shows only that it must be larger.
  static func isTooSmall(_ size: FrameSize) -> Bool { size.rows < smallest.rows || size.columns < smallest.columns }

  var details: Place? { place(of: .details) }

  func place(of part: Part) -> Place? { places.first { $0.part == part } }
  func height(of part: Part) -> Int { max(0, place(of: part)?.contentHeight ?? 0) }
  func width(of part: Part) -> Int { max(0, place(of: part)?.contentWidth ?? 0) }

  /// Lines of a list that lies over the panes.
  var overlayHeight: Int { max(1, size.rows - 8) }

  /// The part and the line and column of its content that a mouse points at; borders are none.
  func place(at event: MouseEvent) -> (pane: Part, line: Int, column: Int)? {
    for place in places
    where (place.row + 1..<place.row + 1 + max(0, place.contentHeight)).contains(event.row)
      && (place.column + 1..<place.column + place.width - 1).contains(event.column)
    {
      return (place.part, event.row - place.row - 1, max(0, event.column - place.column - 2))
    }
    return nil
  }

  private mutating func placeNarrow(_ state: AppState, height: Int) {
    let main = (row: 1, height: height - 1)
    switch state.focus {
    case .vendors: add([(.vendors, main.height)], row: main.row, column: 0, width: size.columns)
    case .photo: add([(.photo, main.height)], row: main.row, column: 0, width: size.columns)
    case .filters: add([(.filters, main.height)], row: main.row, column: 0, width: size.columns)
    case .picks:
      add(split(main.height, .picks, detailsShare: main.height / 2), row: main.row, column: 0, width: size.columns)
    case .results:
      let share = state.showsDetails ? max(main.height - 7, main.height * 3 / 5) : 0
      add(split(main.height, .results, detailsShare: share), row: main.row, column: 0, width: size.columns)
    }
  }

  private mutating func placeWide(_ state: AppState, height: Int) {
    let left = size.columns >= 160 ? 38 : size.columns >= 110 ? 36 : 32
    let vendors = state.vendors.count + 2
    let picture = state.pictures.look == nil || state.photo.facts == nil ? 0 : PhotoPane.pictureRows
    let photo = min(6 + min(state.photoChoices.offers.count, 8) + picture, max(5, height - vendors - 8))
    add(
      [(.vendors, vendors), (.photo, photo), (.filters, height - vendors - photo)], row: 0, column: 0, width: left)
    let isVeryWide = size.columns >= 180
    let right = isVeryWide ? (size.columns - left) * 2 / 5 : 0
    let middle = size.columns - left - right
    if isVeryWide {
      add([(.results, height)], row: 0, column: left, width: middle)
      let picks = max(8, height / 3)
      add([(.details, height - picks), (.picks, picks)], row: 0, column: left + middle, width: right)
      return
    }
    let main: Part = state.focus == .picks ? .picks : .results
    let share = state.showsDetails ? height * 2 / 3 : height >= 30 ? 13 : 9
    add(split(height, main, detailsShare: share), row: 0, column: left, width: middle)
  }

  private func split(_ height: Int, _ main: Part, detailsShare: Int) -> [(Part, Int)] {
    guard detailsShare >= 4, height - detailsShare >= 4 else { return [(main, height)] }
    return [(main, height - detailsShare), (.details, detailsShare)]
  }

  /// Stacks parts; each but the last is a line shorter, since the next one's upper border closes it.
  private mutating func add(_ stack: [(part: Part, height: Int)], row: Int, column: Int, width: Int) {
    var row = row
    for (index, section) in stack.enumerated() {
      places.append(
        Place(
          part: section.part, row: row, column: column, height: section.height, width: width, joinsAbove: index > 0,
          joinsBelow: index < stack.count - 1))
      row += section.height
    }
  }
}

extension AppState {
  var layout: Layout { Layout(self) }
}
