import ArgumentParser
import Catalog
import Foundation
import Photos
import Queries
import Testing

@testable import snapsource

struct SearchCommandTests {
  @Test func readsEveryOption() throws {
    let command = try SearchCommand.parse([
      "mug.jpg", "--provider", "daji", "--page", "2", "--page-size", "50", "--sort",
      "price-up", "--language", "zh-Hans", "--filter", "factory", "--filter", "raw:isQqyx", "--exclude", "used",
      "--price-min", "0.085", "--price-max", "8.50", "--category", "c", "--keyword", "杯", "--auxiliary-text", "a",
      "--include-tag", "t", "--member-id", "m", "--region", "1,2,30,40", "--image-id", "i", "--format", "json",
      "--strict", "--no-bom", "--config", "c.yaml",
    ])
    let query = try command.query.imageQuery()
    #expect(command.provider == ["daji"])
    #expect(command.query.page == 2)
    #expect(query.pageSize == 50)
    #expect(query.sort == .priceUp)
    #expect(query.language == "zh-Hans")
    #expect(query.filters == [.factory, FilterName("raw:isQqyx")])
    #expect(query.excludes == [.used])
    #expect(query.lowestPrice?.description == "0.085")
    #expect(query.highestPrice?.description == "8.50")
    #expect((query.category, query.keyword, query.auxiliaryText) == ("c", "杯", "a"))
    #expect((query.includeTags, query.memberID, query.imageID) == (["t"], "m", "i"))
    #expect(query.region?.right == 30)
    #expect(command.answer.format == .json && command.strict && command.answer.noBom)
    #expect(command.common.config == "c.yaml")
  }

  @Test func aPhotoOrWordsAreNeeded() throws {
    let command = try SearchCommand.parse(["--words", " 陶瓷  马克杯 ", "--page", "2", "--filter", "factory"])
    #expect(command.words == " 陶瓷  马克杯 " && command.photo == nil && command.query.page == 2)
    for arguments in [[], ["mug.jpg", "--words", "杯"]] {
      #expect(throws: (any Error).self) { try SearchCommand.parse(arguments) }
      #expect(message(arguments).contains("say what to search by: a photo, or --words “…”, and not both"))
    }
    for words in ["", " ", String(repeating: "杯", count: 121)] {
      #expect(message(["--words", words]).contains("--words takes 1 to 120 characters"))
    }
  }

  private func message(_ arguments: [String]) -> String {
    do {
      _ = try SearchCommand.parse(arguments)
      return ""
    } catch {
      return SearchCommand.message(for: error)
    }
  }

  @Test func anImageNumberBelongsToOneVendor() throws {
    let one = ["mug.jpg", "--provider", "daji", "--image-id"]
    #expect(throws: (any Error).self) { try SearchCommand.parse(one + ["0"]) }
    #expect(throws: (any Error).self) { try SearchCommand.parse(one + [""]) }
    #expect(throws: (any Error).self) { try SearchCommand.parse(one + ["7", "--provider", "shanjing"]) }
    #expect(throws: (any Error).self) { try SearchCommand.parse(["mug.jpg", "--image-id", "7"]) }
    #expect(try SearchCommand.parse(one + ["7"]).query.imageId == "7")
  }

  @Test func asksPlainlyUnlessTold() throws {
    let command = try SearchCommand.parse(["mug.jpg"])
    #expect(try command.query.imageQuery() == ImageQuery())
    #expect(command.answer.format == .table && !command.strict)
  }

  @Test(arguments: [
    (["--provider", "daij"], "did you mean daji?"),
    (["--filter", "factori"], "did you mean factory?"),
    (["--filter", "raw:"], "there is no filter “raw:”"),
    (["--exclude", "usd"], "did you mean used?"),
    (["--sort", "cheapest"], "there are: default, sales, price-up, price-down, repurchase"),
    (["--price-max", "8,50"], "--price-max takes a number in yuan"),
    (["--price-min", "9", "--price-max", "8"], "--price-min is above --price-max"),
    (["--region", "1,2,3"], "--region 1,2,3 is no part of a photo"),
    (["--region", "9,9,3,3"], "is no part of a photo"),
    (["--page", "0"], "--page goes from 1"),
    (["--page-size", "101"], "--page-size goes from 1 to 100"),
    (["--language", "english!"], "--language english! is no language code"),
  ])
  func saysWhatIsWrong(options: [String], words: String) {
    do {
      _ = try SearchCommand.parse(["mug.jpg"] + options)
      Issue.record("\(options) was taken")
    } catch {
      #expect(SearchCommand.message(for: error).contains(words))
      #expect(SearchCommand.exitCode(for: error).rawValue == snapsource.ExitStatus.usage.rawValue)
    }
  }

  @Test func aPhotoAloneOpensTheBrowser() throws {
    let command = try #require(try Snapsource.parseAsRoot(["mug.jpg", "--data-dir", "/d"]) as? BrowseCommand)
    #expect(command.photo == "mug.jpg")
    #expect(command.common.folders.data.path == "/d")
    #expect(try Snapsource.parseAsRoot([]) is BrowseCommand)
    #expect(try Snapsource.parseAsRoot(["demo"]) is DemoCommand)
  }

  @Test func helpTeachesByExample() {
    let commands = Self.shown(Snapsource.self)
    #expect(commands.count > 9)
    for command in commands {
      #expect(Snapsource.helpMessage(for: command).contains("EXAMPLES"), "\(command)")
    }
  }

  /// A command and those under it, as far as help lists them.
  private static func shown(_ command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
    [command] + command.configuration.subcommands.filter { $0.configuration.shouldDisplay }.flatMap { shown($0) }
  }

  @Test func aKeyIsAMarketplaceAndANumber() {
    #expect(throws: Never.self) { try PicksCommand.Remove.parse(["1688:727920485853", "taobao:1"]) }
    #expect(throws: (any Error).self) { try PicksCommand.Remove.parse(["727920485853"]) }
    #expect(throws: (any Error).self) { try PicksCommand.Remove.parse([]) }
  }
}
