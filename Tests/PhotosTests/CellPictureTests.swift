import Photos
import Testing

@Suite("A picture as cells")
struct CellPictureTests {
  private static let white: [UInt8] = [255, 255, 255]
  private static let black: [UInt8] = [0, 0, 0]
  private static let direct = PictureLook(.quadrants, .direct)

  private func cell(_ look: PictureLook, _ width: Int, _ height: Int, isInk: @escaping (Int, Int) -> Bool)
    -> PictureCell
  {
    let picture = Picture(drawing: PixelSize(width: width, height: height)) { isInk($0, $1) ? Self.black : Self.white }
    let cells = picture.cells(in: CellSize(columns: 1, rows: 1), look: look)
    return cells.rows[0][0]
  }

  /// The mask of the points that are dark in a cell, read back from its glyph.
  private func darkPoints(_ cell: PictureCell, _ glyphs: [Unicode.Scalar]) -> Int? {
    glyphs.firstIndex(of: cell.glyph).map { cell.foreground == .rgb(0, 0, 0) ? $0 : glyphs.count - 1 - $0 }
  }

  @Test(arguments: 0..<16) func `every quadrant is drawn where it is`(mask: Int) {
    let cell = cell(Self.direct, 8, 16) { x, y in mask >> ((y / 8) * 2 + x / 4) & 1 == 1 }
    if mask == 0 || mask == 15 {
      #expect(cell.glyph == " ")
      #expect(cell.background == (mask == 0 ? .rgb(255, 255, 255) : .rgb(0, 0, 0)))
    } else {
      #expect(darkPoints(cell, Array(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█".unicodeScalars)) == mask)
      #expect(Set([cell.foreground, cell.background]) == [.rgb(0, 0, 0), .rgb(255, 255, 255)])
    }
  }

  @Test func `every sextant and half block is drawn where it is`() {
    // The chart of Symbols for Legacy Computing, U+1FB00 to U+1FB3B, leaves out what older blocks have.
    var next: UInt32 = 0x1FB00
    for mask in 1..<63 {
      var expected: Unicode.Scalar = mask == 21 ? "▌" : "▐"
      if mask != 21, mask != 42 {
        expected = Unicode.Scalar(next) ?? " "
        next += 1
      }
      let cell = cell(PictureLook(.sextants, .direct), 6, 12) { x, y in mask >> ((y / 4) * 2 + x / 3) & 1 == 1 }
      let inverse = cell.foreground == .rgb(255, 255, 255)
      if !inverse { #expect(cell.glyph == expected, "mask \(mask)") }
      #expect(Set([cell.foreground, cell.background]).count == 2)
    }
    #expect(next == 0x1FB3C)
    let upper = cell(PictureLook(.halfBlocks, .direct), 4, 8) { _, y in y < 4 }
    #expect(
      upper.glyph == "▀" && upper.foreground == .rgb(0, 0, 0) || upper.glyph == "▄" && upper.background == .rgb(0, 0, 0)
    )
  }

  @Test func `the colours are the picture's`() {
    let cells = Quarters.picture().cells(in: CellSize(columns: 12, rows: 4), look: Self.direct)
    #expect(cells.size == CellSize(columns: 12, rows: 4))
    let places = [(1, 0), (10, 0), (1, 3), (10, 3)]
    for (place, colour) in zip(places, [Quarters.red, Quarters.green, Quarters.blue, Quarters.yellow]) {
      guard case .rgb(let value) = cells.rows[place.1][place.0].background.kind else {
        Issue.record("not a colour")
        continue
      }
      let seen = [UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255)]
      #expect(isClose([seen], [colour], within: 4))
      #expect(cells.rows[place.1][place.0].glyph == " ")
    }
  }

  @Test(arguments: [
    (320, 320, 40, 20), (640, 320, 40, 10), (320, 640, 20, 20), (1, 10_000, 1, 20), (10_000, 1, 40, 1), (1, 1, 40, 20),
  ])
  func `proportions are kept and the box is never left`(width: Int, height: Int, columns: Int, rows: Int) {
    let picture = Picture(drawing: PixelSize(width: width, height: height)) { _, _ in Quarters.red }
    for glyphs in PictureGlyphs.allCases where glyphs != .pixels {
      let cells = picture.cells(in: CellSize(columns: 40, rows: 20), look: PictureLook(glyphs, .direct))
      #expect(cells.size == CellSize(columns: columns, rows: rows))
      #expect(cells.rows.count == rows && cells.rows.allSatisfy { $0.count == columns })
    }
    #expect(picture.fitted(in: CellSize(columns: 0, rows: 0)) == CellSize(columns: 1, rows: 1))
  }

  @Test func `the user's own sixteen colours are no part of a picture`() {
    let rainbow = Picture(drawing: PixelSize(width: 256, height: 64)) { x, y in
      [UInt8(x), UInt8(255 - x), UInt8(y * 4)]
    }
    let cells = rainbow.cells(in: CellSize(columns: 64, rows: 8), look: PictureLook(.quadrants, .palette))
    var numbers: Set<UInt8> = []
    for cell in cells.rows.joined() {
      for colour in [cell.foreground, cell.background] {
        if case .palette(let number) = colour.kind { numbers.insert(number) }
        if case .rgb = colour.kind { Issue.record("24 bits on a palette") }
      }
    }
    #expect(numbers.allSatisfy { $0 >= 16 })
    #expect(numbers.count > 20)
  }

  @Test func `a palette is mixed in a fixed order and plain white stays plain`() {
    let look = PictureLook(.halfBlocks, .palette)
    let box = CellSize(columns: 8, rows: 4)
    let plain = Picture(drawing: PixelSize(width: 64, height: 64)) { _, _ in [253, 254, 253] }
    #expect(Set(plain.cells(in: box, look: look).rows.joined().map(\.background)) == [.palette(231)])
    // Half way between two levels of red: half of the cells have the one, half the other.
    let between = Picture(drawing: PixelSize(width: 64, height: 64)) { _, _ in [155, 0, 0] }
    let cells = between.cells(in: box, look: look)
    #expect(cells == between.cells(in: box, look: look))
    let counts = Dictionary(grouping: cells.rows.joined(), by: \.background).mapValues(\.count)
    #expect(counts == [.palette(88): 16, .palette(124): 16])
  }

  @Test func `without colours dark is ink and white is paper`() {
    let fade = Picture(drawing: PixelSize(width: 100, height: 20)) { x, _ in
      let light = UInt8(255 - x * 255 / 99)
      return [light, light, light]
    }
    let row = fade.cells(in: CellSize(columns: 10, rows: 1), look: .ascii).rows[0]
    #expect(String(String.UnicodeScalarView(row.map(\.glyph))) == " .:-=+*#%@")
    #expect(row.allSatisfy { $0.foreground == .terminal && $0.background == .terminal })
    // Blocks without colours are signs too.
    #expect(fade.cells(in: CellSize(columns: 10, rows: 1), look: PictureLook(.quadrants, .none)).rows[0] == row)
  }

  @Test func `a plain ground is one run of one colour`() {
    let mug = Picture(drawing: PixelSize(width: 320, height: 320)) { x, y in
      (100..<220).contains(x) && (100..<220).contains(y) ? Quarters.red : [252, 251, 253]
    }
    let cells = mug.cells(in: CellSize(columns: 40, rows: 20), look: Self.direct)
    #expect(Set(cells.rows[1].map(\.background)).count == 1)
    #expect(cells.rows[1].allSatisfy { $0.glyph == " " })
  }
}
