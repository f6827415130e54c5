import Archive
import ArgumentParser
import Catalog
import Foundation
import Testing

@testable import snapsource

/// What is written and read by commands, where it must not be, cannot be, or is not what it should be.
struct OwnFoldersTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "own-\(UUID().uuidString)")

  private func path(_ name: String) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.appending(path: name).path(percentEncoded: false)
  }

  private func export(_ arguments: String...) async throws {
    let options = ["--data-dir", try path("data"), "--config", try path("config.yaml")]
    try await PicksCommand.Export.parse(arguments + options).run()
  }

  private func failure(_ work: () async throws -> Void) async -> CommandFailure? {
    do {
      try await work()
      return nil
    } catch {
      return error as? CommandFailure
    }
  }

  @Test func aSheetIsReplacedOnlyByForce() async throws {
    let sheet = try path("picks.csv")
    try Data("good".utf8).write(to: URL(filePath: sheet))
    let refused = await failure { try await export(sheet) }
    #expect(refused?.status == .cannotWrite && refused?.sentence.contains("--force") == true)
    #expect(try String(contentsOfFile: sheet, encoding: .utf8) == "good")
    try await export(sheet, "--force")
    #expect(try Data(contentsOf: URL(filePath: sheet)).starts(with: [0xEF, 0xBB, 0xBF] + Array("key,".utf8)))
  }

  @Test func noOtherFormIsPromised() async throws {
    let refused = await failure { try await export(try path("picks.xlsx")) }
    let name = try path("picks.csv")
    #expect(refused?.status == .cannotWrite && refused?.sentence.contains("name it \(name)") == true)
  }

  @Test func neitherTheArchiveNorTheConfigurationIsReplaced() async throws {
    let archive = try Archive.open(directory: URL(filePath: try path("data")))
    for name in ["data/snapsource.sqlite", "data/snapsource.sqlite-wal", "config.yaml"] {
      let refused = await failure { try await export(try path(name), "--force") }
      #expect(refused?.status == .cannotWrite, "\(name)")
    }
    #expect(try await archive.check().isSound)
    #expect(!FileManager.default.fileExists(atPath: try path("config.yaml")))
  }

  @Test func anArchiveThatCannotBeLookedAtIsNoEmptyOne() async throws {
    // A link to itself, since nothing is forbidden to root.
    try FileManager.default.createSymbolicLink(atPath: try path("data"), withDestinationPath: "data")
    let sheet = try path("picks.csv")
    let refused = await failure { try await export(sheet, "--force") }
    #expect(refused?.status == .noInput && refused?.sentence.contains("cannot read") == true)
    #expect(!FileManager.default.fileExists(atPath: sheet))
    let options = ["--data-dir", try path("data")]
    #expect(await failure { try await SpendCommand.parse(options).run() }?.status == .noInput)
    #expect(await failure { try await HistoryCommand.parse(options).run() }?.status == .noInput)
    #expect(await failure { try await ArchiveCommand.Info.parse(options).run() }?.status == .noInput)
    #expect(await failure { try await PicksCommand.List.parse(options).run() }?.status == .noInput)
  }

  @Test func aConfigurationInAPipeIsReadAndNoneIsWaitedFor() throws {
    let pipe = try path("pipe")
    try #require(mkfifo(pipe, 0o600) == 0)
    #expect(throws: CommandFailure.self) { try ConfigurationFile.read(pipe, isNamed: true, in: snapsource.English()) }
    #expect(throws: CommandFailure.self) {
      try ConfigurationFile.read("/dev/zero", isNamed: true, in: snapsource.English())
    }
    #expect(throws: CommandFailure.self) { try ConfigurationFile.read("/", isNamed: true, in: snapsource.English()) }
    #expect(try ConfigurationFile.read("/dev/null", isNamed: true, in: snapsource.English())?.values == [:])
    let ends = Pipe()
    try ends.fileHandleForWriting.write(contentsOf: Data("tmapi:\n  token: abc\n".utf8))
    try ends.fileHandleForWriting.close()
    let file = try ConfigurationFile.read(
      "/dev/fd/\(ends.fileHandleForReading.fileDescriptor)", isNamed: true, in: snapsource.English())
    #expect(file?.values == ["tmapi.token": "abc"])
    #expect(try ConfigurationFile.read(try path("none"), isNamed: false, in: snapsource.English()) == nil)
  }
}
