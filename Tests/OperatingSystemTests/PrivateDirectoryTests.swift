import Foundation
import OperatingSystem
import Testing

struct PrivateDirectoryTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "private-\(UUID().uuidString)").path

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func allThatIsMadeIsForItsOwnerAndTheRestStaysAsItIs() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try PrivateDirectory.make(folder + "/a/b")
    #expect(try [folder, folder + "/a", folder + "/a/b"].map(mode) == [0o700, 0o700, 0o700])
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
    try PrivateDirectory.make(folder + "/a")
    #expect(try mode(folder) == 0o755)
  }

  @Test func aFileOnTheWayIsAnError() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data([1]).write(to: URL(filePath: folder))
    #expect(throws: SystemError(ENOTDIR)) { try PrivateDirectory.make(folder + "/a") }
  }
}
