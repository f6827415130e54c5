import Foundation

/// All that one run of the benchmark finds.
struct Report: Sendable {
  let circumstances: Circumstances
  /// Whether figures that other programs spoilt are kept, and marked.
  let keepsSpoilt: Bool
  /// What is measured now.
  var part = ""
  private(set) var sections: [Section] = []
  /// Takes the table, a line at a time.
  private let write: @Sendable (String) -> Void

  init(_ circumstances: Circumstances, keepsSpoilt: Bool, write: @escaping @Sendable (String) -> Void) {
    (self.circumstances, self.keepsSpoilt, self.write) = (circumstances, keepsSpoilt, write)
    for line in circumstances.lines { write(line) }
  }

  /// Whether there are figures that other programs spoilt.
  var isSpoilt: Bool { sections.contains { $0.isSpoilt } }

  /// Measures what belongs together, and shows it unless other programs spoilt it.
  mutating func measure(
    _ title: String, isTimed: Bool = true, _ work: (inout Section) async throws -> Void
  ) async throws {
    var section = Section(part: part, title: title, isTimed: isTimed)
    let before = ProcessorUse.now()
    try await work(&section)
    section.close(others: before.others(until: .now()), keepsSpoilt: keepsSpoilt)
    sections.append(section)
    for line in ["", title] + section.lines { write(line) }
  }

  /// The whole report as one JSON document.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(
      decoding: try encoder.encode(Document(circumstances: circumstances, sections: sections)), as: UTF8.self)
  }

  private struct Document: Encodable {
    let circumstances: Circumstances
    let sections: [Section]
  }
}
