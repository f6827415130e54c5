/// Reading numbers and names at a place; what lies beyond the end is `nil`, never a trap.
extension Array where Element == UInt8 {
  func holds(_ name: String, at place: Int) -> Bool {
    let name = Array(name.utf8)
    guard place >= 0, place <= count - name.count else { return false }
    return self[place..<place + name.count].elementsEqual(name)
  }

  /// Whether the last bytes are what a file has where nothing was written yet: no coder leaves so many zeros.
  var endsInZeros: Bool { self[...].endsInZeros }

  func bigEndian16(at place: Int) -> Int? {
    guard place >= 0, place <= count - 2 else { return nil }
    return Int(self[place]) << 8 | Int(self[place + 1])
  }

  func littleEndian16(at place: Int) -> Int? {
    bigEndian16(at: place).map { ($0 & 0xFF) << 8 | $0 >> 8 }
  }

  func bigEndian32(at place: Int) -> Int? {
    guard let high = bigEndian16(at: place), let low = bigEndian16(at: place + 2) else { return nil }
    return high << 16 | low
  }

  func littleEndian32(at place: Int) -> Int? {
    guard let low = littleEndian16(at: place), let high = littleEndian16(at: place + 2) else { return nil }
    return high << 16 | low
  }
}

extension ArraySlice where Element == UInt8 {
  var endsInZeros: Bool { count >= 64 && suffix(64).allSatisfy { $0 == 0 } }
}
