import CZlib

// A picture in pixels as terminals take it that put it where the cursor is.
extension PixelImage {
  /// Its pixels: red, green and blue of each; `nil` when they cannot be unpacked.
  private var pixels: [UInt8]? {
    var length = uLong(3 * size.width * size.height)
    var bytes = [UInt8](repeating: 0, count: Int(length))
    let status = packed.withUnsafeBufferPointer { uncompress(&bytes, &length, $0.baseAddress, uLong(packed.count)) }
    return status == Z_OK && Int(length) == bytes.count ? bytes : nil
  }

  /// A JPEG, which the terminal scales to the cells.
  package var jpeg: [UInt8]? {
    pixels.flatMap { Picture(size: size, pixels: $0) }.flatMap { try? $0.jpeg(quality: 90) }
  }

  /// Sixels that fill the cells, in 252 colours.
  ///
  /// - Parameter cell: pixels of a cell.
  package func sixels(cell: PixelSize) -> String? {
    let target = PixelSize(width: cells.columns * cell.width, height: cells.rows * cell.height)
    guard let pixels, let picture = Picture(size: size, pixels: pixels) else { return nil }
    let isSame = target.width == size.width && target.height == size.height
    let scaled = isSame ? pixels : picture.resampled(to: target)
    return Sixels(size: target, pixels: scaled).text
  }
}

/// A picture as sixels (DEC STD 070): bands of six rows, each drawn once for every colour that it has.
private struct Sixels {
  let size: PixelSize
  let pixels: [UInt8]

  /// Levels of red, green and blue.
  private static let levels = (red: 6, green: 7, blue: 6)
  private static let bandRows = 6

  var text: String {
    let numbers = numbers
    var text = "\u{1B}P0;1q\"1;1;\(size.width);\(size.height)"
    for number in Set(numbers).sorted() { text += Self.definition(of: number) }
    for top in stride(from: 0, to: size.height, by: Self.bandRows) {
      text += band(top..<min(top + Self.bandRows, size.height), numbers) + "-"
    }
    return text + "\u{1B}\\"
  }

  /// The number of each pixel's colour. Between two levels the place decides, so that slopes stay smooth.
  private var numbers: [UInt8] {
    var numbers = [UInt8](repeating: 0, count: size.width * size.height)
    func level(_ value: UInt8, _ count: Int, _ threshold: Int) -> Int {
      min(count - 1, (Int(value) * (count - 1) * 16 + threshold * 255) / (255 * 16))
    }
    for row in 0..<size.height {
      for column in 0..<size.width {
        let place = row * size.width + column
        let threshold = Self.thresholds[(row & 3) * 4 + (column & 3)]
        let red = level(pixels[3 * place], Self.levels.red, threshold)
        let green = level(pixels[3 * place + 1], Self.levels.green, threshold)
        let blue = level(pixels[3 * place + 2], Self.levels.blue, threshold)
        numbers[place] = UInt8((red * Self.levels.green + green) * Self.levels.blue + blue)
      }
    }
    return numbers
  }

  /// Bayer's matrix of four by four.
  private static let thresholds = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5]

  /// A colour in hundredths of red, green and blue.
  private static func definition(of number: UInt8) -> String {
    let number = Int(number)
    let (blue, rest) = (number % levels.blue, number / levels.blue)
    let (green, red) = (rest % levels.green, rest / levels.green)
    func share(_ level: Int, of count: Int) -> Int { level * 100 / (count - 1) }
    return
      "#\(number);2;\(share(red, of: levels.red));\(share(green, of: levels.green));\(share(blue, of: levels.blue))"
  }

  private func band(_ rows: Range<Int>, _ numbers: [UInt8]) -> String {
    var masks: [UInt8: [UInt8]] = [:]
    for (bit, row) in rows.enumerated() {
      for column in 0..<size.width {
        masks[numbers[row * size.width + column], default: Array(repeating: 0, count: size.width)][column] |= 1 << bit
      }
    }
    return masks.sorted { $0.key < $1.key }.map { "#\($0.key)" + Self.runs(of: $0.value) }.joined(separator: "$")
  }

  /// The signs of a line of masks; four and more of the same are counted.
  private static func runs(of masks: [UInt8]) -> String {
    var text: [UInt8] = []
    var start = 0
    // What is empty behind the last one is left out.
    let end = (masks.lastIndex { $0 != 0 } ?? -1) + 1
    while start < end {
      var stop = start + 1
      while stop < end, masks[stop] == masks[start] { stop += 1 }
      let sign = masks[start] + 0x3F
      if stop - start > 3 {
        text += Array("!\(stop - start)".utf8) + [sign]
      } else {
        text += Array(repeating: sign, count: stop - start)
      }
      start = stop
    }
    return String(decoding: text, as: UTF8.self)
  }
}
