import Testing

@testable import ProviderSimulator

@Suite struct DotTests {
  @Test(arguments: [0, 1, 15, 16, 17, 256, 324])
  func manyBytesAtATimeMakeWhatOneByOneMakes(count: Int) {
    let one = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7_919 &+ 200) }
    let other = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 104_729 &+ 55) }
    #expect(dot(one, other) == zip(one, other).reduce(0) { $0 + Int32($1.0) * Int32($1.1) })
  }

  @Test func theLargestBytesDoNotOverflow() {
    let bytes = [UInt8](repeating: 255, count: 20_000)
    #expect(dot(bytes, bytes) == 20_000 * 255 * 255)
    #expect(dot(bytes, Array(bytes.prefix(324))) == 324 * 255 * 255)
  }

  private func dot(_ one: [UInt8], _ other: [UInt8]) -> Int32 {
    ProviderSimulator.dot(one, other, count: min(one.count, other.count))
  }
}
