import ArgumentParser
import Testing

@testable import snapsource

struct ArgumentsTests {
  private func refusal(_ words: [String]) -> String? {
    do throws(CommandFailure) {
      _ = try Arguments.checked(words)
      return nil
    } catch {
      #expect(error.status == .usage)
      return error.sentence
    }
  }

  @Test(arguments: [
    (["serach", "x.jpg"], "did you mean snapsource search?"), (["serach"], "did you mean snapsource search?"),
    (["pics", "list"], "did you mean snapsource picks?"), (["histroy", "mug"], "did you mean snapsource history?"),
    (["picks", "exprot", "x.csv"], "did you mean snapsource picks export?"),
    (["archive", "bakcup", "x"], "did you mean snapsource archive backup?"),
    (["hepl"], "did you mean snapsource help?"),
    // There is help behind the program's name alone.
    (["picks", "hepl"], "there are: list, export, remove"),
    (["picks", "everything"], "there are: list, export, remove"),
    (["--data-dir", "/tmp", "serach", "x.jpg"], "did you mean snapsource search?"),
    (["--config=c.yaml", "--graphics", "off", "serach"], "did you mean snapsource search?"),
    (["picks", "--config", "c.yaml", "exprot"], "did you mean snapsource picks export?"),
    (["--data-dir", "search", "picks", "--config", "list", "exprot"], "did you mean snapsource picks export?"),
  ])
  func aMisspeltCommandIsSaid(words: [String], hint: String) {
    #expect(refusal(words)?.contains(hint) == true)
  }

  @Test(arguments: [
    ["search", "-photo.jpg"], ["search", "-dish.jpg"], ["-dish.jpg"], ["demo", "-h.png"],
    ["search", "-杯.jpg", "--strict"],
    ["picks", "export", "-x.csv"],
  ])
  func aNameThatBeginsWithAHyphenIsNoOption(words: [String]) throws {
    let name = try #require(words.first { $0.hasPrefix("-") })
    #expect(refusal(words) == snapsource.English().beginsWithAHyphen(name))
  }

  @Test(arguments: [
    ["mug.jpg"], ["./serach"], ["https://example.com/serach"], ["search", "--", "-dish.jpg"],
    ["search", "./-dish.jpg"],
    ["search", "serach"], ["picks", "export", "-"], ["history", "serach"], ["help", "serach"], ["picks"], [], ["-h"],
    ["search", "-h"], ["search", "mug.jpg", "--price-min", "-5"], ["照片"], ["my photo"],
  ])
  func whatIsMeantSoIsTaken(words: [String]) throws {
    #expect(try Arguments.checked(words) == words)
  }

  @Test(arguments: [
    ("--data-dir d search mug.jpg --strict", "search --data-dir d mug.jpg --strict"),
    ("--config=c --graphics off picks --ui-language en list", "picks list --config=c --graphics off --ui-language en"),
    ("--data-dir search mug.jpg", "--data-dir search mug.jpg"), ("--reopen 3 --config c", "--reopen 3 --config c"),
    ("--config c -- search", "--config c -- search"), ("--data-dir", "--data-dir"),
  ])
  func optionsOfEveryCommandMayStandBeforeIt(words: String, taken: String) throws {
    #expect(try Arguments.checked(words.split(separator: " ").map(String.init)).joined(separator: " ") == taken)
  }

  @Test func theOptionsOfEveryCommandAreKnown() {
    let options = CommonOptions.helpMessage().matches(of: /--[a-z-]+/).map { String($0.output) }
    #expect(Set(options) == Set(CommonOptions.names + ["--help"]))
  }

  @Test func everyCommandIsKnownByTheNameThatItsHelpShows() {
    var commands: [any ParsableCommand.Type] = [Snapsource.self]
    while let command = commands.popLast() {
      commands += command.configuration.subcommands
      #expect(command.configuration.commandName != nil, "\(command)")
      for next in command.configuration.subcommands where next.configuration.shouldDisplay {
        let lines = command.helpMessage().split(separator: "\n").map { $0.trimmingPrefix(while: \.isWhitespace) }
        #expect(lines.contains { $0.hasPrefix(Arguments.name(of: next) + " ") }, "\(next)")
      }
    }
  }

  @Test func whatIsTypedMostNeedsNoParser() throws {
    #expect(try #require(BrowseCommand(unparsed: [])).photo == nil)
    #expect(BrowseCommand(unparsed: ["mug.jpg"])?.photo == "mug.jpg")
    for words in [["demo"], ["help"], ["--plain"], ["mug.jpg", "--plain"], [""], ["--reopen", "3"]] {
      #expect(BrowseCommand(unparsed: words).map { _ in true } == nil, "\(words)")
    }
    let parsed = try #require(try Snapsource.parseAsRoot(["mug.jpg"]) as? BrowseCommand)
    let unparsed = try #require(BrowseCommand(unparsed: ["mug.jpg"]))
    #expect(unparsed.photo == parsed.photo && unparsed.reopen == parsed.reopen)
    #expect(unparsed.form.plain == parsed.form.plain && unparsed.common.settings == parsed.common.settings)
    #expect(unparsed.common.config == parsed.common.config && unparsed.common.dataDir == parsed.common.dataDir)
  }

  @Test(arguments: ["-v", "-V", "version"]) func theVersionHasItsUsualNames(option: String) throws {
    #expect(try Arguments.checked([option]) == ["--version"])
  }
}
