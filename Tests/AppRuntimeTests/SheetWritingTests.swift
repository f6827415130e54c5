import AppCore
import Archive
import Catalog
import Exports
import Foundation
import OperatingSystem
import Sourcing
import Testing

@testable import AppRuntime

struct SheetWritingTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "sheets-\(UUID().uuidString)")

  private func path(_ name: String) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.appending(path: name).path(percentEncoded: false)
  }

  private func write(_ name: String, replacing: Bool = false) async throws -> Report {
    await SheetWriting.write([], to: try path(name), replacing: replacing, sparing: .archive(in: folder))
  }

  @Test(arguments: ["picks.xlsx", "picks.XLS", "picks.ods"])
  func aNameOfAnotherFormIsOfferedAsCSV(name: String) async throws {
    guard case .sheetFailed(let offered, .named(let refusal)) = try await write(name) else {
      Issue.record("written")
      return
    }
    let (path, csv) = (try path(name), try path("picks.csv"))
    #expect(offered == csv && refusal.path == path)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func aFolderIsSaidBeforeReplacingIsOffered() async throws {
    try FileManager.default.createDirectory(atPath: try path("out"), withIntermediateDirectories: true)
    guard case .sheetFailed(_, .file(.isDirectory)) = try await write("out") else {
      Issue.record("offered")
      return
    }
  }

  @Test func theArchiveIsNeverOfferedToBeReplaced() async throws {
    let archive = try Archive.open(directory: folder)
    for name in [Archive.fileName, Archive.fileName + "-wal"] {
      guard case .sheetFailed(_, .file(.ownFile)) = try await write(name, replacing: true) else {
        Issue.record("\(name) was replaced")
        return
      }
    }
    #expect(try await archive.check().isSound)
  }

  @Test func aFileThatIsThereIsAskedAbout() async throws {
    try Data("old".utf8).write(to: URL(filePath: try path("a.csv")))
    #expect(try await write("a.csv") == .sheetExists(path: try path("a.csv")))
    #expect(try await write("a.csv", replacing: true) == .sheetWritten(path: try path("a.csv"), count: 0))
  }
}
