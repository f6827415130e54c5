/// Puts characters together from bytes that may come one at a time.
///
/// Bytes that are no UTF-8 are dropped, except the C1 controls: a terminal set to eight bits sends 0x9B for ESC [.
struct UTF8Reader {
  private var value: UInt32 = 0
  private var missing = 0
  /// The smallest number that is written in so many bytes; a smaller one is a control character in disguise.
  private var least: UInt32 = 0
  /// Whether the last character was a C1 control as a byte of its own.
  private(set) var isRaw = false

  /// The character that a byte completes.
  mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
    isRaw = false
    switch byte {
    case ..<0x80:
      missing = 0
      return Unicode.Scalar(byte)
    case ..<0xC0:
      guard missing > 0 else {
        isRaw = byte < 0xA0
        return isRaw ? Unicode.Scalar(byte) : nil
      }
      value = value << 6 | UInt32(byte & 0x3F)
      missing -= 1
      return missing == 0 && value >= least ? Unicode.Scalar(value) : nil
    case ..<0xE0: begin(byte & 0x1F, missing: 1, least: 0x80)
    case ..<0xF0: begin(byte & 0x0F, missing: 2, least: 0x800)
    case ..<0xF8: begin(byte & 0x07, missing: 3, least: 0x10000)
    default: missing = 0
    }
    return nil
  }

  private mutating func begin(_ bits: UInt8, missing: Int, least: UInt32) {
    (value, self.missing, self.least) = (UInt32(bits), missing, least)
  }
}
