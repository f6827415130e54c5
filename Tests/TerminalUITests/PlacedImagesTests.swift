import AppCore
import Photos
import Testing

@testable import TerminalUI

/// Pictures that the terminal draws where the cursor is.
struct PlacedImagesTests {
  private let size = FrameSize(rows: 12, columns: 40)

  private func picture(_ number: UInt32, columns: Int = 4, rows: Int = 2) throws -> CellPicture {
    let pixels = (0..<40 * 40).flatMap { place -> [UInt8] in place % 40 < 20 ? [250, 0, 0] : [0, 0, 250] }
    let picture = try #require(Picture(size: PixelSize(width: 40, height: 40), pixels: pixels))
    return picture.pixels(in: CellSize(columns: columns, rows: rows), number: number)
  }

  /// A frame with a picture at a place, of whose rows some may be covered from a column on.
  private func frame(_ picture: CellPicture, row: Int, column: Int, coveredFrom cover: Int? = nil) throws -> Frame {
    var rows: [[Span]] = Array(repeating: [], count: size.rows)
    for (index, cells) in picture.rows.enumerated() {
      rows[row + index] = [Span(column: column, cells: Array(cells.prefix(cover ?? cells.count)))]
    }
    return Frame(size: size, rows: rows, images: [try #require(picture.image)])
  }

  @Test func `a picture is drawn once where it stands`() throws {
    var images = PlacedImages(.file, cell: PixelSize(width: 10, height: 20))
    let picture = try picture(300)
    let frame = try frame(picture, row: 3, column: 5)
    let bytes = images.update(for: frame)
    #expect(bytes.hasPrefix("\u{1B}7\u{1B}[4;6H\u{1B}]1337;File=inline=1;size="))
    #expect(bytes.contains(";width=4;height=2;") && bytes.hasSuffix("\u{7}\u{1B}8"))
    #expect(images.update(for: frame).isEmpty)
    // On a screen that was drawn anew it is drawn again.
    images.forget()
    #expect(images.update(for: frame) == bytes)
  }

  @Test func `what was covered or has moved is drawn again, and what is covered is left alone`() throws {
    var images = PlacedImages(.file, cell: PixelSize(width: 10, height: 20))
    let picture = try picture(300)
    let whole = try frame(picture, row: 3, column: 5)
    #expect(!images.update(for: whole).isEmpty)
    #expect(images.update(for: try frame(picture, row: 3, column: 5, coveredFrom: 2)).isEmpty)
    #expect(!images.update(for: whole).isEmpty)
    #expect(images.update(for: try frame(picture, row: 4, column: 5)).contains("\u{1B}[5;6H"))
    #expect(images.update(for: Frame(size: size, rows: [])).isEmpty)
    #expect(!images.update(for: whole).isEmpty)
  }

  @Test func `sixels fill the cells exactly`() throws {
    let image = try #require(try picture(301).image)
    let text = try #require(image.sixels(cell: PixelSize(width: 8, height: 16)))
    #expect(text.hasPrefix("\u{1B}P0;1q\"1;1;32;32#") && text.hasSuffix("-\u{1B}\\"))
    let bands = text.dropFirst().split(separator: "-")
    #expect(bands.count == 7, "32 rows are five bands and two rows, and the end")
    // Each colour's line of a band covers at most the width.
    for band in bands.dropLast() {
      for line in band.split(separator: "$") {
        var columns = 0
        let signs = line.replacing(/^[^#]*(#\d+;2;\d+;\d+;\d+)*#\d+/, with: "")
        for run in signs.matches(of: /(?:!(\d+))?[?-~]/) { columns += run.1.flatMap { Int($0) } ?? 1 }
        #expect(columns <= 32 && columns > 0, "\(line)")
      }
    }
    // Left red, right blue.
    #expect(text.contains(";2;100;0;0") && text.contains(";2;0;0;100"))
  }
}
