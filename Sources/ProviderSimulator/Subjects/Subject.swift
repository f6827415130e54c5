import Photos

/// What a picture shows, apart from its background: the pixels that differ from the colours around its border.
struct Subject {
  let plane: LabPlane
  /// For each pixel whether it belongs to the subject.
  let mask: [Bool]
  /// The part of the picture that the subject fills.
  let box: PixelRegion

  init(in plane: LabPlane) {
    self.plane = plane
    let background = Background(of: plane)
    var mask = [Bool](repeating: false, count: plane.colours.count)
    for y in 0..<plane.height {
      for x in 0..<plane.width { mask[y * plane.width + x] = background.differs(from: plane, x: x, y: y) }
    }
    mask = Self.withoutSpecks(mask, width: plane.width, height: plane.height)
    let share = Double(mask.count(where: { $0 })) / Double(mask.count)
    // Next to nothing or nearly everything: the background was not found.
    let whole = PixelRegion(PixelSize(width: plane.width, height: plane.height))
    guard (0.01...0.95).contains(share), let box = Self.box(of: mask, width: plane.width, height: plane.height) else {
      self.mask = [Bool](repeating: true, count: mask.count)
      self.box = whole
      return
    }
    self.mask = mask
    self.box = box
  }

  /// Width by height of the box.
  var aspect: Float { Float(box.width) / Float(box.height) }

  /// Keeps a pixel when most of its neighbourhood of nine is kept: noise of JPEG and of cloth goes.
  private static func withoutSpecks(_ mask: [Bool], width: Int, height: Int) -> [Bool] {
    guard width > 2, height > 2 else { return mask }
    var kept = mask
    for y in 1..<height - 1 {
      for x in 1..<width - 1 {
        var count = 0
        for row in y - 1...y + 1 {
          for place in row * width + x - 1...row * width + x + 1 where mask[place] { count += 1 }
        }
        kept[y * width + x] = count >= 5
      }
    }
    return kept
  }

  /// The box that holds the subject without the outermost two hundredth at each side, which are stray pixels.
  private static func box(of mask: [Bool], width: Int, height: Int) -> PixelRegion? {
    var columns = [Int](repeating: 0, count: width)
    var rows = [Int](repeating: 0, count: height)
    for y in 0..<height {
      for x in 0..<width where mask[y * width + x] {
        columns[x] += 1
        rows[y] += 1
      }
    }
    func bounds(_ counts: [Int]) -> (Int, Int) {
      let stray = counts.reduce(0, +) / 200
      func end(_ indices: some Sequence<Int>) -> Int {
        var sum = 0
        for index in indices {
          sum += counts[index]
          if sum > stray { return index }
        }
        return 0
      }
      return (end(counts.indices), end(counts.indices.reversed()) + 1)
    }
    let (left, right) = bounds(columns)
    let (top, bottom) = bounds(rows)
    return PixelRegion(left: left, top: top, right: right, bottom: bottom)
  }
}

/// The colours behind the subject: taken at the four corners, blended between them, so that a gradient is one too.
private struct Background {
  private let topLeft: Lab
  private let topRight: Lab
  private let bottomLeft: Lab
  private let bottomRight: Lab
  /// How far from the background a colour must be to stand before it.
  private var threshold: Float = 0

  init(of plane: LabPlane) {
    let (width, height) = (plane.width, plane.height)
    let border =
      (0..<width).flatMap { [($0, 0), ($0, height - 1)] } + (0..<height).flatMap { [(0, $0), (width - 1, $0)] }
    let common = Self.median(border.map { plane.colours[$0.1 * width + $0.0] })
    let patch = max(1, min(width, height) / 10)
    func corner(_ columns: Range<Int>, _ rows: Range<Int>) -> Lab {
      let colour = Self.median(rows.flatMap { y in columns.map { plane.colours[y * width + $0] } })
      // A corner that the subject reaches says nothing of the background.
      return Lab.distance(colour, common) < 30 ? colour : common
    }
    topLeft = corner(0..<patch, 0..<patch)
    topRight = corner(width - patch..<width, 0..<patch)
    bottomLeft = corner(0..<patch, height - patch..<height)
    bottomRight = corner(width - patch..<width, height - patch..<height)
    let deviations = border.map { deviation(of: plane, x: $0.0, y: $0.1) }.sorted()
    threshold = min(24, 7 + 2.5 * deviations[deviations.count / 2])
  }

  func differs(from plane: LabPlane, x: Int, y: Int) -> Bool {
    deviation(of: plane, x: x, y: y) > threshold
  }

  private func deviation(of plane: LabPlane, x: Int, y: Int) -> Float {
    let across = Float(x) / Float(max(1, plane.width - 1))
    let down = Float(y) / Float(max(1, plane.height - 1))
    let top = Lab.mix(topLeft, topRight, share: across)
    let bottom = Lab.mix(bottomLeft, bottomRight, share: across)
    return Lab.distance(plane.colours[y * plane.width + x], Lab.mix(top, bottom, share: down))
  }

  private static func median(_ colours: [Lab]) -> Lab {
    func middle(_ values: [Float]) -> Float { values.sorted()[values.count / 2] }
    return Lab(l: middle(colours.map(\.l)), a: middle(colours.map(\.a)), b: middle(colours.map(\.b)))
  }
}
