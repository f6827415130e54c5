import AppCore
import Catalog
import Foundation
import TestSupport
import Testing

@testable import AppRuntime

@Suite("Opening addresses") struct AddressOpenerTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "openers-\(UUID().uuidString)")

  /// A folder with programs of these names that do nothing.
  private func path(_ names: String...) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in names { try Script.install(":", at: folder.appending(path: name)) }
    return folder.path
  }

  private func open(_ environment: [String: String]) throws -> Action {
    let address = try #require(WebAddress("https://cbu01.alicdn.com/a.jpg"))
    return AddressOpener(environment: environment).open(address)
  }

  private func program(_ action: Action) -> String? {
    guard case .opened(_, by: let program) = action else { return nil }
    return program
  }

  @Test func `the user's own program comes first, then the desktop's`() throws {
    let path = try path("xdg-open", "wslview", "feh")
    #expect(program(try open(["PATH": path, "DISPLAY": ":0", "SNAPSOURCE_OPENER": "feh"])) == "feh")
    #expect(program(try open(["PATH": path, "DISPLAY": ":0"])) == "xdg-open")
    #expect(program(try open(["PATH": path, "WAYLAND_DISPLAY": "wayland-0"])) == "xdg-open")
    // Without a desktop here there may be one around: Windows.
    #expect(program(try open(["PATH": path])) == "wslview")
  }

  @Test func `the opener gets the environment without our settings`() async throws {
    let path = try path()
    let told = folder.appending(path: "told")
    try Script.install(
      "env > '\(told.path).part'\nmv '\(told.path).part' '\(told.path)'", at: folder.appending(path: "opener"))
    let environment = [
      "PATH": path + ":/usr/bin:/bin", "SNAPSOURCE_OPENER": "opener", "DISPLAY": ":7",
      "SNAPSOURCE_TMAPI_TOKEN": "s3cret", "SNAPSOURCE_PHOTO_HOST_PUT_URL": "https://example.com/?sig=s3cret",
    ]
    #expect(program(try open(environment)) == "opener")
    for _ in 0..<200 where !FileManager.default.fileExists(atPath: told.path) {
      try await Task.sleep(for: .milliseconds(25))
    }
    let text = try String(contentsOf: told, encoding: .utf8)
    #expect(text.contains("DISPLAY=:7") && !text.contains("SNAPSOURCE_") && !text.contains("s3cret"))
  }

  @Test func `without any the address is handed to the user`() throws {
    let address = try #require(WebAddress("https://cbu01.alicdn.com/a.jpg"))
    let path = try path("xdg-open")
    #expect(try open(["PATH": path]) == .notOpened(address, .noOpener))
    #expect(
      try open(["PATH": path, "SNAPSOURCE_OPENER": "no-such-program"])
        == .notOpened(address, .notStarted("no-such-program")))
  }
}
