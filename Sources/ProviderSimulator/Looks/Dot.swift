/// The dot product of two vectors of bytes; exact for up to 33,000 elements.
///
/// Sixteen bytes are multiplied at a time. Two bytes' product has sixteen bits, so a word holds two products. The words
/// are added up as they are, which may overflow, and their upper halves by themselves, which cannot: the difference is
/// the sum of the lower halves.
///
/// - Parameter count: as many bytes stand at both places at least.
func dot(_ one: UnsafeRawPointer, _ other: UnsafeRawPointer, count: Int) -> Int32 {
  var (words, uppers) = (SIMD4<UInt32>.zero, SIMD4<UInt32>.zero)
  var place = 0
  while place + 16 <= count {
    let left = one.loadUnaligned(fromByteOffset: place, as: SIMD8<UInt16>.self)
    let right = other.loadUnaligned(fromByteOffset: place, as: SIMD8<UInt16>.self)
    let even = unsafeBitCast((left & 0xFF) &* (right & 0xFF), to: SIMD4<UInt32>.self)
    let odd = unsafeBitCast((left &>> 8) &* (right &>> 8), to: SIMD4<UInt32>.self)
    words = words &+ even &+ odd
    uppers = uppers &+ (even &>> 16) &+ (odd &>> 16)
    place += 16
  }
  let lowers = words &- (uppers &<< 16)
  var product = Int32(truncatingIfNeeded: (lowers &+ uppers).wrappedSum())
  while place < count {
    product &+=
      Int32(one.load(fromByteOffset: place, as: UInt8.self)) &* Int32(other.load(fromByteOffset: place, as: UInt8.self))
    place += 1
  }
  return product
}
