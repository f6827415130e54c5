import Catalog
import Foundation
import Testing

@testable import AppRuntime

@Suite struct PathCompletionTests {
  private let folder =
    FileManager.default.temporaryDirectory.path(percentEncoded: false) + "/" + UUID().uuidString + "/"

  init() throws {
    try FileManager.default.createDirectory(atPath: folder + "cups", withIntermediateDirectories: true)
    for name in ["Photo at 9.41.00\u{202F}AM.jpg", FileName.text(of: [0x63, 0xE9, 0x2E, 0x6A]), ".hidden.jpg"] {
      close(open(try #require(FileName.systemName(of: folder + name)), O_CREAT | O_WRONLY, 0o600))
    }
  }

  @Test func anOrdinarySpaceStandsForAnyOther() {
    #expect(PathCompletion.paths(for: folder + "Photo at 9.41.00 A") == [folder + "Photo at 9.41.00\u{202F}AM.jpg"])
  }

  @Test func namesThatAreNoTextAreCompletedAndOpen() throws {
    let completed = try #require(PathCompletion.paths(for: folder + "c").last { !$0.hasSuffix("/") })
    #expect(FileName.bytes(of: completed) == Array(folder.utf8) + [0x63, 0xE9, 0x2E, 0x6A])
    #expect(FileNames.find(completed) == completed)
  }

  @Test func foldersEndInASlashAndHiddenFilesWaitForTheirDot() {
    #expect(PathCompletion.paths(for: folder + "cup") == [folder + "cups/"])
    #expect(PathCompletion.paths(for: folder).count == 3)
    #expect(PathCompletion.paths(for: folder + ".h") == [folder + ".hidden.jpg"])
  }
}
