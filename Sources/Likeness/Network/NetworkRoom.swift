internal import CLikeness

/// The memory that a picture takes on its way through the network (activation buffers), used again for the next.
struct NetworkRoom: ~Copyable {
  /// Numbers of a strip of widened rows that stay in a processor's second cache.
  private static let stripCount = 96 * 1_024
  private static let colours = 3

  private let side: Int
  private let wholeLayers: Bool
  private let maps: UnsafeMutablePointer<Float>
  private let mapCount: Int
  /// Which of the two maps is what comes in.
  private var isTurned = false
  private let wideStart: UnsafeMutablePointer<Float>
  /// What was filtered, or what the head gives.
  let filteredStart: UnsafeMutablePointer<Float>
  private let picture: UnsafeMutablePointer<Float>
  private let patchStart: UnsafeMutablePointer<Float>
  /// A panel of weights.
  let scratch: UnsafeMutablePointer<Float>

  /// - Parameter wholeLayers: whether each layer is computed whole, to be looked at.
  init(_ plan: NetworkPlan, way: ComputingWay, wholeLayers: Bool) {
    side = plan.side
    self.wholeLayers = wholeLayers
    let blocks = plan.blocks
    func most(_ count: (NetworkPlan.Block) -> Int) -> Int { blocks.map(count).max() ?? 0 }
    func strip(_ block: NetworkPlan.Block) -> Int { Self.strip(of: block, wholeLayers: wholeLayers) }
    func wide(_ block: NetworkPlan.Block) -> Int {
      ((strip(block) - 1) * block.stride + block.kernel) * (block.side + block.kernel) * block.widened
    }
    mapCount = most { block in
      let side = block.side / block.stride
      return side * side * block.outputs
    }
    let last = blocks[blocks.count - 1]
    let headCount = last.side * last.side * NetworkPlan.headChannels
    let rows = plan.side + 1
    let patchRows = (strip(blocks[0]) - 1) + blocks[0].kernel
    maps = Self.room(2 * mapCount)
    wideStart = Self.room(most(wide))
    filteredStart = Self.room(max(headCount, most { strip($0) * ($0.side / $0.stride) * $0.widened }))
    picture = Self.room(rows * rows * Self.colours)
    patchStart = Self.room(patchRows * blocks[0].side * 9 * Self.colours)
    scratch = Self.room(way.panel * max(NetworkPlan.headChannels, most(\.widened)))
  }

  deinit {
    for start in [maps, wideStart, filteredStart, picture, patchStart, scratch] { start.deallocate() }
  }

  private static func room(_ count: Int) -> UnsafeMutablePointer<Float> {
    let start = UnsafeMutablePointer<Float>.allocate(capacity: count)
    start.initialize(repeating: 0, count: count)
    return start
  }

  /// Rows that a block makes at a time.
  func strip(of block: NetworkPlan.Block) -> Int { Self.strip(of: block, wholeLayers: wholeLayers) }

  private static func strip(of block: NetworkPlan.Block, wholeLayers: Bool) -> Int {
    let side = block.side / block.stride
    guard !wholeLayers else { return side }
    let row = (block.side + block.kernel) * block.widened
    return (1...side).last { side % $0 == 0 && ((($0 - 1) * block.stride + block.kernel) * row) <= stripCount } ?? 1
  }

  /// Lays a picture into its place: zeros follow its rows and columns, as a stride of two wants them.
  mutating func take(_ input: borrowing NetworkInput) {
    isTurned = false
    let row = (side + 1) * Self.colours
    for y in 0..<side {
      let target = picture + y * row
      for place in 0..<side * Self.colours {
        target[place] = (Float(input.pixels[y * side * Self.colours + place]) - 127) / 128
      }
    }
  }

  /// What the stem sees at each pixel of some of its rows.
  func patches(_ rows: Range<Int>) -> cln_map {
    let (side, row) = (self.side / 2, (self.side + 1) * Self.colours)
    let line = 3 * Self.colours
    var target = patchStart
    for y in rows {
      for x in 0..<side {
        let source = picture + 2 * y * row + 2 * x * Self.colours
        for down in 0..<3 { (target + down * line).update(from: source + down * row, count: line) }
        target += 3 * line
      }
    }
    return cln_map(first: patchStart, row: side * 3 * line)
  }

  // MARK: Maps

  private var inputStart: UnsafeMutablePointer<Float> { isTurned ? maps + mapCount : maps }
  var outputStart: UnsafeMutablePointer<Float> { isTurned ? maps : maps + mapCount }

  func input(_ channels: Int, side: Int) -> cln_map { cln_map(first: inputStart, row: side * channels) }
  func output(_ channels: Int, side: Int) -> cln_map { cln_map(first: outputStart, row: side * channels) }
  func filtered(_ channels: Int, side: Int) -> cln_map { cln_map(first: filteredStart, row: side * channels) }
  func wide(_ channels: Int, width: Int) -> cln_map { cln_map(first: wideStart, row: width * channels) }

  /// What came out is what comes in next.
  mutating func turn() { isTurned.toggle() }
}
