import AppCore
import Foundation
import Photos

/// Pictures in pixels that the terminal draws where the cursor is, over blank cells (decision 6).
///
/// A cell that is written takes its part of a picture away. So a picture is drawn again wherever it was not whole in the
/// frame before: behind a list that was closed, or at another place.
struct PlacedImages {
  /// Where a picture begins.
  private struct Place: Hashable {
    let number: UInt32
    let row: Int
    let column: Int
  }

  private let way: PixelWay
  /// Pixels of a cell.
  private let cell: PixelSize
  /// The pictures that are whole on the screen.
  private var drawn: Set<Place> = []
  /// What draws each of those that were shown lately.
  private var encoded: [UInt32: String] = [:]

  init(_ way: PixelWay, cell: PixelSize) { (self.way, self.cell) = (way, cell) }

  /// The bytes that draw what is new in a frame, once its cells are written.
  mutating func update(for frame: Frame) -> String {
    guard !frame.images.isEmpty || !drawn.isEmpty else { return "" }
    let images = Dictionary(frame.images.map { ($0.number, $0) }) { first, _ in first }
    let places = Self.places(in: frame.rows, of: images)
    encoded = encoded.filter { images[$0.key] != nil }
    var bytes = ""
    for place in places.subtracting(drawn).sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
      guard let image = images[place.number] else { continue }
      let text = encoded[image.number] ?? sequence(image)
      encoded[image.number] = text
      bytes += "\u{1B}[\(place.row + 1);\(place.column + 1)H" + text
    }
    drawn = places
    // The cursor goes back to where ncurses left it.
    return bytes.isEmpty ? "" : "\u{1B}7" + bytes + "\u{1B}8"
  }

  /// What is on the screen is not known any more.
  mutating func forget() { drawn = [] }

  private func sequence(_ image: PixelImage) -> String {
    switch way {
    case .placeholders: return ""
    case .sixels: return image.sixels(cell: cell) ?? ""
    case .file:
      guard let file = image.jpeg else { return "" }
      return "\u{1B}]1337;File=inline=1;size=\(file.count);width=\(image.cells.columns);height=\(image.cells.rows);"
        + "preserveAspectRatio=0;doNotMoveCursor=1:\(Data(file).base64EncodedString())\u{7}"
    }
  }

  /// The pictures all of whose cells are there.
  private static func places(in rows: [[Span]], of images: [UInt32: PixelImage]) -> Set<Place> {
    // How many rows of each picture are there one under the other, from its first.
    var begun: [Place: Int] = [:]
    for (row, spans) in rows.enumerated() {
      for span in spans where span.cells.first?.place != nil {
        for run in runs(of: span) {
          guard let image = images[run.number], run.count == image.cells.columns else { continue }
          let place = Place(number: run.number, row: row - run.pictureRow, column: run.column)
          if begun[place, default: 0] == run.pictureRow { begun[place] = run.pictureRow + 1 }
        }
      }
    }
    return Set(begun.filter { images[$0.key.number]?.cells.rows == $0.value }.keys)
  }

  private struct Run {
    let number: UInt32
    /// The row of the picture, and the column of the screen where it begins.
    let pictureRow: Int
    let column: Int
    var count: Int
  }

  /// The whole rows of pictures that begin in a span, each from its first column.
  private static func runs(of span: Span) -> [Run] {
    var runs: [Run] = []
    for (index, cell) in span.cells.enumerated() {
      guard let place = cell.place, let number = cell.number else { continue }
      if place.column == 0 {
        runs.append(Run(number: number, pictureRow: Int(place.row), column: span.column + index, count: 1))
      } else if let last = runs.last, last.number == number, last.pictureRow == Int(place.row),
        last.count == Int(place.column), last.column + last.count == span.column + index
      {
        runs[runs.count - 1].count += 1
      }
    }
    return runs
  }
}
