import Catalog
import Foundation
import OperatingSystem
import Testing

struct WholeFileTests {
  @Test func writesANewFileAndLeavesNothingBeside() throws {
    try withScratchDirectory { directory in
      let file = directory.appending(path: "挑选.csv")
      try WholeFile.write(Array("你好".utf8), to: file.path(percentEncoded: false))
      #expect(try String(contentsOf: file, encoding: .utf8) == "你好")
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path).count == 1)
    }
  }

  @Test func replacesAFileAndKeepsItsMode() throws {
    try withScratchDirectory { directory in
      let path = directory.appending(path: "a.csv").path
      try Data("old".utf8).write(to: URL(filePath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
      try WholeFile.write(Array("new".utf8), to: path)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
    }
  }

  @Test func aLinkStaysALink() throws {
    try withScratchDirectory { directory in
      let target = directory.appending(path: "target.csv").path
      let link = directory.appending(path: "link.csv").path
      try Data("old".utf8).write(to: URL(filePath: target))
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
      try WholeFile.write(Array("new".utf8), to: link)
      #expect(try String(contentsOfFile: target, encoding: .utf8) == "new")
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
    }
  }

  @Test(arguments: [true, false]) func aLinkToNothingLeadsToItsTarget(isRelative: Bool) throws {
    try withScratchDirectory { directory in
      let target = directory.appending(path: "target.csv").path
      let (link, first) = (directory.appending(path: "link.csv").path, directory.appending(path: "first.csv").path)
      let destination = isRelative ? "target.csv" : target
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: destination)
      try FileManager.default.createSymbolicLink(atPath: first, withDestinationPath: "link.csv")
      try WholeFile.write(Array("new".utf8), to: first)
      #expect(try String(contentsOfFile: target, encoding: .utf8) == "new")
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == destination)
    }
  }

  @Test func aNameThatIsNotUTF8IsWrittenAsItIs() throws {
    try withScratchDirectory { directory in
      let bytes = Array("\(directory.path)/caf".utf8) + [0xE9] + Array(".csv".utf8)
      let name = FileName.text(of: bytes)
      try WholeFile.write(Array("new".utf8), to: name, replacing: false)
      #expect(access(bytes.map { CChar(bitPattern: $0) } + [0], F_OK) == 0)
      #expect(throws: WholeFileError.exists(name)) { try WholeFile.write([1], to: name, replacing: false) }
    }
  }

  @Test func aFileThatIsThereIsReplacedOnlyWhenAsked() throws {
    try withScratchDirectory { directory in
      let path = directory.appending(path: "a.csv").path
      try WholeFile.write(Array("old".utf8), to: path, replacing: false)
      #expect(throws: WholeFileError.exists(path)) {
        try WholeFile.write(Array("new".utf8), to: path, replacing: false)
      }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    }
  }

  @Test func aPipeThatNobodyReadsIsAnErrorAndIsNotWaitedFor() throws {
    try withScratchDirectory { directory in
      let pipe = directory.appending(path: "pipe").path
      try #require(mkfifo(pipe, 0o600) == 0)
      #expect(throws: WholeFileError.notAFile(pipe)) { try WholeFile.write([1], to: pipe) }
      let reader = open(pipe, O_RDONLY | O_NONBLOCK)
      defer { close(reader) }
      try WholeFile.write([1, 2], to: pipe)
      var bytes = [UInt8](repeating: 0, count: 9)
      #expect(read(reader, &bytes, 9) == 2)
      #expect(throws: WholeFileError.notAFile(pipe)) { try WholeFile.write([1], to: pipe, onlyFiles: true) }
      #expect(throws: WholeFileError.notAFile("/dev/null")) {
        try WholeFile.write([1], to: "/dev/null", onlyFiles: true)
      }
    }
  }

  @Test func aDeviceIsWrittenToAndNotReplaced() throws {
    try WholeFile.write(Array("gone".utf8), to: "/dev/null")
    #expect(try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType != .typeRegular)
  }

  @Test func whatCanBeHadAgainIsKeptWholeForItsOwner() throws {
    try withScratchDirectory { directory in
      let path = directory.appending(path: "a").path
      let files = FileManager.default
      #expect(WholeFile.keep([1, 2], at: path) && WholeFile.keep([3], at: path))
      #expect(files.contents(atPath: path) == Data([3]))
      let mode = try files.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      #expect(!WholeFile.keep([1], at: path + "/b"))
      let names = try files.contentsOfDirectory(atPath: directory.path)
      #expect(names == ["a"])
    }
  }

  @Test func saysWhatIsInTheWay() throws {
    try withScratchDirectory { directory in
      let missing = directory.appending(path: "no/a.csv").path
      #expect(throws: WholeFileError.noDirectory(missing)) { try WholeFile.write([1], to: missing) }
      #expect(throws: WholeFileError.isDirectory(directory.path)) { try WholeFile.write([1], to: directory.path) }
      #expect(throws: WholeFileError.diskFull("/dev/full")) { try WholeFile.write([1], to: "/dev/full") }
    }
  }
}

/// A directory that is gone after the test.
private func withScratchDirectory(_ body: (URL) throws -> Void) throws {
  let directory = FileManager.default.temporaryDirectory.appending(path: "files-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: directory) }
  try body(directory)
}
