import Foundation
import PseudoTerminal
import Testing

extension EndToEnd {
  /// What people type and paste, on the command line and in the browser.
  @Suite(.simulatedVendors) struct GivenPhotoTests {
    private var vendors: [String: String] { SimulatedVendors.shared.settings }

    /// Runs lines of a shell: `$1` is the program, `$2` a photo.
    private func shell(_ script: String, in home: Home) throws -> Program.Run {
      let arguments = ["-c", script, "sh", Program.path, try home.photo()]
      return try Program.run(arguments, in: home, adding: vendors, executable: "/bin/sh")
    }

    @Test(arguments: [
      #"caf\351.jpg"#, #"\325\325\306\254.jpg"#, #"bell\007 and \033[7mturned.jpg"#, #"left\342\200\256right.jpg"#,
    ])
    func aNameOfAnyBytesIsSearchedByAndStandsCleanInTheSheet(_ name: String) throws {
      let home = try Home()
      let run = try shell(
        "name=$(printf '\(name)'); cp \"$2\" \"$name\"; exec \"$1\" search \"$name\" --provider daji --format csv",
        in: home)
      #expect(run.status == 0, "\(run)")
      #expect(run.output.contains(".jpg,"), "\(run)")
      #expect(
        run.output.unicodeScalars.allSatisfy { $0 == "\r" || $0 == "\n" || $0.properties.generalCategory != .control })
      #expect(!run.output.contains("\u{202E}"))
    }

    @Test(arguments: [["search", "-dish.jpg"], ["search", "-photo.jpg"], ["-dish.jpg"]])
    func aNameThatBeginsWithAHyphenIsSaid(_ arguments: [String]) throws {
      let run = try Program.run(arguments, in: try Home(), adding: vendors)
      #expect(run.status == 64 && run.output.isEmpty, "\(run)")
      #expect(run.words.contains("write ./-") && run.words.contains("-- before it"), "\(run)")
    }

    @Test(arguments: [
      (["serach", "x.jpg"], "did you mean snapsource search?"),
      (["picks", "exprot", "x.csv"], "did you mean snapsource picks export?"),
    ])
    func aMisspeltCommandIsSaid(_ arguments: [String], _ hint: String) throws {
      let run = try Program.run(arguments, in: try Home(), adding: vendors)
      #expect(run.status == 64 && run.words.contains(hint), "\(run)")
      #expect(run.words.split(separator: "\n").count == 1, "\(run)")
    }

    @Test func outputThatNobodyReadsEndsQuietly() throws {
      let run = try shell("{ sleep 1; \"$1\" search --help; echo \"status $?\" >&2; } | :", in: try Home())
      #expect(run.words == "status 141\n", "\(run)")
    }

    @Test(arguments: ["--help", "--version", "search --help"]) func helpThatCannotBeWrittenIsSaid(_ words: String)
      throws
    {
      let run = try shell("\"$1\" \(words) >/dev/full", in: try Home())
      #expect(run.status == 73 && run.words.contains("the output cannot be written"), "\(run)")
    }

    @Test func theConfigurationMayBeAPipe() throws {
      let run = try shell("echo 'tmapi: { token: x, token: y }' | \"$1\" doctor --config /dev/stdin", in: try Home())
      #expect(run.output.contains("says token twice"), "\(run)")
    }

    @Test func aPhotoThatCannotBeReadStaysInTheLine() throws {
      let home = try Home()
      let browsing = try Browsing([], in: home, adding: vendors)
      try browsing.see("? help")
      try browsing.press("i", shows: "Photo:")
      browsing.terminal.type("\u{1B}[200~'/nowhere/my mug.jpg'\u{1B}[201~" + KeyBytes.enter)
      try browsing.see("There is no file /nowhere/my mug.jpg")
      try browsing.see("Photo: '/nowhere/my mug.jpg'")
      browsing.terminal.type("\u{15}'" + (try home.photo()) + "' " + KeyBytes.enter)
      try browsing.seePrice()
      try browsing.quit()
    }

    @Test func withNothingConfiguredTheBrowserSaysWhatToDo() throws {
      let home = try Home()
      let browsing = try Browsing([], in: home)
      try browsing.see("snapsource demo")
      try browsing.see("config.yaml")
      try browsing.quit()
    }
  }
}
