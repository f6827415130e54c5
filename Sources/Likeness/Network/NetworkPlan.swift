/// The network's layers: EfficientNet-Lite0 (Tan and Le 2019, as Google published it for phones) without its classifier,
/// batch norms folded into the weights, and a projection at its end.
struct NetworkPlan: Sendable {
  /// Numbers that the head's means are made into.
  static let lookCount = 256
  static let stemChannels = 32
  static let headChannels = 1_280

  /// An inverted residual block (MobileNetV2): widened, filtered channel by channel, narrowed.
  struct Block: Sendable {
    let name: String
    let inputs: Int
    /// Channels that are filtered.
    let widened: Int
    /// Places of a filter's side.
    let kernel: Int
    let stride: Int
    let outputs: Int
    /// Pixels of each side of what comes in.
    let side: Int

    /// Whether what came in is added to what goes out.
    var adds: Bool { stride == 1 && inputs == outputs && inputs != widened }
    /// Zeros before and after each row and column, as TensorFlow's "SAME" has them: what is odd lies behind.
    var margin: (before: Int, after: Int) {
      let all = kernel - stride
      return (all / 2, all - all / 2)
    }
  }

  /// Pixels of each side of what it sees.
  let side: Int
  /// In their order; the first filters what the stem gives.
  let blocks: [Block]

  /// Places of each side of what the head gives.
  var headSide: Int { blocks[blocks.count - 1].side }

  /// - Parameter side: a multiple of 32, by which the layers halve what they see five times.
  init(side: Int) {
    let rows: [(inputs: Int, widened: Int, kernel: Int, stride: Int, outputs: Int, times: Int)] = [
      (32, 32, 3, 1, 16, 1), (16, 96, 3, 2, 24, 1), (24, 144, 3, 1, 24, 1), (24, 144, 5, 2, 40, 1),
      (40, 240, 5, 1, 40, 1), (40, 240, 3, 2, 80, 1), (80, 480, 3, 1, 80, 2), (80, 480, 5, 1, 112, 1),
      (112, 672, 5, 1, 112, 2), (112, 672, 5, 2, 192, 1), (192, 1_152, 5, 1, 192, 3), (192, 1_152, 3, 1, 320, 1),
    ]
    var blocks: [Block] = []
    var halved = side / 2
    for row in rows {
      for _ in 0..<row.times {
        let number = blocks.count < 10 ? "0\(blocks.count)" : "\(blocks.count)"
        blocks.append(
          Block(
            name: "block" + number, inputs: row.inputs, widened: row.widened, kernel: row.kernel, stride: row.stride,
            outputs: row.outputs, side: halved))
        halved /= row.stride
      }
    }
    self.side = side
    self.blocks = blocks
  }
}
