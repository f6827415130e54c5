/// The dot product of two vectors of bytes, of as many elements as the shorter has.
///
/// Without a check of each index the compiler multiplies many bytes at once.
func dot(_ one: [UInt8], _ other: [UInt8]) -> Int32 {
  one.withUnsafeBufferPointer { one in
    other.withUnsafeBufferPointer { other in
      var product: Int32 = 0
      for index in 0..<min(one.count, other.count) { product &+= Int32(one[index]) &* Int32(other[index]) }
      return product
    }
  }
}
