import Foundation
import Photos

/// What pictures cost in the process: one decoded for the screen, one prepared for a vendor.
struct PhotoWork {
  private static let runs = 9

  func measure() throws {
    Report.heading("Pictures, median of \(Self.runs)")
    let scene = try TestPhoto.scene(width: 4_000, height: 3_000)
    for (megabytes, name, work) in [
      (4, "decode and shrink to 320 px", { _ = try Photo($0).picture(side: 320) }),
      (9, "upload copy of 2,048 px", { _ = try Photo($0).encoded(within: PhotoLimits(bytes: 2_200_000, side: 2_048)) }),
    ] as [(Int, String, ([UInt8]) throws -> Void)] {
      let photo = try TestPhoto.jpeg(of: scene, near: megabytes * 1_000_000)
      let clock = ContinuousClock()
      let times = try (0..<Self.runs).map { _ in try clock.measure { try work(photo) }.milliseconds }
      Report.line(
        name, Report.ms(times.median), "12 MP JPEG of \(Report.decimal(Double(photo.count) / 1_000_000, 1)) MB")
    }
    let thumbnail = try TestPhoto.scene(width: 320, height: 320)
    for (name, look) in [
      ("24 bits", PictureLook(.quadrants, .direct)), ("palette", PictureLook(.quadrants, .palette)),
      ("sextants", PictureLook(.sextants, .direct)),
    ] {
      let times = Self.times(Self.runs * 10) {
        _ = thumbnail.cells(in: CellSize(columns: 40, rows: 20), look: look)
      }
      Report.line("fit 320×320 to 40×20 cells", Report.ms(times.median), name)
    }
    Report.line("a descriptor", Report.ms(Self.times(Self.runs * 10) { _ = PictureTraits(of: thumbnail) }.median))
    try measureComparing()
    try measurePeers(scene, thumbnail)
  }

  private func measureComparing() throws {
    let known = try (0..<100).map { number in
      PictureTraits(of: try TestPhoto.scene(width: 96 + number, height: 196 - number))
    }
    let all = (0..<100_000).map { known[$0 % known.count] }
    let times = Self.times(Self.runs) {
      var sum = 0
      for other in all { sum += known[0].likeness(to: other) }
      precondition(sum > 0)
    }
    Report.line("100,000 descriptors compared", Report.ms(times.median))
  }

  private static func times(_ runs: Int, _ work: () throws -> Void) rethrows -> [Double] {
    let clock = ContinuousClock()
    return try (0..<runs).map { _ in try clock.measure { try work() }.milliseconds }
  }

  /// The same work by well-known programs, from their start, which is measured by itself as well.
  private func measurePeers(_ scene: Picture, _ thumbnail: Picture) throws {
    let workshop = try Workshop()
    defer { workshop.clear() }
    let (large, small) = (workshop.path("large.jpg"), workshop.path("small.jpg"))
    try Data(TestPhoto.jpeg(of: scene, near: 4_000_000)).write(to: URL(filePath: large))
    try Data(thumbnail.jpeg(quality: 90)).write(to: URL(filePath: small))
    let works: [(String, String, [String])] = [
      ("vipsthumbnail", "the same JPEG to 320 px", [large, "-s", "320x320", "-o", workshop.path("out.jpg")]),
      (
        "chafa", "320×320 to 40×20 cells",
        ["-f", "symbols", "-c", "full", "--symbols", "quad+half", "-s", "40x20", small]
      ),
    ]
    for (name, words, arguments) in works {
      guard let program = Workshop.installed(name) else {
        Report.missing(name, "not installed")
        continue
      }
      let whole = try Self.times(Self.runs) { try workshop.run(program, arguments) }
      let start = try Self.times(Self.runs) { try workshop.run(program, ["--version"]) }
      Report.line(
        "\(name): \(words)", "\(Report.ms(whole.median)), of which its start is \(Report.ms(start.median))")
    }
  }
}

/// Photos made of arithmetic: soft colours with the grain of a small sensor.
enum TestPhoto {
  static func jpeg(width: Int, height: Int) throws -> [UInt8] {
    try scene(width: width, height: height).jpeg(quality: 85)
  }

  static func scene(width: Int, height: Int) throws -> Picture {
    var pixels = [UInt8](repeating: 0, count: width * height * 3)
    var noise: UInt32 = 1
    for y in 0..<height {
      for x in 0..<width {
        noise = noise &* 1_664_525 &+ 1_013_904_223
        let grain = Int(noise >> 28)
        let place = (y * width + x) * 3
        pixels[place] = UInt8(40 + 180 * x / width + grain)
        pixels[place + 1] = UInt8(40 + 180 * y / height + grain)
        pixels[place + 2] = UInt8(40 + (x / 61 ^ y / 47) % 180 + grain)
      }
    }
    guard let picture = Picture(size: PixelSize(width: width, height: height), pixels: pixels) else {
      throw BenchmarkError(description: "no picture of \(width)×\(height)")
    }
    return picture
  }

  /// The JPEG of a picture whose size comes nearest to so many bytes.
  static func jpeg(of picture: Picture, near bytes: Int) throws -> [UInt8] {
    var best: [UInt8] = []
    for quality in stride(from: 50, through: 98, by: 6) {
      let jpeg = try picture.jpeg(quality: quality)
      if best.isEmpty || abs(jpeg.count - bytes) < abs(best.count - bytes) { best = jpeg }
    }
    return best
  }
}
