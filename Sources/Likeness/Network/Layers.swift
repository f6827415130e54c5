internal import CLikeness

/// A layer whose outputs each depend on all inputs of a pixel (a convolution of 1×1); its weights stay in half precision
/// until a panel of them is needed.
struct DenseLayer: Sendable {
  let inputs: Int
  let outputs: Int
  private let panels: [UInt16]
  private let biases: [Float]

  /// - Parameters:
  ///   - weights: output by output, of each its inputs.
  ///   - order: where the nth input stands among an output's weights.
  init(
    weights: Safetensors.Table, biases: Safetensors.Table, order: (Int) -> Int = { $0 }, way: ComputingWay
  ) {
    outputs = weights.shape[0]
    inputs = weights.shape.dropFirst().reduce(1, *)
    let width = way.panel
    let count = (outputs + width - 1) / width
    var panels = [UInt16](repeating: 0, count: count * width * inputs)
    for output in 0..<outputs {
      let (panel, place) = output.quotientAndRemainder(dividingBy: width)
      for input in 0..<inputs {
        panels[(panel * inputs + input) * width + place] = weights.halves[output * inputs + order(input)]
      }
    }
    self.panels = panels
    self.biases = biases.floats
  }

  /// Numbers that a panel of it takes as floats.
  func scratch(_ way: ComputingWay) -> Int { way.panel * inputs }

  /// Computes rows of pixels.
  func compute(
    _ way: ComputingWay, from input: cln_map, to output: cln_map, adding added: cln_map? = nil, rows: Int, width: Int,
    clamped: Bool, scratch: UnsafeMutablePointer<Float>
  ) {
    panels.withUnsafeBufferPointer { panels in
      biases.withUnsafeBufferPointer { biases in
        var layer = cln_dense(panels: panels.baseAddress, biases: biases.baseAddress, inputs: inputs, outputs: outputs)
        let activation = clamped ? cln_relu6 : cln_keep
        if var added {
          cln_dense_rows(way.way, &layer, input, output, &added, rows, width, activation, scratch)
        } else {
          cln_dense_rows(way.way, &layer, input, output, nil, rows, width, activation, scratch)
        }
      }
    }
  }
}

/// A layer that filters each channel by itself.
struct FilterLayer: Sendable {
  let channels: Int
  private let kernel: Int
  private let stride: Int
  private let weights: [Float]
  private let biases: [Float]

  /// - Parameter weights: channel by channel, of each the places of its square.
  init(weights: Safetensors.Table, biases: Safetensors.Table, stride: Int) {
    channels = weights.shape[0]
    kernel = weights.shape[2]
    self.stride = stride
    let places = kernel * kernel
    let floats = weights.floats
    var byPlace = [Float](repeating: 0, count: floats.count)
    for channel in 0..<channels {
      for place in 0..<places { byPlace[place * channels + channel] = floats[channel * places + place] }
    }
    self.weights = byPlace
    self.biases = biases.floats
  }

  /// Computes rows of pixels from rows that have their margins.
  func compute(_ way: ComputingWay, from input: cln_map, to output: cln_map, rows: Int, width: Int) {
    weights.withUnsafeBufferPointer { weights in
      biases.withUnsafeBufferPointer { biases in
        var layer = cln_depthwise(
          weights: weights.baseAddress, biases: biases.baseAddress, channels: channels, side: kernel, stride: stride)
        cln_depthwise_rows(way.way, &layer, input, output, rows, width)
      }
    }
  }
}

extension Safetensors.Table {
  var floats: [Float] {
    [Float](unsafeUninitializedCapacity: halves.count) { target, count in
      if let start = target.baseAddress { cln_floats(halves, start, halves.count) }
      count = halves.count
    }
  }
}

/// A way to compute (a kernel for an instruction set), of those that this processor has.
package struct ComputingWay: Sendable, Hashable {
  let way: cln_way

  /// With eight numbers at a time where the processor can (AVX2 and FMA, and POPCNT for bits), with four elsewhere.
  package static var fastest: ComputingWay { ComputingWay(way: cln_fastest_way()) }
  /// What every processor can.
  package static let plain = ComputingWay(way: cln_plain)

  package static func == (left: ComputingWay, right: ComputingWay) -> Bool { left.way == right.way }
  package func hash(into hasher: inout Hasher) { hasher.combine(way.rawValue) }

  var panel: Int { cln_panel(way) }
}
