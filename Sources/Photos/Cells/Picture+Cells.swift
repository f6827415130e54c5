extension Picture {
  /// Draws the picture with characters, as large as it fits into a box with its proportions kept; a cell counts as
  /// twice as high as wide.
  ///
  /// Each cell's points are the means of the areas under them. The glyph is the one that parts them best into two
  /// colours, and what is nearly one colour is a blank in it.
  ///
  /// - Precondition: not a look of pixels, which ``pixels(in:number:)`` is for.
  package func cells(in box: CellSize, look: PictureLook) -> CellPicture {
    let target = fitted(in: box)
    let points = look.glyphs.points
    let grid = PixelSize(width: target.columns * points.across, height: target.rows * points.down)
    let pixels = resampled(to: grid)
    var rows: [[PictureCell]] = []
    rows.reserveCapacity(target.rows)
    pixels.withUnsafeBufferPointer { pixels in
      for row in 0..<target.rows {
        rows.append(
          look.glyphs == .ascii || look.colours == .none
            ? InkRow.cells(pixels, row: row, columns: target.columns, points: points)
            : TwoToneRow(pixels: pixels, columns: target.columns, row: row, look: look).cells())
      }
    }
    return CellPicture(size: target, rows: rows)
  }

  /// The cells that the picture takes up in a box.
  package func fitted(in box: CellSize) -> CellSize { size.fitted(in: box) }

  /// The picture at any size, larger ones too.
  func resampled(to target: PixelSize) -> [UInt8] {
    var shrinker = AreaShrinker(source: size, area: Area(PixelRegion(size)), target: target)
    pixels.withUnsafeBufferPointer { pixels in
      let width = size.width * 3
      for y in 0..<size.height {
        shrinker.add(UnsafeBufferPointer(rebasing: pixels[y * width..<(y + 1) * width]), at: y)
      }
    }
    return shrinker.finished()
  }
}

extension PixelSize {
  /// The cells that a picture of this size takes up in a box: at least one.
  package func fitted(in box: CellSize) -> CellSize {
    let columns = max(1, box.columns)
    let rows = max(1, box.rows)
    let scale = min(Double(columns) / Double(width), Double(rows * 2) / Double(height))
    return CellSize(
      columns: max(1, min(columns, Int((Double(width) * scale).rounded()))),
      rows: max(1, min(rows, Int((Double(height) * scale / 2).rounded()))))
  }
}

/// A row of cells without colours: the darker a place, the more ink its sign has. White paper stays blank.
enum InkRow {
  private static let ramp: [Unicode.Scalar] = [" ", ".", ":", "-", "=", "+", "*", "#", "%", "@"]

  static func cells(
    _ pixels: UnsafeBufferPointer<UInt8>, row: Int, columns: Int, points: (across: Int, down: Int)
  ) -> [PictureCell] {
    let width = columns * points.across * 3
    return (0..<columns).map { column in
      var light = 0
      for y in row * points.down..<(row + 1) * points.down {
        for x in column * points.across..<(column + 1) * points.across {
          let place = y * width + x * 3
          light += 54 * Int(pixels[place]) + 183 * Int(pixels[place + 1]) + 19 * Int(pixels[place + 2])
        }
      }
      let mean = light / (256 * points.across * points.down)
      return PictureCell(ramp[min(ramp.count - 1, (255 - mean) * ramp.count / 256)], .terminal, on: .terminal)
    }
  }
}
