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
    (["picks", "everything"], "there are: list, export, remove"),
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
    #expect(refusal(words) == Words.beginsWithAHyphen(name))
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

  @Test(arguments: ["-v", "-V"]) func theVersionHasItsUsualLetter(option: String) throws {
    #expect(try Arguments.checked([option]) == ["--version"])
  }
}
