import Foundation
import Testing

@testable import Benchmarks

struct ReportTests {
  private let key = Figure(
    "key", 6, .milliseconds, Figure.Goal(must: 5, aim: 0.5),
    peers: [Figure.Peer(name: "nnn", measured: 1.5), Figure.Peer(name: "tig", measured: 0)])

  @Test func aFigureStandsBesideItsBoundsAndItsPeers() throws {
    var section = Section(part: "keys", title: "Keys")
    section.add(key)
    section.add(Figure("rate", 98, .percent, Figure.Goal(must: 90, isLeast: true)))
    section.miss("fzf", "not installed")
    section.close(others: 0.2, keepsSpoilt: false)
    let columns = section.lines.map { $0.split(separator: #/  +/#).map(String.init) }
    #expect(
      columns == [
        ["key", "6.00 ms", "must 5, aim 0.5: missed", "nnn 1.50 ms (4.00×)", "tig 0.00 ms"],
        ["rate", "98.0 %", "must 90"],
        ["fzf", "no figure: not installed"],
      ])
  }

  @Test(arguments: [false, true]) func whatOthersSpoiltIsKeptOnlyWhenItIsWanted(isWanted: Bool) throws {
    var section = Section(part: "keys", title: "Keys")
    section.add(key)
    section.close(others: 0.234, keepsSpoilt: isWanted)
    #expect(section.isSpoilt)
    #expect(section.figures.count == (isWanted ? 1 : 0))
    let words = "  spoilt: other programs used 23.4 % of a processor"
    #expect(section.lines.first == words + (isWanted ? "" : "; no figure"))
    #expect(section.lines.dropFirst().allSatisfy { $0.hasPrefix("~ key") })
  }

  @Test func theDocumentHoldsWhatTheTableShows() async throws {
    let circumstances = Circumstances(
      date: "2026-01-02T03:04:05Z", processor: "Abacus", processors: 2, kernel: "6.1", loadBefore: [0.5, 0.25, 0],
      build: "release", versions: ["snapsource": "0.1.0", "nnn": nil])
    var report = Report(circumstances, keepsSpoilt: true) { _ in }
    report.part = "keys"
    try await report.measure("Keys") { $0.add(key) }
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(report.json().utf8)) as? [String: Any])
    let head = try #require(document["circumstances"] as? [String: Any])
    #expect(head["processor"] as? String == "Abacus")
    #expect(head["load_before"] as? [Double] == [0.5, 0.25, 0])
    let versions = try #require(head["versions"] as? [String: Any])
    #expect(versions["snapsource"] as? String == "0.1.0")
    #expect(versions["nnn"] is NSNull)
    let section = try #require((document["sections"] as? [[String: Any]])?.first)
    #expect(section["part"] as? String == "keys")
    let figure = try #require((section["figures"] as? [[String: Any]])?.first)
    #expect(figure["measured"] as? Double == 6)
    #expect(figure["unit"] as? String == "ms")
    #expect(figure["met"] as? Bool == false)
    let peers = try #require(figure["peers"] as? [[String: Any]])
    #expect(peers.map { $0["ratio"] as? Double } == [4, nil])
  }

  @Test(
    arguments: [
      ("tig version 2.5.5\nncursesw", "2.5.5"), ("curl 7.88.1 (x86_64) libcurl/7.88.1", "7.88.1"),
      ("0.38.0 (debian)", "0.38.0"), ("valgrind-3.19.0", "3.19.0"),
    ])
  func versionsAreFoundInWhatProgramsSay(answer: String, version: String) {
    #expect(Circumstances.version(Data(answer.utf8)) == version)
  }

  @Test func quantilesAreValuesThatWereMeasured() {
    let values = (1...100).map { Double($0) }.reversed() as [Double]
    #expect(values.median == 51)
    #expect(values.quantile(0.99) == 100)
    #expect(values.quantile(1) == 100)
    #expect([Double]().median == 0)
  }

  @Test(arguments: [(1_234_567.0, 0, "1,234,567"), (-123, 0, "-123"), (1_000.25, 1, "1,000.2"), (0.126, 2, "0.13")])
  func thousandsAreSeparated(value: Double, places: Int, text: String) {
    #expect(value.formatted(places) == text)
  }
}
