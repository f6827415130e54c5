import Foundation
import Testing

@testable import snapsource

struct ConfigurationFileTests {
  @Test func readsValuesByPath() throws {
    let file = try ConfigurationFile(
      path: "c.yaml",
      yaml: """
        # my vendors
        tmapi:
          token: "abc: def"
          baseUrl: https://api.tmapi.io
        daji: { appKey: 100000000000000000001, appSecret: 0x1F }
        timeouts.request: 30
        ui:
          mouse: true
          language:
        """)
    #expect(
      file.values == [
        "tmapi.token": "abc: def", "tmapi.baseUrl": "https://api.tmapi.io", "daji.appKey": "100000000000000000001",
        "daji.appSecret": "0x1F", "timeouts.request": "30", "ui.mouse": "true",
      ])
  }

  @Test(arguments: ["", "\n\n", "# nothing yet\n", "---\n# nothing\n"])
  func anEmptyFileIsFine(yaml: String) throws {
    #expect(try ConfigurationFile(path: "c.yaml", yaml: yaml).values == [:])
  }

  @Test func aSyntaxErrorHasItsLineAndShowsNoSecret() throws {
    let error = #expect(throws: CommandFailure.self) {
      try ConfigurationFile(path: "c.yaml", yaml: "ui:\n  mouse: true\ntmapi:\n  token: \"s3cret\n  baseUrl: x: y\n")
    }
    #expect(error?.status == .configuration)
    #expect(error?.sentence.contains("c.yaml, line ") == true)
    #expect(error?.sentence.contains("s3cret") == false)
  }

  @Test(arguments: ["just a sentence", "- a\n- b", "tmapi: { token: a, token: b }"])
  func whatHasNoNamesIsBroken(yaml: String) {
    let error = #expect(throws: CommandFailure.self) { try ConfigurationFile(path: "c.yaml", yaml: yaml) }
    #expect(error?.status == .configuration)
    #expect(error?.sentence.hasPrefix("c.yaml") == true)
  }

  @Test func aNameThatStandsTwiceIsNamed() {
    let error = #expect(throws: CommandFailure.self) {
      try ConfigurationFile(path: "c.yaml", yaml: "tmapi:\n  token: s3cret\n  baseUrl: x\n  token: s3cret\n")
    }
    #expect(error == CommandFailure(.configuration, snapsource.English().doubleName("token", in: "c.yaml")))
  }

  @Test func aPipeIsReadAndOneThatNobodyWritesIntoDoesNotHang() throws {
    let path = FileManager.default.temporaryDirectory.path(percentEncoded: false) + "/" + UUID().uuidString
    try #require(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    #expect(throws: CommandFailure(.noInput, snapsource.English().unreadableConfigurationFile(path))) {
      try ConfigurationFile.read(path, isNamed: true, in: snapsource.English())
    }
    let writer = open(path, O_RDWR | O_NONBLOCK)
    defer { close(writer) }
    let yaml = Array("ui: { mouse: true }\n".utf8)
    try #require(write(writer, yaml, yaml.count) == yaml.count)
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    close(writer)
    defer { close(reader) }
    #expect(
      try ConfigurationFile.read("/dev/fd/\(reader)", isNamed: true, in: snapsource.English())?.values == [
        "ui.mouse": "true"
      ])
  }

  @Test func aListIsNoValue() {
    let error = #expect(throws: CommandFailure.self) {
      try ConfigurationFile(path: "c.yaml", yaml: "tmapi:\n  token: [a, b]\n")
    }
    #expect(error?.sentence.hasPrefix("tmapi.token in c.yaml") == true)
  }

  @Test func aFileThatWasNamedMustBeThere() throws {
    #expect(throws: CommandFailure(.noInput, snapsource.English().noConfigurationFile("/nowhere/c.yaml"))) {
      try ConfigurationFile.read("/nowhere/c.yaml", isNamed: true, in: snapsource.English())
    }
    #expect(try ConfigurationFile.read("/nowhere/c.yaml", isNamed: false, in: snapsource.English()) == nil)
    #expect(throws: CommandFailure.self) { try ConfigurationFile.read("/", isNamed: true, in: snapsource.English()) }
  }
}

extension ConfigurationFile {
  init(path: String, yaml: String) throws(CommandFailure) {
    try self.init(path: path, text: ConfigurationText(yaml: yaml), in: snapsource.English())
  }
}
