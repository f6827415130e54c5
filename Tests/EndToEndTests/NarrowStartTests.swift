import PseudoTerminal
import Testing

extension EndToEnd {
  /// Started with closed streams, or with few files.
  @Suite(.simulatedVendors) struct NarrowStartTests {
    private func run(_ script: String, in home: Home) throws -> Program.Run {
      let photo = try home.photo()
      return try Program.run(
        ["-c", script, Program.path, photo], in: home, adding: SimulatedVendors.shared.settings, executable: "/bin/sh")
    }

    @Test func aClosedOutputIsSaid() throws {
      let run = try run("exec \"$0\" search \"$1\" >&-", in: Home())
      #expect(run.status == 73, "\(run)")
      #expect(run.words.contains("snapsource: "), "\(run)")
    }

    @Test(arguments: ["2>&-", "<&-", "<&- 2>&-"]) func otherClosedStreamsMatterNot(_ closed: String) throws {
      let run = try run("exec \"$0\" search \"$1\" --format json \(closed)", in: Home())
      #expect(run.status == 0, "\(run)")
      #expect(run.output.contains("\"listings\""), "\(run)")
    }

    @Test(arguments: [12, 20]) func tooFewFilesAreSaid(_ limit: Int) throws {
      let run = try run("ulimit -n \(limit); exec \"$0\" search \"$1\"", in: Home())
      #expect(run.status == 78, "\(run)")
      #expect(run.words.contains("ulimit -n"), "\(run)")
    }

    @Test(arguments: ["picks list", "doctor", "spend", "history", "--version"])
    func fewFilesAreEnoughForWhatAsksNobody(_ command: String) throws {
      let run = try run("ulimit -n 32; exec \"$0\" \(command)", in: Home())
      #expect(run.status == 0, "\(run)")
    }
  }
}
