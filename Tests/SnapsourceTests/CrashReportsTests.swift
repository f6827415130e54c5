import Foundation
import Testing

@testable import snapsource

struct CrashReportsTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "crashes-\(UUID().uuidString)")

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  @Test func aReportIsToldOnceAndOnlyThenAreOldOnesDropped() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let reports = CrashReports(folder: folder)
    reports.prepare()
    let made = (1...CrashReports.limit + 2).map { "crash-\($0).txt" }
    for name in made { try Data().write(to: folder.appending(path: name)) }
    let newest = try #require(made.last)
    let link = folder.appending(path: "crash-unread").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: newest)
    // Before the first frame nothing is looked for and nothing removed.
    reports.prepare()
    #expect(try names == made + ["crash-unread"])
    #expect(reports.takeUnread() == folder.appending(path: newest).path)
    #expect(try names == Array(made.suffix(CrashReports.limit)))
    #expect(reports.takeUnread() == nil)
  }
}
