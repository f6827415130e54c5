import Foundation
import Testing

/// Two languages say the same: of each phrase the same values and the same keys, and no phrase that no code uses. That
/// none is lacking is the compiler's to see.
struct LanguagesTests {
  /// A phrase as one language makes it.
  private struct Phrase {
    /// Its name, its labels and their types.
    let name: String
    let parameters: [String]
    let body: String

    /// Values that are shown.
    var values: Set<String> { Set(parameters.filter { body.contains(word: $0) }) }
    /// Keys that are named.
    var keys: Set<String> { Set(body.matches(of: #/key\(\.\w+/#).map { String($0.output) }) }
  }

  private static let sources = URL(filePath: "Sources")

  private static func files() throws -> [(path: String, text: String)] {
    let enumerator = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    return try enumerator.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
      .map {
        ($0.pathComponents.drop { $0 != "Sources" }.joined(separator: "/"), try String(contentsOf: $0, encoding: .utf8))
      }
  }

  /// The phrases in the text of a language's type: what begins at the first level of an extension.
  private static func phrases(in text: String) -> [Phrase] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let starts = lines.indices.filter { lines[$0].contains(#/^  (package |private )?(func|var) /#) }
    return starts.map { start in
      let end =
        lines[(start + 1)...].firstIndex { !$0.hasPrefix("   ") && !$0.hasPrefix("  )") && !$0.isEmpty }
        ?? lines.endIndex
      let whole = lines[start..<max(end, start + 1)].joined(separator: "\n")
      let parts = whole.split(separator: "{", maxSplits: 1)
      let head = String(parts.first ?? "")
      let names = head.matches(of: #/(?:[(,]\s*)(\w+ )?(\w+): ([^,)]+)/#).map { match in
        (label: String(match.output.1 ?? match.output.2), name: String(match.output.2), type: String(match.output.3))
      }
      let called = head.firstMatch(of: #/(?:func|var) (\w+)/#).map { String($0.output.1) } ?? ""
      return Phrase(
        name: called + "(" + names.map { $0.label + ":" + $0.type }.joined(separator: ",") + ")",
        parameters: names.map(\.name), body: parts.count > 1 ? String(parts[1]) : "")
    }
  }

  /// What begins at a file's margin, with its first line.
  private static func blocks(of text: String) -> [(head: Substring, text: String)] {
    var blocks: [(head: Substring, lines: [Substring])] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.first?.isLetter == true { blocks.append((line, [])) }
      guard !blocks.isEmpty else { continue }
      blocks[blocks.count - 1].lines.append(line)
    }
    return blocks.map { ($0.head, $0.lines.joined(separator: "\n")) }
  }

  /// Of a file that has other things too, what a language says in it.
  private static func said(in language: String, _ text: String) -> String {
    blocks(of: text).filter { $0.head.contains("extension \(language)") || $0.head.contains("struct \(language):") }
      .map(\.text).joined(separator: "\n")
  }

  @Test func `a phrase shows the same values and names the same keys in both languages`() throws {
    var compared = 0
    let files = try Self.files()
    for module in Set(files.map { $0.path.split(separator: "/")[1] }) {
      let texts = files.filter { $0.path.hasPrefix("Sources/\(module)/") }.map(\.text)
      let english = Dictionary(
        texts.flatMap { Self.phrases(in: Self.said(in: "English", $0)) }.map { ($0.name, $0) }
      ) { first, _ in first }
      for chinese in texts.flatMap({ Self.phrases(in: Self.said(in: "Chinese", $0)) }) {
        guard let phrase = english[chinese.name] else { continue }
        compared += 1
        #expect(phrase.values == chinese.values, "\(module): \(chinese.name)")
        #expect(phrase.keys == chinese.keys, "\(module): \(chinese.name)")
      }
    }
    #expect(compared > 600)
  }

  @Test func `every phrase is used`() throws {
    let files = try Self.files()
    // Where a phrase is declared, and where a language says it, is no use of it.
    let declaration = #/(?:func|var) \w+/#
    let uses = files.map { $0.text.replacing(declaration, with: "") }.joined(separator: "\n")
    let used = Set(uses.matches(of: #/[A-Za-z_]\w*/#).map { String($0.output) })
    var known = 0
    for (path, text) in files {
      for block in Self.blocks(of: text) where block.head.contains(#/protocol \w*Phrases/#) {
        for member in block.text.matches(of: #/\n  (?:func|var) (\w+)/#) {
          known += 1
          if !used.contains(String(member.output.1)) { Issue.record("\(path): \(member.output.1)") }
        }
      }
    }
    #expect(known > 500)
  }
}

extension String {
  fileprivate func contains(word: String) -> Bool {
    split { !$0.isLetter && !$0.isNumber && $0 != "_" }.contains { $0 == word }
  }
}
