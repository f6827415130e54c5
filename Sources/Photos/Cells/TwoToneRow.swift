/// A row of cells of two colours each.
struct TwoToneRow {
  let pixels: UnsafeBufferPointer<UInt8>
  let columns: Int
  let row: Int
  let look: PictureLook

  /// Red, green and blue, each from 0 to 255, or sums of them.
  private typealias Tone = SIMD4<Float>

  /// Two means that lie closer than this in each channel are one colour.
  private static let flatness: Float = 3 * 5 * 5

  func cells() -> [PictureCell] {
    var cells: [PictureCell] = []
    cells.reserveCapacity(columns)
    let palette = CellPalette(look.colours)
    // A terminal is told only the colours that change, so that it is worth having those of the cell before.
    var before = (ink: CellColour.terminal, paper: CellColour.terminal)
    for column in 0..<columns {
      let parted = part(column)
      let place = (column, row)
      let paper = palette.colour(parted.paper.x, parted.paper.y, parted.paper.z, at: place)
      let ink = parted.mask == 0 ? paper : palette.colour(parted.ink.x, parted.ink.y, parted.ink.z, at: place)
      let cell: PictureCell
      if ink == paper {
        cell = PictureCell(" ", before.ink, on: paper)
      } else if ink == before.paper || (paper == before.ink && paper != before.paper) {
        cell = PictureCell(look.glyphs.glyph(full & ~parted.mask), paper, on: ink)
      } else {
        cell = PictureCell(look.glyphs.glyph(parted.mask), ink, on: paper)
      }
      before = (cell.foreground, cell.background)
      cells.append(cell)
    }
    return cells
  }

  private var full: Int {
    let points = look.glyphs.points
    return 1 << (points.across * points.down) - 1
  }

  /// Parts a cell's points into two groups so that their colours differ most between the groups, and least inside.
  ///
  /// - Returns: the points of the one group, and both means; no points when all are nearly of one colour.
  private func part(_ column: Int) -> (mask: Int, ink: Tone, paper: Tone) {
    let (across, down) = look.glyphs.points
    let count = across * down
    let width = columns * across * 3
    return withUnsafeTemporaryAllocation(of: Tone.self, capacity: count) { points in
      var total = Tone.zero
      for point in 0..<count {
        let place = (row * down + point / across) * width + (column * across + point % across) * 3
        let tone = Tone(Float(pixels[place]), Float(pixels[place + 1]), Float(pixels[place + 2]), 0)
        points[point] = tone
        total += tone
      }
      var best = (mask: 0, spread: Float(0), sum: Tone.zero, size: 0)
      // The last point is never set: the other half of the masks are the same partings the other way round.
      for mask in 1..<1 << (count - 1) {
        var sum = Tone.zero
        for point in 0..<count where mask >> point & 1 == 1 { sum += points[point] }
        let size = mask.nonzeroBitCount
        let rest = total - sum
        let spread =
          (sum * sum).sum() / Float(size) + (rest * rest).sum() / Float(count - size)
        if spread > best.spread { best = (mask, spread, sum, size) }
      }
      guard best.size > 0 else { return (0, total / Float(count), total / Float(count)) }
      let ink = best.sum / Float(best.size)
      let paper = (total - best.sum) / Float(count - best.size)
      let apart = ink - paper
      guard (apart * apart).sum() > Self.flatness else { return (0, total / Float(count), total / Float(count)) }
      return (best.mask, ink, paper)
    }
  }
}
