import Foundation
import Likeness
import Photos

/// What pictures cost in the process: one decoded for the screen, one prepared for a vendor.
struct PhotoWork {
  let workshop: Workshop
  private static let runs = 9

  func measure(into report: inout Report) async throws {
    let scene = try TestPhoto.scene(width: 4_000, height: 3_000)
    try await report.measure("A 12 MP JPEG, median of \(Self.runs)") { section in
      let photo = try TestPhoto.jpeg(of: scene, near: 4_000_000)
      let shrinking = try Self.times(Self.runs) { _ = try Photo(photo).picture(side: 320) }
      section.add(
        Figure(
          "of \(Self.megabytes(photo)), to 320 px", shrinking.median, .milliseconds, Figure.Goal(must: 60, aim: 40),
          peers: try vipsthumbnail(photo, &section)))
      let large = try TestPhoto.jpeg(of: scene, near: 9_000_000)
      let limits = PhotoLimits(bytes: 2_200_000, side: 2_048)
      let copying = try Self.times(Self.runs) { _ = try Photo(large).encoded(within: limits) }
      section.add(
        Figure(
          "of \(Self.megabytes(large)), upload copy of 2,048 px", copying.median, .milliseconds, Figure.Goal(aim: 150)))
    }
    let thumbnail = try TestPhoto.scene(width: 320, height: 320)
    try await report.measure("A thumbnail of 320×320, median of \(Self.runs * 10)") { section in
      for (name, look) in [
        ("quadrants in 24 bits", PictureLook(.quadrants, .direct)),
        ("quadrants in 256 colours", PictureLook(.quadrants, .palette)),
        ("sextants in 24 bits", PictureLook(.sextants, .direct)),
      ] {
        let times = Self.times(Self.runs * 10) {
          _ = thumbnail.cells(in: CellSize(columns: 40, rows: 20), look: look)
        }
        section.add(
          Figure(
            "to 40×20 cells: \(name)", times.median, .milliseconds, Figure.Goal(must: 1),
            peers: look == PictureLook(.quadrants, .direct) ? try chafa(thumbnail, &section) : []))
      }
    }
    let file = NetworkFile.ofProgram
    for (name, way, goal) in [
      ("the fastest way", ComputingWay.fastest, Figure.Goal(must: 15, aim: 8)),
      ("the plain way", .plain, Figure.Goal(must: 80)),
    ] {
      let network = try file.network(way: way)
      let photo = try Photo(thumbnail.jpeg(quality: 85))
      try await report.measure("A look by the network, \(name), median of \(Self.runs * 5)") { section in
        let input = NetworkInput(of: thumbnail)
        let looking = Self.times(Self.runs * 5) { _ = network.look(of: input) }
        section.add(Figure("a look", looking.median, .milliseconds, goal))
        let whole = try Self.times(Self.runs * 5) { _ = try PictureTraits(of: photo, by: network) }
        section.add(Figure("with decoding, squeezing and the hash", whole.median, .milliseconds))
      }
    }
    try await report.measure("Comparing, median of \(Self.runs)") { section in
      let drawn = DrawnLooks()
      let looks = (0..<100_000).flatMap { drawn[$0] }
      let numbers = Array(Int64(0)..<100_000)
      guard let photo = Look(bytes: drawn[0]) else { throw BenchmarkError(description: "a look has 256 bytes") }
      let times = Self.times(Self.runs) {
        var ranking = LookRanking(photo: [photo], count: 10)
        looks.withUnsafeBytes { ranking.add($0, numbers: numbers) }
        precondition(ranking.best.first?.number == 0)
      }
      section.add(Figure("100,000 looks compared", times.median, .milliseconds, Figure.Goal(must: 5)))
    }
  }

  private static func megabytes(_ photo: [UInt8]) -> String { "\((Double(photo.count) / 1e6).formatted(1)) MB" }

  private static func times(_ runs: Int, _ work: () throws -> Void) rethrows -> [Double] {
    let clock = ContinuousClock()
    return try (0..<runs).map { _ in try clock.measure { try work() }.milliseconds }
  }

  private func vipsthumbnail(_ photo: [UInt8], _ section: inout Section) throws -> [Figure.Peer] {
    let file = workshop.path("large.jpg")
    try Data(photo).write(to: URL(filePath: file))
    return try peers("vipsthumbnail", [file, "-s", "320x320", "-o", workshop.path("out.jpg")], &section)
  }

  private func chafa(_ thumbnail: Picture, _ section: inout Section) throws -> [Figure.Peer] {
    let file = workshop.path("small.jpg")
    try Data(thumbnail.jpeg(quality: 90)).write(to: URL(filePath: file))
    let look = ["-f", "symbols", "-c", "full", "--symbols", "quad+half", "-s", "40x20"]
    return try peers("chafa", look + [file], &section)
  }

  /// The same work by a well-known program, with its start and without.
  private func peers(_ name: String, _ arguments: [String], _ section: inout Section) throws -> [Figure.Peer] {
    guard let program = Workshop.installed(name) else {
      section.miss(name, "not installed")
      return []
    }
    let whole = try Self.times(Self.runs) { try workshop.run(program, arguments) }.median
    let start = try Self.times(Self.runs) { try workshop.run(program, ["--version"]) }.median
    return [
      Figure.Peer(name: "\(name) with its start", measured: whole),
      Figure.Peer(name: "without", measured: max(0, whole - start)),
    ]
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
