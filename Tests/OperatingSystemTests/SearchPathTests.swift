import Foundation
import OperatingSystem
import Testing

struct SearchPathTests {
  @Test func theFirstDirectoryWithTheProgramCounts() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "programs-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, mode) in [("a/one", 0o600), ("b/one", 0o700), ("c/one", 0o700)] {
      let path = folder + "/" + name
      try FileManager.default.createDirectory(
        at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
      try #require(FileManager.default.createFile(atPath: path, contents: nil))
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }
    // Root, too, may run only what somebody may.
    let path = SearchPath("\(folder)/none::\(folder)/a:\(folder)/b:\(folder)/c")
    #expect(path.program("one") == folder + "/b/one")
    #expect(path.program("two") == nil && SearchPath(nil).program("one") == nil)
  }

  @Test func relativeDirectoriesArePassedByWhereTheyAreNotWanted() {
    #expect(SearchPath("bin:/usr/bin:.").directories == ["bin", "/usr/bin", "."])
    #expect(SearchPath("bin:/usr/bin:.", absoluteOnly: true).directories == ["/usr/bin"])
  }
}
