import Catalog
import Foundation
import GRDB
import OperatingSystem
import Queries
import TestSentences
import Testing

@testable import Archive

/// An archive whose file is deleted, replaced, or not a file.
struct LostFileTests {
  @Test func aDeletedArchiveIsWrittenAnew() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      try await archive.save([try ArchiveSamples.mug()])
      #expect(archive.isInPlace)
      try FileManager.default.removeItem(at: archive.file)
      #expect(!archive.isInPlace)
      #expect(try archive.rescue() == .deleted(archive.file))
      let again = try Archive.open(directory: directory)
      #expect(try await again.savedPicks().picks.count == 1)
      #expect(try await again.check().isSound)
      let mode = try FileManager.default.attributesOfItem(atPath: again.file.path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
  }

  @Test func aDeletedDirectoryIsMadeAnew() async throws {
    try await withScratchDirectory { scratch in
      let directory = scratch.appending(path: "data")
      let archive = try Archive.open(directory: directory)
      try await archive.save([try ArchiveSamples.mug()])
      try FileManager.default.removeItem(at: directory)
      _ = try archive.rescue()
      #expect(try await Archive.open(directory: directory).savedPicks().picks.count == 1)
    }
  }

  @Test func aReplacedArchiveIsKeptBesideTheNewOneWhichIsNotMixedWithIt() async throws {
    try await withScratchDirectory { directory in
      let backup = directory.appending(path: "backup.sqlite").path
      let archive = try Archive.open(directory: directory)
      try await archive.save([try ArchiveSamples.bare(number: "1")])
      try await archive.backup(to: backup)
      for number in 2...40 { try await archive.save([try ArchiveSamples.bare(number: "\(number)")]) }
      try #require(rename(backup, archive.file.path) == 0)
      #expect(!archive.isInPlace)
      let news = try archive.rescue()
      let again = try Archive.open(directory: directory)
      #expect(try await again.savedPicks().picks.count == 1)
      #expect(try await again.check().isSound)
      let aside = try #require(try await again.facts().setAside.first)
      #expect(aside.reason == .replaced && news.sentence.contains(aside.name))
      let kept = try DatabaseQueue(path: directory.appending(path: aside.name).path)
      #expect(try await kept.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM pick") } == 40)
    }
  }

  @Test func aCopyThatAKillHasLeftIsTold() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      let copy = directory.appending(path: Archive.fileName + ".rescued-20261126T101112-7")
      try Data("a client's photo".utf8).write(to: copy)
      #expect(try await archive.facts().setAside == [SetAside(name: copy.lastPathComponent, reason: .rescued)])
    }
  }

  @Test func severalProgramsThatRescueTheSameArchiveAtOnceReplaceNothing() async throws {
    try await withScratchDirectory { directory in
      let file = directory.appending(path: Archive.fileName)
      for round in 1...5 {
        let windows = try (1...6).map { _ in try Archive.open(directory: directory) }
        try await windows[0].save([try ArchiveSamples.bare(number: "\(round)")])
        try FileManager.default.removeItem(at: file)
        let news = try await withThrowingTaskGroup(of: ArchiveNews.self) { group in
          for window in windows { group.addTask { try window.rescue() } }
          return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(news.count { $0 == .deleted(file) } == 1)
        #expect(news.count { if case .replaced(file, _) = $0 { true } else { false } } == 5)
        let next = try Archive.open(directory: directory)
        #expect(try await next.savedPicks().picks.count == round)
        let aside = try await next.facts().setAside
        #expect(aside.count == 5 * round)
        next.close()
        for file in aside {
          let kept = try DatabaseQueue(path: directory.appending(path: file.name).path)
          #expect(try await kept.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM pick") } ?? 0 > 0)
        }
        #expect(aside.allSatisfy { $0.reason == .replaced }, "no copy is left")
      }
    }
  }

  @Test func aLinkWhoseFileIsGoneIsReplacedByTheArchive() async throws {
    try await withScratchDirectory { directory in
      let elsewhere = directory.appending(path: "elsewhere.sqlite")
      let link = directory.appending(path: Archive.fileName)
      try Data().write(to: elsewhere)
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: elsewhere)
      let archive = try Archive.open(directory: directory)
      try await archive.save([try ArchiveSamples.bare(number: "1")])
      try FileManager.default.removeItem(at: elsewhere)
      #expect(try archive.rescue() == .deleted(archive.file))
      #expect(try await Archive.open(directory: directory).savedPicks().picks.count == 1)
    }
  }

  @Test func aPipeInItsPlaceIsSaidAndNotWaitedFor() async throws {
    try await withScratchDirectory { directory in
      let file = directory.appending(path: Archive.fileName)
      try #require(mkfifo(file.path, 0o600) == 0)
      #expect(throws: ArchiveError.notAFile(file)) { try Archive.openForReading(directory: directory) }
      #expect(throws: ArchiveError.notAFile(file)) { try Archive.open(directory: directory) }
      #expect(throws: ArchiveError.notAFile(file)) { try Archive.isThere(in: directory) }
    }
  }

  @Test func whatCannotBeLookedAtIsNotTakenForNothing() async throws {
    try await withScratchDirectory { directory in
      // A link to itself, since nothing is forbidden to root.
      let loop = directory.appending(path: "loop")
      try FileManager.default.createSymbolicLink(atPath: loop.path, withDestinationPath: "loop")
      let file = try Data(contentsOf: URL(filePath: #filePath))
      try file.write(to: directory.appending(path: "plain"))
      for name in ["loop", "plain"] {
        #expect(throws: ArchiveError.self) { try Archive.openForReading(directory: directory.appending(path: name)) }
      }
      #expect(try Archive.openForReading(directory: directory.appending(path: "none")) == nil)
    }
  }

  @Test func aBackupReplacesOnlyFilesAndFollowsLinks() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory.appending(path: "data"))
      let (pipe, link) = (directory.appending(path: "pipe").path, directory.appending(path: "link").path)
      try #require(mkfifo(pipe, 0o600) == 0)
      for target in [pipe, "/dev/null"] {
        await #expect(throws: ArchiveError.notBackedUp(.notAFile(target))) { try await archive.backup(to: target) }
      }
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "copy.sqlite")
      try await archive.backup(to: link)
      try await archive.backup(to: link)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "copy.sqlite")
      #expect(FileManager.default.fileExists(atPath: directory.appending(path: "copy.sqlite").path))
      await #expect(throws: ArchiveError.self) { try await archive.backup(to: archive.file.path + "-wal") }
      #expect(try await archive.check().isSound)
    }
  }
}
