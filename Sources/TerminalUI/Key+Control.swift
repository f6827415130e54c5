import AppCore

extension Key {
  /// What a control character is typed by.
  init(control byte: UInt8) {
    self =
      switch byte {
      case 0x00: .control(" ")
      case 0x08, 0x7F: .backspace
      case 0x09: .tab
      case 0x0A, 0x0D: .enter
      // ^A is 1; ^\ ^] ^^ ^_ follow ^Z. Control clears the bits that make letters lower case.
      default: .control(Character(Unicode.Scalar(byte < 0x1B ? byte | 0x60 : byte | 0x40)))
      }
  }
}
