import AppCore
import Catalog
import Foundation
import Testing

@testable import snapsource

struct ConfiguredKeysTests {
  private func keys(_ yaml: String) throws -> ConfiguredKeys {
    ConfiguredKeys(try ConfigurationFile(path: "c.yaml", yaml: yaml).values, in: .english)
  }

  @Test func `a command has one key, several, a sequence, or none`() throws {
    let keys = try keys(
      """
      keys:
        pick: F2, v
        next-view: Ctrl-V
        go-first: [g g, Home]
        picks: g p
        mark: [",", m]
        mouse: none
      """)
    #expect(keys.refusals.isEmpty, "\(keys.refusals)")
    func labels(_ command: Command) -> Set<[String]> {
      Set(keys.map.rows.filter { $0.command == command }.map { $0.keys.map(\.label) })
    }
    #expect(labels(.togglePick) == [["F2", "v"]])
    #expect(labels(.goFirst) == [["g g", "Home"]])
    #expect(labels(.mark) == [[",", "m"]])
    #expect(labels(.switchMouse) == [[]])
    #expect(keys.map.changed.count == 6)
  }

  @Test(
    arguments: [
      ("pick: pp", "keys.pick: “pp” is not a key"),
      ("pick: x", "in results, x is pressed for both pick and reject"),
      ("picks: g p", "in vendors, g begins what is pressed for both picks and go-first"),
      ("accept: a", "keys.accept: a types text there"), ("accept: ^g ^g", "keys.accept: ^G ^G types text there"),
      ("interrupt: none", "keys.interrupt cannot be none"), ("accept: none", "keys.accept cannot be none"),
      ("back: none", "keys.back cannot be none"), ("interrupt: Z", "keys.interrupt: Z types text there"),
    ])
  func `what cannot be is said`(line: String, words: String) throws {
    let refusals = try keys("keys: { \(line) }").refusals
    #expect(refusals.contains { $0.contains(words) }, "\(refusals)")
  }

  @Test(arguments: ["docs/guide/configuration.md", "Sources/snapsource/Commands/KeysCommand.swift"])
  func `what the guide and the help show can be written so`(file: String) throws {
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.trimmingCharacters(in: .whitespaces) == "keys:" })
    let margin = lines[start].prefix { $0 == " " }
    let shown = lines[start...].prefix { $0.hasPrefix(margin) && !$0.isEmpty && $0 != "```" }
    // In the help what a line means stands beside it without a mark.
    let yaml = shown.map { $0.dropFirst(margin.count).split(separator: "   ").first.map(String.init) ?? "" }
    let said = yaml.map { $0.hasPrefix("keys") ? $0 : "  " + $0.trimmingCharacters(in: .whitespaces) }
    let keys = try keys(said.joined(separator: "\n"))
    #expect(keys.refusals.isEmpty && keys.known.count == said.count - 1 && said.count > 3, "\(keys.refusals) \(said)")
  }

  @Test func `a command that does not exist is warned of, with the name that was meant`() throws {
    let file = try ConfigurationFile(path: "c.yaml", yaml: "keys: { pik: v, choose-line: x }")
    let warnings = ProgramConfiguration(path: "c.yaml", file: file, environment: [:]).warnings
    #expect(warnings.contains { $0.contains("did you mean keys.pick?") }, "\(warnings)")
    #expect(warnings.count == 2)
  }

  @Test func `the listing marks what was changed`() throws {
    let listing = KeyListing(try keys("keys: { pick: F2 }").map)
    #expect(listing.text(within: nil).split(separator: "\n").contains { $0.contains("F2") && $0.contains("pick *") })
    #expect(listing.json.document.contains("\"changed\": true") || listing.json.document.contains("\"changed\":true"))
  }
}
