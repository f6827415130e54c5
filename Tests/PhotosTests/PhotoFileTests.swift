import Foundation
import OperatingSystem
import Photos
import TestSupport
import Testing

/// What can be wrong with a path, told apart and told plainly.
struct PhotoFileTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "photo-files-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func problem(of path: String) -> FileProblem? {
    do throws(PhotoError) {
      _ = try PhotoFile.read(path: path)
      return nil
    } catch .cannotRead(let named, let problem) {
      return named == path ? problem : nil
    } catch {
      return nil
    }
  }

  @Test func readsAFile() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let bytes = try PhotoFile.read(path: Fixture.url("photos/quarters.jpg").path)
    #expect(try bytes == Fixture.bytes("photos/quarters.jpg"))
  }

  @Test func tellsProblemsApart() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(problem(of: path("nowhere.jpg")) == .missing)
    #expect(problem(of: path("nowhere.jpg") + "\0") == .missing)
    #expect(problem(of: "") == .missing)
    #expect(problem(of: folder.path) == .directory)
    #expect(problem(of: "/dev/null") == .special)
    try Data().write(to: folder.appending(path: "empty.jpg"))
    #expect(problem(of: path("empty.jpg")) == .empty)
    #expect(mkfifo(path("pipe.jpg"), 0o600) == 0)
    #expect(problem(of: path("pipe.jpg")) == .special)
    try Data().write(to: folder.appending(path: "large.jpg"))
    #expect(truncate(path("large.jpg"), PhotoCaps.bytes + 1) == 0)
    #expect(problem(of: path("large.jpg")) == .tooManyBytes(limit: 30_000_000))
  }

  @Test(.disabled(if: geteuid() == 0, "root may read everything"))
  func saysWhenAFileMayNotBeRead() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data([1]).write(to: folder.appending(path: "private.jpg"))
    #expect(chmod(path("private.jpg"), 0) == 0)
    #expect(problem(of: path("private.jpg")) == .notPermitted)
  }

  @Test func namesThePathWithoutControlCharacters() {
    let problems: [FileProblem] = [
      .missing, .directory, .special, .notPermitted, .empty, .tooManyBytes(limit: 30_000_000), .other(SystemError(EIO)),
    ]
    for problem in problems {
      let sentence = Photos.English().sentence(.cannotRead(path: "/a/\u{1B}[31mred\u{202E}.jpg", problem))
      #expect(sentence.contains("/a/\u{FFFD}[31mred\u{FFFD}.jpg"))
    }
    let persian = Photos.English().sentence(.cannotRead(path: "/a/می\u{200C}خواهم.jpg", .missing))
    #expect(persian.contains("/a/می\u{200C}خواهم.jpg"))
    let long = Photos.English().sentence(.cannotRead(path: String(repeating: "a", count: 301), .missing))
    #expect(long.contains(String(repeating: "a", count: 300) + "… –"))
  }
}
