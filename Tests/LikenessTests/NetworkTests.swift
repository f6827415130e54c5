import Foundation
import Photos
import TestSupport
import Testing

@testable import Likeness

/// The network against numbers that another implementation gave.
struct NetworkTests {
  static let vectors = Vectors.read()
  static let ways = Set([ComputingWay.fastest, .plain])

  @Test(arguments: ways)
  func everyLayerComesOutAsItMust(way: ComputingWay) throws {
    let network = try Vectors.file.network(way: way)
    var seen: Set<String> = []
    let input = try Vectors.input(Self.vectors.layers.picture)
    _ = network.numbers(of: input) { name, map, channels in
      guard let layer = Self.vectors.layers.means[name] else { return }
      seen.insert(name)
      #expect(map.count == layer.shape.reduce(1, *), "\(name)")
      let mean = map.reduce(0) { $0 + Double($1) } / Double(map.count)
      let square = map.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / Double(map.count)
      #expect(abs(square.squareRoot() - layer.deviation) <= 0.005 * layer.deviation, "\(name)")
      #expect(abs(mean - layer.mean) <= 0.005 * max(abs(layer.mean), layer.deviation), "\(name)")
      for (number, corner) in zip(map, layer.corner) { #expect(abs(Double(number) - corner) < 0.002, "\(name)") }
    }
    #expect(seen == Set(Self.vectors.layers.means.keys))
  }

  @Test(arguments: ways)
  func meansAndLooksComeOutAsTheyMust(way: ComputingWay) throws {
    let network = try Vectors.file.network(way: way)
    for (name, picture) in Self.vectors.pictures {
      let numbers = network.numbers(of: try Vectors.input(name), watch: nil)
      for (own, given) in zip(numbers.means, picture.means) { #expect(abs(own - given) <= 0.002, "\(name)") }
      #expect(Vectors.cosine(numbers.look, picture.look) >= 0.9999, "\(name)")
      for (own, given) in zip(Look(numbers: numbers.look).bytes, picture.int8) {
        #expect(abs(Int(own) - given) <= 2, "\(name)")
      }
    }
  }

  /// From the picture itself: decoded, made smaller, squeezed.
  @Test func picturesAreSqueezedAsTheyMust() throws {
    let network = try Vectors.file.network()
    for (name, vector) in Self.vectors.pictures {
      let photo = try Photo(Array(try Data(contentsOf: Fixture.url("likeness/" + vector.file))))
      let input = NetworkInput(of: try photo.picture(side: .max))
      let given = try Vectors.input(name)
      let differences = zip(input.pixels, given.pixels).map { abs(Int($0) - Int($1)) }
      #expect(differences.max() ?? 0 <= 1, "\(name)")
      #expect(Double(differences.reduce(0, +)) / Double(differences.count) <= 0.1, "\(name)")
      let decoded = NetworkInput(of: try photo.picture(side: NetworkInput.decodedSide(of: photo.size)))
      #expect(Vectors.cosine(network.numbers(of: decoded, watch: nil).look, vector.look) >= 0.999, "\(name)")
    }
  }

  @Test func looksAreAsFarApartAsTheyMust() throws {
    let network = try Vectors.file.network()
    let looks = try Self.vectors.cosines.names.map { network.look(of: try Vectors.input($0)) }
    for (look, row) in zip(looks, Self.vectors.cosines.rows) {
      for (other, cosine) in zip(looks, row) { #expect(abs(look.cosine(to: other) - cosine) <= 0.01) }
    }
  }

  /// Strips and whole layers, one picture after another: nothing is left over of the one before.
  @Test func aPictureAlwaysGetsTheSameLook() throws {
    let network = try Vectors.file.network()
    let names = Self.vectors.pictures.keys.sorted()
    let first = try names.map { network.look(of: try Vectors.input($0)) }
    for (name, look) in zip(names, first).reversed() {
      let input = try Vectors.input(name)
      #expect(network.look(of: input) == look)
      #expect(Look(numbers: network.numbers(of: input) { _, _, _ in }.look) == look)
    }
  }
}

/// What must come out, as `Fixtures/likeness/vectors.json` has it.
struct Vectors: Decodable {
  struct Picture: Decodable {
    let file: String
    let means: [Float]
    let look: [Float]
    let int8: [Int]
  }

  struct Layers: Decodable {
    let picture: String
    let means: [String: Layer]
  }

  struct Layer: Decodable {
    let shape: [Int]
    let mean: Double
    let deviation: Double
    let corner: [Double]
  }

  struct Cosines: Decodable {
    let names: [String]
    let rows: [[Double]]
  }

  let pictures: [String: Picture]
  let layers: Layers
  let cosines: Cosines

  static let file = NetworkFile.ofProgram

  static func read() -> Vectors {
    do {
      return try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: Fixture.url("likeness/vectors.json")))
    } catch {
      fatalError("likeness/vectors.json: \(error)")
    }
  }

  /// The square of a picture as it was given to the other implementation.
  static func input(_ name: String) throws -> NetworkInput {
    let data = try Data(contentsOf: Fixture.url("likeness/\(name).input.png"))
    return NetworkInput(of: try Photo(Array(data)).picture(side: .max))
  }

  static func cosine(_ one: [Float], _ other: [Float]) -> Float {
    zip(one, other).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
