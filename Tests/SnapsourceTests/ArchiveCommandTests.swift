import Archive
import ArgumentParser
import Catalog
import Foundation
import Queries
import Testing

@testable import snapsource

struct ArchiveCommandTests {
  @Test(arguments: [("90d", 90.0), ("2w", 14), ("1d", 1)])
  func anAgeIsAMoment(text: String, days: Double) throws {
    let now = Date(timeIntervalSince1970: 1_795_176_000)
    let moment = try #require(ArchiveCommand.Prune.moment(text, now: now))
    // A day may have an hour more or less.
    #expect(abs(now.timeIntervalSince(moment) - days * 86_400) <= 3_600)
  }

  @Test(arguments: ["", "d", "90", "0d", "-1d", "90 d", "1.5d", "90x", "99999d"])
  func anythingElseIsNone(text: String) {
    #expect(ArchiveCommand.Prune.moment(text) == nil)
    #expect(throws: (any Error).self) { try ArchiveCommand.Prune.parse(["--older-than", text]) }
  }

  @Test(arguments: ["2026-02-30", "2026-1-01", "last week", "20261101", "2026-11-01T00:00", "2026-13-01"])
  func aDayThatIsNoneIsRefused(text: String) {
    #expect(throws: (any Error).self) { try SpendCommand.parse(["--since", text]) }
  }

  @Test func daysAreWhole() throws {
    let days = try SpendCommand.parse(["--since", "2026-11-01", "--until", "2026-11-01"]).days
    let from = try #require(days.from)
    let end = try #require(days.end)
    #expect(end.timeIntervalSince(from) == 86_400)
    #expect(throws: (any Error).self) { try SpendCommand.parse(["--since", "2026-11-02", "--until", "2026-11-01"]) }
  }

  @Test func spendingIsShownInThreeForms() async throws {
    try await withArchive { archive in
      for (vendor, cost) in [("daji", "0.05 USD"), ("daji", "0.30 CNY"), ("shanjing", nil)] as [(String, String?)] {
        let call = VendorCall(
          provider: ProviderID(vendor), kind: .search, subject: .photo("f00d"), cost: cost.flatMap(Cost.init),
          at: Self.noon)
        _ = try await archive.begin(call, within: SpendingCaps())
      }
      _ = try await archive.begin(
        AskedQuestion(
          subject: .photo("f00d"), source: "=mug.jpg", query: ImageQuery(), providers: [], askedAt: Self.noon))
      let span = Self.noon - 1..<Self.noon + 1
      let vendors = SpendTable(try await archive.spending(span, by: .vendor), by: .vendor)
      #expect(
        vendors.text == """
          VENDOR    KIND    CALLS  NOT CHARGED  NO PRICE  COST
          daji      search      2            0         0  0.30 CNY + 0.05 USD
          shanjing  search      1            0         1  –
          total                 3            0         1  0.30 CNY + 0.05 USD

          """)
      let days = SpendTable(try await archive.spending(span, by: .day), by: .day)
      #expect(days.header == ["day", "calls", "not_charged", "without_price", "cost"])
      #expect(days.rows == [["2026-11-20", "3", "0", "1", "0.30 CNY|0.05 USD"]])
      let photos = SpendTable(try await archive.spending(span, by: .photo), by: .photo)
      #expect(photos.rows.map(\.first) == ["=mug.jpg"])
      #expect(photos.json.document.contains("\"photo\": \"=mug.jpg\""))
      #expect(try await archive.spending(Self.noon + 1..<Self.noon + 2, by: .day).isEmpty)
    }
  }

  @Test func readingCommandsMakeNothing() async throws {
    let directory = FileManager.default.temporaryDirectory.appending(path: "none-\(UUID().uuidString)")
    let store = ArchiveStore(Folders(dataDirectory: directory.path), snapsource.English())
    #expect(try await store.picks().isEmpty)
    #expect(try await store.rejections().isEmpty)
    #expect(try await store.remove([]).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: directory.path))
  }

  @Test func theDoctorSaysHowMuchIsKept() async throws {
    try await withArchive { archive in
      let directory = archive.file.deletingLastPathComponent()
      let options = try CommonOptions.parse(["--data-dir", directory.path])
      let report = await Examination(options: options, environment: ["HOME": "/nonexistent"], isOnline: false).report()
      let data = try #require(report.sections.first { $0.title == "data" })
      #expect(data.lines.map(\.name).contains("replies"))
      #expect(data.lines.contains { $0.name == "integrity" && !$0.isTrouble })
    }
  }

  private static let noon = Date(timeIntervalSince1970: 1_795_176_000)

  private func withArchive(_ body: (Archive) async throws -> Void) async throws {
    let directory = FileManager.default.temporaryDirectory.appending(path: "commands-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: directory) }
    try await body(try Archive.open(directory: directory, timeZone: .gmt))
  }
}
