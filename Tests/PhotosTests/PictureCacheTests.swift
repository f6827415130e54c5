import Foundation
import Photos
import Testing

@Suite("Pictures kept on disk")
struct PictureCacheTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "cache-\(UUID().uuidString)/pictures")

  private func mode(_ path: String) -> Int? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? Int
  }

  private var files: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] }

  @Test func `what is kept is there again, for this user alone`() {
    let cache = PictureCache(folder: folder)
    #expect(cache.bytes("a") == nil)
    cache.keep([1, 2, 3], as: "https://x.example/../../a?b=1")
    #expect(PictureCache(folder: folder).bytes("https://x.example/../../a?b=1") == [1, 2, 3])
    #expect(files.count == 1 && files[0].count == 64)
    #expect(mode(folder.path) == 0o700)
    #expect(mode(folder.path + "/" + files[0]) == 0o600)
    cache.remove("https://x.example/../../a?b=1")
    #expect(files.isEmpty)
  }

  @Test func `what was not used for longest goes first`() throws {
    // A file takes a block of the disk, however little it holds.
    let cache = PictureCache(folder: folder, limit: 10_000)
    for (index, name) in ["a", "b", "c"].enumerated() {
      cache.keep(Array(repeating: 7, count: 100), as: name)
      for file in files where mode(folder.path + "/" + file) != nil {
        let path = folder.path + "/" + file
        let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date ?? .now
        if date > .now - 60 {
          try FileManager.default.setAttributes(
            [.modificationDate: Date.now - 1_000 + Double(index)], ofItemAtPath: path)
        }
      }
    }
    #expect(cache.bytes("a") != nil, "used now, so that b is the oldest")
    cache.sweep()
    #expect(cache.bytes("b") == nil)
    #expect(cache.bytes("a") != nil && cache.bytes("c") != nil)
  }

  @Test func `a folder that cannot be made keeps nothing and harms nothing`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "file-\(UUID().uuidString)")
    try Data([1]).write(to: file)
    let cache = PictureCache(folder: file.appending(path: "pictures"))
    cache.keep([1], as: "a")
    #expect(cache.bytes("a") == nil)
    cache.sweep()
  }
}
