import Catalog
import Photos
import Queries
import Sourcing

/// Where the details have the pictures, the photo that was searched by and the listing's in one scale, and where the text.
struct DetailsShape: Sendable, Hashable {
  enum Arrangement: Hashable, Sendable {
    /// Beside the text, in a column of their own.
    case beside
    /// Above the text, while it is scrolled under them.
    case above
    /// At the upper left of the text, which goes on under them over the whole width; they are scrolled with it.
    case inText
  }

  let arrangement: Arrangement
  /// The room of each of the two pictures; `nil` when there is none.
  let box: CellSize?
  private let width: Int
  /// Lines of text that are seen.
  let textHeight: Int

  private static let smallest = CellSize(columns: 8, rows: 4)
  /// Columns from which on facts stand in two columns.
  private static let leastForTwo = 84
  private static let gap = 3

  /// - Parameters:
  ///   - width: columns of the pane's content.
  ///   - height: its lines.
  ///   - isOpen: whether the details were opened, so that they have more room than beside a list.
  init(width: Int, height: Int, hasPictures: Bool, isOpen: Bool) {
    let fitting = Self.arrangement(width, height, isOpen: isOpen)
    let arrangement = fitting ?? .above
    var box = hasPictures && fitting != nil ? Self.box(arrangement, width, height) : nil
    if let size = box, size.columns < Self.smallest.columns || size.rows < Self.smallest.rows { box = nil }
    (self.arrangement, self.box, self.width) = (arrangement, box, width)
    textHeight = arrangement == .above ? height - (box.map { $0.rows + 1 } ?? 0) : height
  }

  /// `nil` where no pictures fit.
  private static func arrangement(_ width: Int, _ height: Int, isOpen: Bool) -> Arrangement? {
    if isOpen, width >= 60, height < 40 { return .inText }
    if !isOpen, width >= 68 || (width >= 56 && height < 20) { return .beside }
    return height >= 20 ? .above : nil
  }

  /// A line under the pictures says which is which; a column stands between them and beside them.
  private static func box(_ arrangement: Arrangement, _ width: Int, _ height: Int) -> CellSize {
    let columns =
      switch arrangement {
      case .beside: min((width - (width >= 76 ? 38 : 30) - 3) / 2, (height - 1) * 2, 48)
      case .above: min((width - 1) / 2, (height / 2 - 1) * 2)
      case .inText: min((width - (width >= leastForTwo ? 52 : 40)) / 2, height * 2 / 3 * 2, 32)
      }
    return CellSize(columns: columns, rows: columns / 2)
  }

  /// Lines that the pictures take, and what says which is which.
  private var pictureLines: Int { box.map { $0.rows + 1 } ?? 0 }
  /// Columns that they take beside text.
  private var pictureWidth: Int { box.map { 2 * $0.columns + Self.gap } ?? 0 }

  /// Lays blocks of lines out one under the other, and in two columns where there is room for that: first as many as
  /// stand beside the pictures.
  ///
  /// - Parameters:
  ///   - head: what stands above all facts, broken to a width.
  func text(_ head: (_ width: Int) -> [Line], _ facts: [Fact]) -> [Line] {
    let beside = arrangement == .above ? width : width - pictureWidth
    var lines = head(beside)
    var rest = facts
    if arrangement == .inText {
      while lines.count < pictureLines, let next = rest.firstIndex(where: { !$0.isWide }) {
        lines += rest.remove(at: next).lines(beside)
      }
      lines += Array(repeating: Line([]), count: max(0, pictureLines - lines.count))
      // What began beside the pictures goes on under its beginning.
      for index in lines.indices.dropFirst(pictureLines) {
        lines[index].pieces.insert(Piece("", width: pictureWidth), at: 0)
      }
    }
    let left = arrangement == .beside ? beside : width
    guard left >= Self.leastForTwo else { return lines + rest.flatMap { $0.lines(left) } }
    let wide = rest.filter(\.isWide)
    return lines + Self.twoColumns(rest.filter { !$0.isWide }, width: left) + wide.flatMap { $0.lines(left) }
  }

  /// What is said under one name.
  struct Fact {
    /// Whether it needs the whole width, as an address does that is copied.
    let isWide: Bool
    /// Broken to a width.
    let lines: (_ width: Int) -> [Line]
  }

  /// Facts side by side: the columns are as even as they get with no fact torn apart.
  private static func twoColumns(_ facts: [Fact], width: Int) -> [Line] {
    let column = (width - gap) / 2
    let blocks = facts.map { $0.lines(column) }
    let count = blocks.reduce(0) { $0 + $1.count }
    var left: [Line] = []
    var taken = 0
    while taken < blocks.count, left.count < (count + 1) / 2 {
      left += blocks[taken]
      taken += 1
    }
    let right = blocks.dropFirst(taken).flatMap { $0 }
    return (0..<max(left.count, right.count)).map { row in
      let pieces = row < left.count ? left[row].pieces : []
      guard row < right.count else { return Line(pieces) }
      let used = pieces.reduce(0) { $0 + ($1.width ?? DisplayWidth.columns($1.text)) }
      return Line(pieces + [Piece("", width: max(0, column + gap - used))] + right[row].pieces)
    }
  }

  /// The lines that are seen of a text from a line on, with the pictures.
  func compose(
    _ text: [Line], from top: Int, _ photo: PictureSource?, _ listing: PictureSource?, _ thumbnails: Thumbnails
  ) -> [Line] {
    let seen = Array(text.dropFirst(top).prefix(textHeight))
    guard let box else { return seen }
    var pictures = zip(thumbnails.rows(of: photo, in: box), thumbnails.rows(of: listing, in: box)).map {
      [$0.0, Piece(" "), $0.1, Piece(" ")]
    }
    pictures.append([
      Piece(thumbnails.words.yourPhoto, .dim, width: box.columns), Piece(" "),
      Piece(thumbnails.words.thisListing, .dim, width: box.columns), Piece(" "),
    ])
    switch arrangement {
    case .above: return pictures.map { Line($0) } + seen
    case .beside:
      return (0..<max(pictures.count, seen.count)).map { row in
        let left = row < pictures.count ? pictures[row] : [Piece("", width: 2 * box.columns + 2)]
        return Line(left + [Piece(" ")] + (row < seen.count ? seen[row].pieces : []))
      }
    case .inText:
      return seen.enumerated().map { row, line in
        let left = pictures.dropFirst(top + row).first.map { $0 + [Piece(" ")] } ?? []
        return Line(left + line.pieces)
      }
    }
  }
}
