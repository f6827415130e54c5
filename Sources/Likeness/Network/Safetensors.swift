import Foundation

/// The numbers of a network as they lie in a file of the form "safetensors": eight bytes of length, as many of JSON that
/// say what lies where, then the numbers.
///
/// Nothing is trusted: what the header says is held against what is there.
struct Safetensors {
  /// One table of numbers in half precision.
  struct Table {
    /// From the outermost to the innermost.
    let shape: [Int]
    /// In the order of the file.
    let halves: [UInt16]
  }

  private let bytes: UnsafeRawBufferPointer
  private let entries: [String: Entry]
  /// Where the numbers begin.
  private let start: Int

  private struct Entry: Decodable {
    let dtype: String
    let shape: [Int]
    let offsets: [Int]

    enum CodingKeys: String, CodingKey {
      case dtype, shape
      case offsets = "data_offsets"
    }
  }

  /// - Parameter bytes: the whole file; it must outlive the value.
  init(_ bytes: UnsafeRawBufferPointer) throws(NetworkFault) {
    guard bytes.count >= 8 else { throw .damaged }
    let length = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
    guard let length = Int(exactly: length), length <= bytes.count - 8 else { throw .damaged }
    let header = Data(bytes[8..<8 + length])
    guard let members = try? JSONDecoder().decode([String: Member].self, from: header) else { throw .damaged }
    self.bytes = bytes
    entries = members.compactMapValues(\.entry)
    start = 8 + length
  }

  /// The table of a name, of as many numbers as a shape has.
  func table(_ name: String, shape: [Int]) throws(NetworkFault) -> Table {
    guard let entry = entries[name], entry.dtype == "F16", entry.shape == shape, entry.offsets.count == 2
    else { throw .damaged }
    let count = shape.reduce(1, *)
    let (first, end) = (entry.offsets[0], entry.offsets[1])
    guard first >= 0, end >= first, end - first == 2 * count, end <= bytes.count - start else { throw .damaged }
    let halves = (0..<count).map { place in
      UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: start + first + 2 * place, as: UInt16.self))
    }
    return Table(shape: shape, halves: halves)
  }

  /// A member of the header: a table, or words about the file.
  private enum Member: Decodable {
    case table(Entry)
    case words

    init(from decoder: any Decoder) throws {
      self = (try? Entry(from: decoder)).map(Self.table) ?? .words
    }

    var entry: Entry? {
      switch self {
      case .table(let entry): entry
      case .words: nil
      }
    }
  }
}
