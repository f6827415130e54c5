/// How stored pixels are turned to be shown: the eight values of EXIF's tag 0x0112.
enum Orientation: Int, Sendable, Hashable {
  case upright = 1
  case mirrored = 2
  case upsideDown = 3
  case mirroredUpsideDown = 4
  case transposed = 5
  /// Stored lying on its left side: a quarter turn clockwise shows it.
  case quarterTurn = 6
  case transversed = 7
  case threeQuarterTurn = 8

  /// Whether rows become columns.
  var swapsSides: Bool { rawValue >= 5 }

  /// Whether the stored columns run against the shown direction that they take.
  private var reversesColumns: Bool { [2, 3, 7, 8].contains(rawValue) }

  /// Whether the stored rows run against the shown direction that they take.
  private var reversesRows: Bool { [3, 4, 6, 7].contains(rawValue) }

  /// The shown size of stored pixels, and the stored size of shown ones.
  func applied(to size: PixelSize) -> PixelSize {
    swapsSides ? PixelSize(width: size.height, height: size.width) : size
  }

  /// Where a region of the shown picture lies in the stored one.
  ///
  /// - Parameter size: the stored size; the region must lie inside the shown one.
  func stored(_ region: PixelRegion, in size: PixelSize) -> PixelRegion {
    var region = region
    if swapsSides {
      (region.left, region.top, region.right, region.bottom) = (region.top, region.left, region.bottom, region.right)
    }
    if reversesColumns { (region.left, region.right) = (size.width - region.right, size.width - region.left) }
    if reversesRows { (region.top, region.bottom) = (size.height - region.bottom, size.height - region.top) }
    return region
  }

  /// Turns stored pixels the way that they are shown.
  func applied(to picture: Picture) -> Picture {
    guard self != .upright else { return picture }
    let stored = picture.size
    let shown = applied(to: stored)
    let columnStep = (reversesColumns ? -1 : 1) * 3
    let rowStep = (reversesRows ? -1 : 1) * stored.width * 3
    let origin =
      (reversesColumns ? (stored.width - 1) * 3 : 0) + (reversesRows ? (stored.height - 1) * stored.width * 3 : 0)
    let (stepRight, stepDown) = swapsSides ? (rowStep, columnStep) : (columnStep, rowStep)
    let pixels = [UInt8](unsafeUninitializedCapacity: picture.pixels.count) { target, count in
      picture.pixels.withUnsafeBufferPointer { source in
        for y in 0..<shown.height {
          var from = origin + y * stepDown
          for _ in 0..<shown.width {
            target.initializeElement(at: count, to: source[from])
            target.initializeElement(at: count + 1, to: source[from + 1])
            target.initializeElement(at: count + 2, to: source[from + 2])
            count += 3
            from += stepRight
          }
        }
      }
    }
    return Picture(size: shown, pixels: pixels) ?? picture
  }
}
