import CZlib

/// A picture in pixels, as a terminal with kitty's graphics protocol takes it, and the cells that it fills.
package struct PixelImage: Sendable {
  /// The number that the terminal knows it by: 24 bits, which a cell carries as its colour.
  package let number: UInt32
  package let size: PixelSize
  package let cells: CellSize
  /// Red, green and blue of each pixel in a zlib stream.
  package let packed: [UInt8]

  /// Numbers that a colour of a cell can stand for. Those below would mean the palette.
  package static let numbers: ClosedRange<UInt32> = 0x100...0xFF_FFFF
}

extension PixelImage: Hashable {
  // A number is given once, and everything else belongs to it.
  package static func == (left: PixelImage, right: PixelImage) -> Bool { left.number == right.number }
  package func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

extension Picture {
  /// Pixels of a cell: what usual fonts have. The terminal scales them to what its font has.
  static let cellPixels = PixelSize(width: 10, height: 20)
  /// Cells across and down that kitty's protocol can name.
  private static let mostCells = 297

  /// The picture in pixels, as large as it fits into a box with its proportions kept.
  ///
  /// - Parameter number: one that no other picture of this terminal has.
  package func pixels(in box: CellSize, number: UInt32) -> CellPicture {
    let cells = fitted(
      in: CellSize(columns: min(box.columns, Self.mostCells), rows: min(box.rows, Self.mostCells)))
    let most = PixelSize(width: cells.columns * Self.cellPixels.width, height: cells.rows * Self.cellPixels.height)
    let isLarger = size.width > most.width || size.height > most.height
    let target = isLarger ? size.fitted(within: most) : size
    let image = PixelImage(
      number: number, size: target, cells: cells, packed: Self.packed(isLarger ? resampled(to: target) : pixels))
    let rows = (0..<cells.rows).map { row in
      (0..<cells.columns).map { PictureCell(of: image, row: row, column: $0) }
    }
    return CellPicture(size: cells, rows: rows, image: image)
  }

  /// A zlib stream; fast rather than small, since pictures shrink little.
  private static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var length = compressBound(uLong(bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(length))
    let status = bytes.withUnsafeBufferPointer {
      compress2(&packed, &length, $0.baseAddress, uLong(bytes.count), Z_BEST_SPEED)
    }
    return status == Z_OK ? Array(packed.prefix(Int(length))) : []
  }
}

extension PixelSize {
  fileprivate func fitted(within most: PixelSize) -> PixelSize {
    let scale = min(Double(most.width) / Double(width), Double(most.height) / Double(height))
    return PixelSize(
      width: max(1, Int((Double(width) * scale).rounded())), height: max(1, Int((Double(height) * scale).rounded())))
  }
}
