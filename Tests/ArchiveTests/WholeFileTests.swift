import Archive
import Foundation
import Testing

struct WholeFileTests {
  @Test func writesANewFileAndLeavesNothingBeside() async throws {
    try await withScratchDirectory { directory in
      let file = directory.appending(path: "挑选.csv")
      try WholeFile.write(Array("你好".utf8), to: file.path(percentEncoded: false))
      #expect(try String(contentsOf: file, encoding: .utf8) == "你好")
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path).count == 1)
    }
  }

  @Test func replacesAFileAndKeepsItsMode() async throws {
    try await withScratchDirectory { directory in
      let path = directory.appending(path: "a.csv").path
      try Data("old".utf8).write(to: URL(filePath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
      try WholeFile.write(Array("new".utf8), to: path)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
    }
  }

  @Test func aLinkStaysALink() async throws {
    try await withScratchDirectory { directory in
      let target = directory.appending(path: "target.csv").path
      let link = directory.appending(path: "link.csv").path
      try Data("old".utf8).write(to: URL(filePath: target))
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
      try WholeFile.write(Array("new".utf8), to: link)
      #expect(try String(contentsOfFile: target, encoding: .utf8) == "new")
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
    }
  }

  @Test func aDeviceIsWrittenToAndNotReplaced() throws {
    try WholeFile.write(Array("gone".utf8), to: "/dev/null")
    #expect(try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType != .typeRegular)
  }

  @Test func saysWhatIsInTheWay() async throws {
    try await withScratchDirectory { directory in
      let missing = directory.appending(path: "no/a.csv").path
      #expect(throws: WholeFileError.noDirectory(missing)) { try WholeFile.write([1], to: missing) }
      #expect(throws: WholeFileError.isDirectory(directory.path)) { try WholeFile.write([1], to: directory.path) }
      #expect(throws: WholeFileError.diskFull("/dev/full")) { try WholeFile.write([1], to: "/dev/full") }
    }
  }
}
