/// What a bad line, a bad disk or a bad person does to bytes, whatever they mean.
package enum Mutation: CaseIterable {
  case cutEnd, flipBit, setByte, setNumber, removePart, repeatPart, splice, noise

  package static func mutate(_ bytes: inout [UInt8], with others: [[UInt8]], _ dice: inout Dice) {
    guard let mutation = allCases.randomElement(using: &dice) else { return }
    let place = dice.below(bytes.count)
    let length = min(bytes.count - place, 1 + dice.below(dice.isOne(in: 4) ? bytes.count : 24))
    switch mutation {
    case .cutEnd: bytes.removeLast(bytes.count - place)
    case .flipBit: if !bytes.isEmpty { bytes[place] ^= 1 << dice.below(8) }
    case .setByte: if !bytes.isEmpty { bytes[place] = edges.randomElement(using: &dice) ?? 0 }
    case .setNumber:
      for (index, byte) in number(&dice).enumerated() where place + index < bytes.count { bytes[place + index] = byte }
    case .removePart: bytes.removeSubrange(place..<place + length)
    case .repeatPart: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
    case .splice:
      guard let other = others.randomElement(using: &dice) else { return }
      bytes.replaceSubrange(place..., with: other.suffix(dice.below(other.count + 1)))
    case .noise: for index in place..<place + length { bytes[index] = UInt8(truncatingIfNeeded: dice.next()) }
    }
  }

  private static let edges: [UInt8] = [0, 1, 0x7F, 0x80, 0xFE, 0xFF]

  /// Two or four bytes that lie at an edge of what counts and lengths can be, in either order.
  private static func number(_ dice: inout Dice) -> [UInt8] {
    let values: [UInt32] = [
      0, 1, 2, 0xFF, 0x100, 0x7FFF, 0x8000, 0xFFFF, 0x10000, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF,
    ]
    let value = values.randomElement(using: &dice) ?? 0
    let bytes = (0..<(dice.isOne(in: 2) ? 2 : 4)).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    return dice.isOne(in: 2) ? bytes : bytes.reversed()
  }
}
