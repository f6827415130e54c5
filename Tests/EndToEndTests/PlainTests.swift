import Foundation
import PseudoTerminal
import Testing

extension EndToEnd {
  /// The program as lines, by the words that it prints.
  @Suite(.simulatedVendors) struct PlainTests {
    private var vendors: [String: String] { SimulatedVendors.shared.settings }

    @Test func fromAPhotoToASheetAndBack() throws {
      let home = try Home()
      let photo = try home.photo()
      let lines = try Browsing(["--plain", photo], in: home, adding: vendors)
      try lines.see("mug.jpg: JPEG, 320 by 240 pixels", within: .seconds(30))
      try lines.press("ask\r", shows: "costs 8 calls; yes makes the calls")
      Reader.reads()
      try lines.press("yes\r", shows: "asking 4 vendors")
      try lines.see("offers; list reads them", within: .seconds(30))
      for vendor in ["TMAPI v1", "TMAPI v2", "DAJI", "Shanjing"] { #expect(lines.text.contains("\(vendor): page 1")) }

      try lines.press("list\r", shows: "read 1 to 20 of")
      try lines.press("next\r", shows: "next asks for more")
      try lines.press("next\r", shows: "yes makes the calls")
      Reader.reads()
      try lines.press("yes\r", shows: "TMAPI v1: page 2")
      try lines.see("offers; list reads them", within: .seconds(30))

      try lines.press("pick 1 2 3 4 5\r", shows: "5 picks")
      try lines.press("undo\r", shows: "4 picks")
      try lines.press("note 1 ask for a sample\r", shows: "ask for a sample")
      try lines.press("write picks.csv\r", shows: "wrote 4 picks to picks.csv")
      lines.terminal.type("quit\r")
      #expect(lines.terminal.waitForEnd(within: .seconds(10)) == .exited(0), "\(lines.text)")
      expectNoEscapes(lines)
      #expect(try rows(of: "picks.csv", in: home) == 4)

      let again = try Browsing(["--plain"], in: home, adding: vendors)
      try again.see("4 picks from before", within: .seconds(30))
      try again.see("the last search: ")
      try again.press("picks\r", shows: "p4. ")
      #expect(again.text.filter { !$0.isWhitespace }.contains("askforasample"), "wherever the line breaks")
      try again.press("undo\r", shows: "from an earlier session")
      try again.press("reopen 1\r", shows: "offers; list reads them")
      try again.press("spend\r", shows: "Shanjing today")
      again.terminal.type("quit\r")
      #expect(again.terminal.waitForEnd(within: .seconds(10)) == .exited(0), "\(again.text)")
      expectNoEscapes(again)
    }

    /// The rows of a sheet, its heading not counted.
    private func rows(of name: String, in home: Home) throws -> Int {
      try SheetReader.records(String(decoding: Data(contentsOf: home.file(name)), as: UTF8.self)).count - 1
    }

    private func expectNoEscapes(_ lines: Browsing) {
      let odd = Set(lines.terminal.output.filter { $0 < 0x20 && ![0x0A, 0x0D].contains($0) || $0 == 0x7F })
      #expect(odd.isEmpty, "bytes that steer a terminal: \(odd)")
      #expect(!lines.terminal.output.isEmpty)
    }

    /// Each line of a script waits until what the one before began has ended.
    @Test func aScriptIsWorkedThroughLineByLine() throws {
      let home = try Home()
      let photo = try home.photo()
      let script = ["ask", "yes", "sort price-up", "list", "pick 1 2", "write out.csv", "bogus", "quit"]
      try home.write(script.joined(separator: "\n") + "\n", to: "script")
      let run = try Program.run(
        ["-c", "\"$0\" --plain \"$1\" < script", Program.path, photo], in: home, adding: vendors, executable: "/bin/sh")
      #expect(run.status == 0, "\(run)")
      let expected = [
        "reading the photo", "photo mug.jpg", "costs 8 calls", "asking 4 vendors", "offers; list reads them",
        "sorted price-up", "read 1 to 20", "2 picks", "wrote 2 picks to out.csv", "there is no command “bogus”",
      ]
      var rest = Substring(run.output)
      for text in expected {
        let found = rest.range(of: text)
        #expect(found != nil, "\(text) in its turn\n\(run)")
        if let found { rest = rest[found.upperBound...] }
      }
      #expect(!run.output.utf8.contains(0x1B))
      #expect(try rows(of: "out.csv", in: home) == 2)
    }

    /// The end of the lines is the end of the program; what was decided is saved.
    @Test func theEndOfTheLinesSavesWhatWasDecided() throws {
      let home = try Home()
      let photo = try home.photo()
      try home.write("ask\nyes\npick 1 2 3\n", to: "script")
      let run = try Program.run(
        ["-c", "\"$0\" --plain \"$1\" < script", Program.path, photo], in: home, adding: vendors, executable: "/bin/sh")
      #expect(run.status == 0, "\(run)")
      let picks = try Program.run(["picks", "list"], in: home)
      #expect(picks.output.split(separator: "\n").count == 4, "\(picks)")
    }

    @Test func aYesThatIsTypedAheadPaysNothing() throws {
      let home = try Home()
      let photo = try home.photo()
      let before = try SimulatedVendors.shared.calls()
      let lines = try Browsing(["--plain", photo], in: home, adding: vendors)
      try lines.see("320 by 240 pixels", within: .seconds(30))
      try lines.press("ask\ryes\r", shows: "typed before the question was there")
      try lines.see("costs 8 calls")
      #expect(try SimulatedVendors.shared.calls() == before)
      try lines.press("no\r", shows: "nothing was asked")
      // What was asked for before the end is done before it.
      lines.terminal.type("quit\r")
      #expect(lines.terminal.waitForEnd(within: .seconds(10)) == .exited(0), "\(lines.text)")
    }

    /// A signal overtakes the lines of a script that wait: what they would have asked is not asked.
    @Test func aScriptEndsWhenItIsInterrupted() async throws {
      let home = try Home()
      let photo = try home.photo()
      try home.write("ask\nyes\n" + String(repeating: "ask fresh\nyes\n", count: 50), to: "script")
      try await SimulatedVendors.serving(["--latency", "1500"]) { vendors in
        let terminal = try PseudoTerminal(
          "/bin/sh",
          ["-c", "cd \"$2\" && exec \"$0\" --plain \"$1\" < script", Program.path, photo, home.path("")],
          environment: home.environment.merging(vendors.settings) { $1 })
        guard terminal.read(until: "asking 4 vendors", within: .seconds(30)) else {
          throw NotSeen(what: "a search", screen: terminal.screen.text)
        }
        terminal.type("\u{3}")
        #expect(terminal.waitForEnd(within: .seconds(5)) == .killed(bySignal: SIGINT), "\(terminal.screen.text)")
        #expect(try vendors.calls().values.reduce(0, +) <= 8)
      }
    }

    /// A script whose reader has gone asks nothing more.
    @Test func whoIsNotReadAsksNothing() throws {
      let home = try Home()
      let photo = try home.photo()
      let before = try SimulatedVendors.shared.calls()
      try home.write("ask\nyes\nask fresh\nyes\n", to: "script")
      let run = try Program.run(
        ["-c", "\"$0\" --plain \"$1\" < script | head -n 1", Program.path, photo], in: home, adding: vendors,
        executable: "/bin/sh")
      #expect(run.output.hasPrefix("snapsource."), "\(run)")
      #expect(try SimulatedVendors.shared.calls() == before)
    }

    @Test(arguments: [["TERM": "dumb"], ["ACCESSIBLE": "1"]])
    func whoCannotUseAScreenHasLines(_ environment: [String: String]) throws {
      let home = try Home()
      let lines = try Browsing([], in: home, adding: vendors.merging(environment) { $1 })
      try lines.see("help reads all commands", within: .seconds(30))
      lines.terminal.type("\u{4}")
      #expect(lines.terminal.waitForEnd(within: .seconds(10)) == .exited(0), "\(lines.text)")
      expectNoEscapes(lines)
    }

    @Test func interruptingTwiceEndsIt() throws {
      let home = try Home()
      let lines = try Browsing(["demo", "--plain"], in: home)
      try lines.see("a sample photo: ", within: .seconds(30))
      lines.terminal.type("\u{3}")
      try lines.see("^C again ends the program")
      lines.terminal.type("\u{3}")
      #expect(lines.terminal.waitForEnd(within: .seconds(5)) == .exited(0), "\(lines.text)")
      let left = try FileManager.default.contentsOfDirectory(atPath: home.folder.path(percentEncoded: false))
      #expect(!left.contains { $0.hasPrefix("snapsource-demo") }, "the demo leaves nothing behind")
    }
  }
}
