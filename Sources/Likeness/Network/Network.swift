internal import CLikeness
import Synchronization

/// Turns what a picture shows into 256 numbers: pictures of the same thing get numbers that point the same way.
///
/// `docs/decisions/0020-likeness-by-a-network.md` says where it comes from and how it is computed.
package final class Network: Sendable {
  /// Pixels of each side of what is seen for a look that is kept.
  package static let usualSide = 192

  let plan: NetworkPlan
  private let way: ComputingWay
  private let stem: DenseLayer
  private let blocks: [Block]
  private let head: DenseLayer
  private let projection: DenseLayer
  /// Made at the first picture; who looks at another meanwhile makes one for that.
  private let room: Mutex<NetworkRoom?>

  private struct Block: Sendable {
    let plan: NetworkPlan.Block
    /// Not in the first block: the stem gives it its channels.
    let expand: DenseLayer?
    let filter: FilterLayer
    let project: DenseLayer
  }

  /// - Parameter weights: a whole file of weights.
  /// - Throws: ``NetworkFault/damaged`` when a layer's numbers are not in it.
  package init(weights: UnsafeRawBufferPointer, way: ComputingWay = .fastest) throws(NetworkFault) {
    let file = try Safetensors(weights)
    func dense(_ name: String, _ inputs: Int, _ outputs: Int, isConvolution: Bool = true) throws(NetworkFault)
      -> DenseLayer
    {
      DenseLayer(
        weights: try file.table(name + ".weight", shape: isConvolution ? [outputs, inputs, 1, 1] : [outputs, inputs]),
        biases: try file.table(name + ".bias", shape: [outputs]), way: way)
    }
    plan = NetworkPlan(side: Self.usualSide)
    self.way = way
    // A pixel of the stem sees nine pixels: row by row, in each the colours of a pixel side by side.
    stem = DenseLayer(
      weights: try file.table("stem.weight", shape: [NetworkPlan.stemChannels, 3, 3, 3]),
      biases: try file.table("stem.bias", shape: [NetworkPlan.stemChannels]),
      order: { input in input % 3 * 9 + input / 3 }, way: way)
    var blocks: [Block] = []
    for plan in plan.blocks {
      let filter = FilterLayer(
        weights: try file.table(
          plan.name + ".depthwise.weight", shape: [plan.widened, 1, plan.kernel, plan.kernel]),
        biases: try file.table(plan.name + ".depthwise.bias", shape: [plan.widened]), stride: plan.stride)
      let expand = plan.inputs == plan.widened ? nil : try dense(plan.name + ".expand", plan.inputs, plan.widened)
      let project = try dense(plan.name + ".project", plan.widened, plan.outputs)
      blocks.append(Block(plan: plan, expand: expand, filter: filter, project: project))
    }
    self.blocks = blocks
    head = try dense("head", plan.blocks.last?.outputs ?? 0, NetworkPlan.headChannels)
    projection = try dense("project", NetworkPlan.headChannels, NetworkPlan.lookCount, isConvolution: false)
    room = Mutex(nil)
  }

  /// The same network, seeing more or less finely: its looks are other ones.
  ///
  /// - Parameter side: pixels of each side of what it sees, a multiple of 32; half of them is a quarter of the work.
  package func seeing(side: Int) -> Network { Network(self, side: side) }

  private init(_ other: Network, side: Int) {
    plan = NetworkPlan(side: side)
    way = other.way
    (stem, head, projection) = (other.stem, other.head, other.projection)
    blocks = zip(plan.blocks, other.blocks).map {
      Block(plan: $0, expand: $1.expand, filter: $1.filter, project: $1.project)
    }
    room = Mutex(nil)
  }

  /// What a picture looks like.
  package func look(of input: NetworkInput) -> Look {
    Look(numbers: numbers(of: input, watch: nil).look)
  }

  /// How much there is to see in each part of a picture: the sums of what the head's channels find in its places, row by row
  /// (Wei et al. 2017, "Selective Convolutional Descriptor Aggregation").
  func strengths(of input: NetworkInput) -> [Float] { numbers(of: input, watch: nil).strengths }

  /// What the network makes of a picture.
  struct Numbers {
    /// The head's channels, each the mean over all places.
    var means: [Float]
    /// Not rounded.
    var look: [Float]
    /// The head's places, each the sum of all channels.
    var strengths: [Float]
  }

  /// What came out of a layer: its name, its map, pixel by pixel, and its channels.
  typealias Watcher = (_ layer: String, _ map: UnsafeBufferPointer<Float>, _ channels: Int) -> Void

  /// - Parameter watch: is shown every layer; then each is computed whole, and not in strips.
  func numbers(of input: NetworkInput, watch: Watcher?) -> Numbers {
    guard watch == nil else {
      var room = NetworkRoom(plan, way: way, wholeLayers: true)
      return compute(input, in: &room, watch: watch)
    }
    let numbers = room.withLockIfAvailable { room in
      var own = room.take() ?? NetworkRoom(plan, way: way, wholeLayers: false)
      let numbers = compute(input, in: &own, watch: nil)
      room = consume own
      return numbers
    }
    if let numbers { return numbers }
    var own = NetworkRoom(plan, way: way, wholeLayers: false)
    return compute(input, in: &own, watch: nil)
  }

  private func compute(_ input: NetworkInput, in room: inout NetworkRoom, watch: Watcher?) -> Numbers {
    room.take(input)
    for block in blocks { compute(block, in: &room, watch: watch) }
    let last = plan.blocks[plan.blocks.count - 1]
    let side = last.side / last.stride
    let channels = NetworkPlan.headChannels
    head.compute(
      way, from: room.input(last.outputs, side: side), to: room.filtered(channels, side: side), rows: side, width: side,
      clamped: true, scratch: room.scratch)
    watch?("head", UnsafeBufferPointer(start: room.filteredStart, count: side * side * channels), channels)
    var means = [Float](repeating: 0, count: channels)
    var strengths = [Float](repeating: 0, count: side * side)
    for place in strengths.indices {
      for channel in 0..<channels {
        let value = room.filteredStart[place * channels + channel]
        means[channel] += value
        strengths[place] += value
      }
    }
    for channel in 0..<channels { means[channel] /= Float(side * side) }
    var unit = Self.unit(means)
    var look = [Float](repeating: 0, count: NetworkPlan.lookCount)
    unit.withUnsafeMutableBufferPointer { unit in
      look.withUnsafeMutableBufferPointer { look in
        projection.compute(
          way, from: cln_map(first: unit.baseAddress, row: channels),
          to: cln_map(first: look.baseAddress, row: NetworkPlan.lookCount), rows: 1, width: 1, clamped: false,
          scratch: room.scratch)
      }
    }
    return Numbers(means: means, look: Self.unit(look), strengths: strengths)
  }

  /// Widens, filters and narrows strip by strip, so that what lies between stays in the processor's cache.
  private func compute(_ block: Block, in room: inout NetworkRoom, watch: Watcher?) {
    let plan = block.plan
    let (before, after) = plan.margin
    let padded = plan.side + before + after
    let side = plan.side / plan.stride
    let strip = room.strip(of: plan)
    let wide = room.wide(plan.widened, width: padded)
    let kept = plan.kernel - plan.stride
    var start = 0
    while start < side {
      let rows = (strip - 1) * plan.stride + plan.kernel
      // The last rows of the strip before are the first of this one.
      if start > 0 { wide.first.update(from: wide.first + strip * plan.stride * wide.row, count: kept * wide.row) }
      let new = (start == 0 ? 0 : kept)..<rows
      for row in new {
        let line = wide.first + row * wide.row
        let isInside = (0..<plan.side).contains(start * plan.stride - before + row)
        line.update(repeating: 0, count: isInside ? before * plan.widened : wide.row)
        if isInside { (line + (padded - after) * plan.widened).update(repeating: 0, count: after * plan.widened) }
      }
      let first = max(new.lowerBound, before - start * plan.stride)
      let end = min(new.upperBound, plan.side + before - start * plan.stride)
      if first < end {
        let target = cln_map(first: wide.first + first * wide.row + before * plan.widened, row: wide.row)
        let source = start * plan.stride - before + first
        if let expand = block.expand {
          var input = room.input(plan.inputs, side: plan.side)
          input.first += source * input.row
          expand.compute(
            way, from: input, to: target, rows: end - first, width: plan.side, clamped: true, scratch: room.scratch)
        } else {
          let patches = room.patches(source..<source + end - first)
          stem.compute(
            way, from: patches, to: target, rows: end - first, width: plan.side, clamped: true, scratch: room.scratch)
        }
      }
      let filtered = room.filtered(plan.widened, side: side)
      block.filter.compute(way, from: wide, to: filtered, rows: strip, width: side)
      var output = room.output(plan.outputs, side: side)
      output.first += start * output.row
      var added = plan.adds ? room.input(plan.inputs, side: plan.side) : nil
      if let row = added?.row { added?.first += start * row }
      if let watch {
        show(block, wide: wide, filtered: filtered, output: output, room: room, to: watch)
      }
      block.project.compute(
        way, from: filtered, to: output, adding: added, rows: strip, width: side, clamped: false, scratch: room.scratch)
      start += strip
    }
    if let watch, plan.adds {
      watch(plan.name, UnsafeBufferPointer(start: room.outputStart, count: side * side * plan.outputs), plan.outputs)
    }
    room.turn()
  }

  /// Shows a block's layers, of which each is whole.
  private func show(
    _ block: Block, wide: cln_map, filtered: cln_map, output: cln_map, room: borrowing NetworkRoom, to watch: Watcher
  ) {
    let plan = block.plan
    let before = plan.margin.before
    var widened: [Float] = []
    for row in 0..<plan.side {
      let start = wide.first + (row + before) * wide.row + before * plan.widened
      widened += UnsafeBufferPointer(start: start, count: plan.side * plan.widened)
    }
    widened.withUnsafeBufferPointer { watch(block.expand == nil ? "stem" : plan.name + ".expand", $0, plan.widened) }
    let side = plan.side / plan.stride
    watch(
      plan.name + ".depthwise", UnsafeBufferPointer(start: filtered.first, count: side * side * plan.widened),
      plan.widened)
    block.project.compute(
      way, from: filtered, to: output, rows: side, width: side, clamped: false, scratch: room.scratch)
    watch(
      plan.name + ".project", UnsafeBufferPointer(start: output.first, count: side * side * plan.outputs), plan.outputs)
  }

  private static func unit(_ vector: [Float]) -> [Float] {
    let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? vector.map { $0 / length } : vector
  }
}
