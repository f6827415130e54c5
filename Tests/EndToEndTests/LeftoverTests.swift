import Foundation
import PseudoTerminal
import Testing

extension EndToEnd {
  /// What a program leaves behind that is told to end, and what a data directory may be.
  @Suite struct LeftoverTests {
    @Test(arguments: [SIGINT, SIGTERM, SIGHUP]) func aDemoThatIsEndedLeavesNoFolder(signal: Int32) throws {
      let home = try Home()
      let browsing = try Browsing(["demo"], in: home)
      try browsing.see("DEMO", within: .seconds(20))
      browsing.terminal.send(signal: signal)
      #expect(browsing.terminal.waitForEnd() == .killed(bySignal: signal))
      #expect(try foldersOfDemos(in: home) == [])
    }

    @Test func whatAKilledDemoLeftIsRemovedByTheNextOne() throws {
      let home = try Home()
      let killed = try Browsing(["demo"], in: home)
      try killed.see("DEMO", within: .seconds(20))
      killed.terminal.send(signal: SIGKILL)
      #expect(killed.terminal.waitForEnd() == .killed(bySignal: SIGKILL))
      let left = try foldersOfDemos(in: home)
      #expect(left.count == 1)
      let next = try Browsing(["demo"], in: home)
      try next.see("DEMO", within: .seconds(20))
      next.terminal.readUntilQuiet(.milliseconds(300))
      #expect(try foldersOfDemos(in: home).isDisjoint(with: left))
      try next.quit()
      #expect(try foldersOfDemos(in: home) == [])
    }

    private func foldersOfDemos(in home: Home) throws -> Set<String> {
      let names = try FileManager.default.contentsOfDirectory(atPath: home.folder.path(percentEncoded: false))
      return Set(names.filter { $0.hasPrefix("snapsource-") })
    }

    @Test func aPipeInPlaceOfTheArchiveHoldsNoCommand() throws {
      let home = try Home()
      let kept = home.file("kept")
      try FileManager.default.createDirectory(at: kept, withIntermediateDirectories: true)
      let pipe = kept.appending(path: "snapsource.sqlite").path(percentEncoded: false)
      try #require(mkfifo(pipe, 0o600) == 0)
      let folder = ["--data-dir", home.path("kept")]
      for command in [["picks", "list"], ["spend"], ["history"], ["archive", "check"], ["picks", "export", "a.csv"]] {
        let run = try Program.run(command + folder, in: home)
        #expect(run.status == 73 && run.words.contains("is not a file"), "\(run)")
      }
      let browsing = try Browsing(folder, in: home)
      try browsing.see("is not a file")
      try browsing.quit()
    }

    @Test(.enabled(if: geteuid() != 0)) func aDirectoryThatIsForbiddenIsNoEmptyOne() throws {
      let home = try Home()
      let browsing = try Browsing(["--data-dir", home.path("kept")], in: home)
      try browsing.see("? help")
      try browsing.quit()
      let kept = home.path("kept")
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: kept)
      for command in [["picks", "list"], ["spend"], ["history"], ["archive", "info"], ["picks", "export", "a.csv"]] {
        let run = try Program.run(command + ["--data-dir", kept], in: home)
        #expect(run.status == 66 && run.words.contains("Permission denied"), "\(run)")
      }
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: kept)
    }
  }
}
