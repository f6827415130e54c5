import Foundation
import Logging
import Testing

@testable import snapsource

struct LogFileTests {
  @Test func onlyTheOwnerReadsItAndItIsMadeWhenNeeded() throws {
    try withScratchDirectory { directory in
      let state = directory.appending(path: "state")
      let logger = Logger(label: "test", factory: { _ in LogFile(directory: state) })
      let file = state.appending(path: LogFile.name)
      logger.debug("not written")
      #expect(!FileManager.default.fileExists(atPath: file.path))
      logger.info("one\nline", metadata: ["vendor": "daji"])
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.hasSuffix(" info one\u{FFFD}line vendor=daji\n"))
      #expect(text.split(separator: "\n").count == 1)
      #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int == 0o600)
      #expect(try FileManager.default.attributesOfItem(atPath: state.path)[.posixPermissions] as? Int == 0o700)
    }
  }

  @Test func neverGrowsPastItsLimit() throws {
    try withScratchDirectory { directory in
      let logger = Logger(label: "test", factory: { _ in LogFile(directory: directory, limit: 1_000) })
      for number in 0..<100 { logger.info("event number \(number)") }
      let names = try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
      #expect(names == [LogFile.name, LogFile.name + ".1"])
      for name in names {
        let size = try FileManager.default.attributesOfItem(atPath: directory.path + "/" + name)[.size] as? Int
        #expect(try #require(size) <= 1_000)
      }
    }
  }

  private func withScratchDirectory(_ body: (URL) throws -> Void) throws {
    let directory = FileManager.default.temporaryDirectory.appending(path: "log-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    try body(directory)
  }
}
