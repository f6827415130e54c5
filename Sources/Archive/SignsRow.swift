import Foundation

/// The signs of many looks as a row of `look_signs` holds them: of each the number of its offer, eight bytes, the lowest
/// first, and 32 bytes of signs.
///
/// A full row fills one page of SQLite's, 4,096 bytes, and has no part elsewhere (overflow pages): it is read where it
/// stands, and nothing is copied together.
struct SignsRow: Sendable {
  /// Looks of a full row.
  static let full = 100
  private static let numberBytes = 8
  /// Bytes that a number and its signs take.
  private static let lookBytes = 40

  private(set) var bytes: Data

  init(_ bytes: Data = Data()) { self.bytes = bytes }

  var count: Int { bytes.count / Self.lookBytes }
  var isFull: Bool { count >= Self.full }

  var looks: [(number: Int64, signs: LookSigns)] {
    bytes.withUnsafeBytes { (row: UnsafeRawBufferPointer) in
      (0..<Self.count(in: row)).map { (number: Self.number(in: row, at: $0), signs: Self.signs(in: row, at: $0)) }
    }
  }

  mutating func append(_ number: Int64, _ signs: LookSigns) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    signs.append(to: &bytes)
  }

  // MARK: A row in SQLite's own memory

  static func count(in row: UnsafeRawBufferPointer) -> Int { row.count / lookBytes }

  static func number(in row: UnsafeRawBufferPointer, at place: Int) -> Int64 {
    Int64(littleEndian: row.loadUnaligned(fromByteOffset: lookBytes * place, as: Int64.self))
  }

  static func signs(in row: UnsafeRawBufferPointer, at place: Int) -> LookSigns {
    LookSigns(written: row, at: lookBytes * place + numberBytes)
  }
}
