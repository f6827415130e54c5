import Photos

/// The part of the photo that is being chosen, in its pixels.
struct CropBox: Sendable, Hashable {
  let size: PixelSize
  private(set) var region: PixelRegion
  /// The part that the box was opened on.
  private var start: PixelRegion
  /// What is seen of the photo.
  private(set) var view: PixelRegion

  /// No part is smaller than this; vendors find nothing in less.
  private static let least = 16

  /// - Parameter region: the part chosen before; `nil` is the whole photo.
  init?(size: PixelSize, region: PixelRegion?) {
    guard let whole = PixelRegion(left: 0, top: 0, right: size.width, bottom: size.height) else { return nil }
    self.size = size
    view = whole
    (self.region, start) = (whole, whole)
    if let region { take(region) }
    start = self.region
  }

  /// Whether the box stands where it was opened.
  var isUntouched: Bool { region == start }

  var isWhole: Bool { region.width == size.width && region.height == size.height }

  var isZoomed: Bool { view.width < size.width || view.height < size.height }

  /// Does what a key of the box asks; others do nothing.
  mutating func edit(_ command: Command) {
    // About a cell of the screen, whatever the photo's size.
    let (across, down) = (max(1, view.width / 50), max(1, view.height / 25))
    let (left, top, width, height) = (region.left, region.top, region.width, region.height)
    switch command {
    case .moveLeft: place(left: left - across, top: top, width: width, height: height)
    case .moveRight: place(left: left + across, top: top, width: width, height: height)
    case .moveUp: place(left: left, top: top - down, width: width, height: height)
    case .moveDown: place(left: left, top: top + down, width: width, height: height)
    case .cropWider: place(left: left, top: top, width: width + across, height: height)
    case .cropNarrower: place(left: left, top: top, width: width - across, height: height)
    case .cropTaller: place(left: left, top: top, width: width, height: height + down)
    case .cropLower: place(left: left, top: top, width: width, height: height - down)
    case .cropGrow: scale(by: 8, of: 7)
    case .cropShrink: scale(by: 7, of: 8)
    case .cropReset: place(left: 0, top: 0, width: size.width, height: size.height)
    case .cropZoom: zoom()
    default: break
    }
  }

  /// Puts the box on a part of the photo.
  mutating func take(_ part: PixelRegion) {
    place(left: part.left, top: part.top, width: part.width, height: part.height)
  }

  /// Puts the box on what lies between two cells, both of them with it, of a picture of so many.
  mutating func drag(from start: CellPosition, to end: CellPosition, in cells: CellSize) {
    func pixel(_ cell: Int, of count: Int, _ first: Int, _ length: Int) -> Int {
      first + max(0, min(count, cell)) * length / max(1, count)
    }
    let (left, right) = (min(start.column, end.column), max(start.column, end.column) + 1)
    let (top, bottom) = (min(start.row, end.row), max(start.row, end.row) + 1)
    let x = (
      pixel(left, of: cells.columns, view.left, view.width), pixel(right, of: cells.columns, view.left, view.width)
    )
    let y = (pixel(top, of: cells.rows, view.top, view.height), pixel(bottom, of: cells.rows, view.top, view.height))
    place(left: x.0, top: y.0, width: x.1 - x.0, height: y.1 - y.0)
  }

  /// Makes the box larger or smaller around its middle, in its proportions.
  private mutating func scale(by numerator: Int, of denominator: Int) {
    let (width, height) = (region.width * numerator / denominator, region.height * numerator / denominator)
    let (right, down) = ((region.width - width) / 2, (region.height - height) / 2)
    place(left: region.left + right, top: region.top + down, width: width, height: height)
  }

  /// Sees the part with a quarter of it around, so that a cell stands for fewer pixels; or the whole photo again.
  private mutating func zoom() {
    let (right, down) = (region.width / 4, region.height / 4)
    let near = PixelRegion(
      left: max(0, region.left - right), top: max(0, region.top - down),
      right: min(size.width, region.right + right), bottom: min(size.height, region.bottom + down))
    let whole = PixelRegion(left: 0, top: 0, right: size.width, bottom: size.height)
    view = (isZoomed ? whole : near) ?? view
  }

  /// Puts the box somewhere, as far as the photo goes.
  private mutating func place(left: Int, top: Int, width: Int, height: Int) {
    let width = max(min(Self.least, size.width), min(width, size.width))
    let height = max(min(Self.least, size.height), min(height, size.height))
    let left = max(0, min(left, size.width - width))
    let top = max(0, min(top, size.height - height))
    region = PixelRegion(left: left, top: top, right: left + width, bottom: top + height) ?? region
    // A box that leaves what is seen takes the view back to the whole photo.
    let isSeen =
      region.left >= view.left && region.right <= view.right && region.top >= view.top && region.bottom <= view.bottom
    if !isSeen { view = PixelRegion(left: 0, top: 0, right: size.width, bottom: size.height) ?? view }
  }
}
