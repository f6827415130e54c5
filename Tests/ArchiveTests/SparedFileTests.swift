import Archive
import Catalog
import Foundation
import OperatingSystem
import Queries
import Testing

/// What no sheet and no copy takes the place of.
struct SparedFileTests {
  @Test func theProgramsOwnFilesAreSparedByWhateverName() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      try await archive.save([try ArchiveSamples.mug()])
      let configuration = directory.appending(path: "config.yaml").path
      let pictures = directory.appending(path: "pictures").path
      try FileManager.default.createDirectory(atPath: pictures, withIntermediateDirectories: true)
      let own = OwnFiles.archive(in: directory, files: [configuration], folders: [pictures])
      let database = archive.file.path
      let (link, hardLink) = (directory.appending(path: "link").path, directory.appending(path: "hard").path)
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: database)
      try FileManager.default.linkItem(atPath: database, toPath: hardLink)
      let names = [
        database, database + "-wal", database + "-shm", database + "-journal", link, hardLink, configuration,
        pictures + "/ab12", directory.path + "/./pictures/../" + Archive.fileName,
      ]
      for name in names {
        #expect(throws: WholeFileError.ownFile(name)) { try WholeFile.write([1], to: name, sparing: own) }
      }
      #expect(try await archive.savedPicks().picks.count == 1)
      try WholeFile.write([1], to: directory.appending(path: "picks.csv").path, sparing: own)
    }
  }

  @Test func nobodysDatabaseIsReplaced() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      let copy = directory.appending(path: "copy.csv").path
      try await archive.backup(to: copy)
      #expect(throws: WholeFileError.isDatabase(copy)) { try WholeFile.write([1], to: copy) }
    }
  }

  @Test func noCopyGetsANameThatIsNotUTF8() async throws {
    try await withScratchDirectory { directory in
      let name = FileName.text(of: Array("\(directory.path)/caf".utf8) + [0xE9] + Array(".sqlite".utf8))
      let archive = try Archive.open(directory: directory)
      await #expect(throws: ArchiveError.self) { try await archive.backup(to: name) }
    }
  }
}
