import Catalog
import Queries
import Sourcing
import Testing

@testable import LineMode

struct LineModeTests {
  // MARK: What is paid

  @Test func whatACallCostsIsSaidBeforeItIsMade() {
    var conversation = Conversation.withPhoto()
    conversation.type("ask")
    #expect(conversation.hasSaid("costs 2 calls"))
    #expect(conversation.requests.isEmpty)
    #expect(conversation.mode.prompt == "yes or no? ")
    conversation.type("yes")
    #expect(conversation.requests.contains { if case .search = $0 { true } else { false } })
    #expect(conversation.hasSaid("asking 2 vendors, 2 calls"))
  }

  @Test(arguments: ["no", "n", "no thanks", "list", "", "ask nobody", "yes please"])
  func onlyYesPays(_ line: String) {
    var conversation = Conversation.withPhoto()
    conversation.type("ask")
    conversation.type(line)
    #expect(!conversation.requests.contains { if case .search = $0 { true } else { false } })
    #expect(conversation.hasSaid("nothing was asked"))
    conversation.type("yes")
    #expect(conversation.requests.isEmpty)
    #expect(conversation.hasSaid("nothing was asked that yes or no would answer"))
  }

  @Test func whatIsFreeIsAskedAtOnce() {
    var conversation = Conversation.withPhoto()
    conversation.calls = 0
    conversation.type("ask")
    #expect(conversation.requests.contains { if case .search = $0 { true } else { false } })
    #expect(conversation.hasSaid("free"))
  }

  @Test func yesBeforeTheCostIsSaidPaysNothing() {
    var conversation = Conversation.withPhoto()
    conversation.countsAtOnce = false
    conversation.type("ask")
    conversation.type("yes")
    #expect(conversation.hasSaid("typed before the question was there"))
    conversation.take(.forecastsMade(conversation.forecasts([conversation.mode.session.planToAsk()!])))
    #expect(conversation.hasSaid("costs 2 calls"))
    #expect(conversation.requests.isEmpty)
  }

  @Test func noBeforeTheCostIsSaidLeavesIt() throws {
    var conversation = Conversation.withPhoto()
    conversation.countsAtOnce = false
    conversation.type("ask")
    conversation.type("no")
    #expect(conversation.hasSaid("nothing was asked"))
    conversation.calls = 0
    let plan = try #require(conversation.mode.session.planToAsk())
    conversation.take(.forecastsMade(conversation.forecasts([plan])))
    #expect(conversation.requests.isEmpty, "what is free is not asked either")
  }

  @Test func aYesThatWasTypedAheadPaysNothing() {
    var conversation = Conversation.withPhoto()
    conversation.type("ask")
    conversation.type("yes", isAhead: true)
    #expect(conversation.hasSaid("typed before the question was there"))
    #expect(conversation.requests.isEmpty)
    #expect(conversation.mode.prompt == "yes or no? ")
    conversation.type("yes")
    #expect(conversation.requests.contains { if case .search = $0 { true } else { false } })
  }

  @Test func aYesIsForOneQuestion() {
    var conversation = Conversation.withOffers()
    conversation.type("next")
    conversation.type("next")
    conversation.type("next")
    #expect(conversation.hasSaid("costs 2 calls"))
    // Another search takes the place of this one, whose next page costs the same.
    var other = Conversation.past(conversation.mode.session.now)
    other.search.question.query.sort = .sales
    conversation.take(.reopened(ReopenedSearch(search: other.search, pages: other.pages, missing: 0)))
    conversation.type("yes")
    #expect(!conversation.requests.contains { if case .search = $0 { true } else { false } })
  }

  @Test func aSlowYesHoldsForTheSameCostAndForNoOther() {
    var conversation = Conversation.withPhoto()
    conversation.type("ask")
    conversation.pass(600)
    conversation.type("yes")
    #expect(conversation.requests.contains { if case .search = $0 { true } else { false } })

    var other = Conversation.withPhoto()
    other.type("ask")
    other.pass(600)
    other.calls = 2
    other.type("yes")
    #expect(other.requests.isEmpty)
    #expect(other.hasSaid("costs 4 calls"))
  }

  @Test func aSearchThatIsUnderWayIsNotAskedAgain() {
    var conversation = Conversation.withPhoto()
    conversation.type("ask")
    conversation.type("yes")
    for line in ["ask", "next", "retry", "reopen 3"] {
      conversation.type(line)
      #expect(conversation.hasSaid("a search is under way"), "\(line)")
    }
    conversation.type("stop")
    #expect(conversation.requests == [.cancelSearch(SearchID(1))])
    #expect(conversation.hasSaid("stopped"))
    conversation.type("retry")
    #expect(conversation.hasSaid("costs 2 calls"))
  }

  // MARK: Reading

  @Test func numbersStayWithTheirOffers() {
    var conversation = Conversation.withOffers()
    conversation.type("list")
    #expect(conversation.said.count == 21)
    let third = conversation.mode.session.offers[2].listing
    let line = conversation.said.first { $0.hasPrefix("3. ") }
    #expect(line?.contains("offer 3") == true)
    let first = conversation.said[0]
    conversation.type("sort price-up")
    conversation.type("list")
    #expect(conversation.said[0] != first, "the order is another one")
    conversation.type("next")
    #expect(conversation.said.contains { $0 == line })
    conversation.type("show 3")
    #expect(conversation.said[0].hasPrefix(third.id.key))
  }

  @Test func nextReadsOnBeforeItAsks() {
    var conversation = Conversation.withOffers()
    conversation.type("list")
    #expect(conversation.hasSaid("read 1 to 20 of 25; next reads on"))
    conversation.type("next")
    #expect(conversation.hasSaid("read 21 to 25 of 25; next asks for more"))
    conversation.type("back")
    #expect(conversation.hasSaid("read 1 to 20 of 25"))
    conversation.type("back")
    #expect(conversation.hasSaid("these are the first"))
    conversation.type("next")
    conversation.type("next")
    #expect(conversation.hasSaid("costs 2 calls"))
    conversation.type("yes")
    conversation.answer("alpha", page: 2, numbers: 30...49, hasNext: false)
    conversation.answer("beta", page: 2, numbers: 18...25, hasNext: false)
    conversation.take(.searchEnded(SearchID(2)))
    #expect(conversation.hasSaid("Beta: page 2, 8 of 300, nothing new"))
    conversation.type("next")
    #expect(conversation.hasSaid("read 26 to 45 of 45"), "where reading had come to")
  }

  @Test func allThatIsKnownOfAnOfferIsRead() {
    var conversation = Conversation.withOffers()
    conversation.type("show 1688:19")
    for text in [
      "1688:19, offer 19", "prices: wholesale CNY 81.00", "min. order: 19", "shop 19", "also at BE", "decided: nothing",
    ] {
      #expect(conversation.hasSaid(text), "\(text)")
    }
  }

  @Test(arguments: [
    ("show", "which one?"), ("show 99", "there is no offer 99; there are 1 to 25"),
    ("show p1", "nothing is picked yet"),
    ("show mug", "is neither a number nor a key"), ("show 1688:999", "is neither among the offers"),
    ("show 0", "no offer 0"),
    ("pick -3", "no offer -3"), ("show p-9223372036854775808", "nothing is picked yet"),
    ("pick 99999999999999999999", "neither a number nor a key"),
  ])
  func whatIsNotThereIsSaid(_ line: String, _ sentence: String) {
    var conversation = Conversation.withOffers()
    conversation.type(line)
    #expect(conversation.hasSaid(sentence), "\(conversation.said)")
    #expect(conversation.requests.isEmpty)
  }

  // MARK: Deciding

  @Test func picksAreUndoneAndDoneAgain() {
    var conversation = Conversation.withOffers()
    conversation.type("pick 1 2, 5")
    #expect(
      conversation.mode.session.triage.picks.map(\.listing.title.preferTranslated) == ["offer 1", "offer 2", "offer 5"])
    #expect(conversation.hasSaid("3 picks"))
    conversation.type("pick 2")
    #expect(conversation.hasSaid("is picked already"))
    conversation.type("undo")
    #expect(conversation.hasSaid("undone: pick of “offer 5”; 2 picks"))
    conversation.type("redo")
    #expect(conversation.mode.session.triage.picks.count == 3)
    conversation.type("unpick p2")
    #expect(conversation.mode.session.triage.picks.map(\.listing.title.preferTranslated) == ["offer 1", "offer 5"])
    #expect(conversation.requests.contains { if case .recordDecisions = $0 { true } else { false } })
  }

  @Test func whatIsSaidOfAPickIsKept() throws {
    var conversation = Conversation.withOffers()
    conversation.type("note 4 too dear")
    #expect(conversation.hasSaid("is not picked"))
    conversation.type("pick 4")
    conversation.type("note 4 ask about  the lid")
    conversation.type("quantity 4 1,500")
    conversation.type("status 4 Sample")
    conversation.type("tags 4 red, mug, red")
    let pick = try #require(conversation.mode.session.triage.picks.first)
    #expect(pick.note == "ask about  the lid")
    #expect((pick.quantity, pick.status) == (1_500, "sample"))
    #expect(pick.tags == ["red", "mug"])
    for (line, complaint) in [
      ("quantity 4 some", "a quantity is"), ("quantity 4 0", "a quantity is"), ("status 4 done", "no status"),
    ] {
      conversation.type(line)
      #expect(conversation.hasSaid(complaint), "\(line)")
    }
    #expect(conversation.mode.session.triage.picks.first == pick)
    conversation.type("note 4")
    #expect(conversation.hasSaid("ask about  the lid"), "alone it reads")
    for word in ["note", "quantity", "status", "tags"] { conversation.type("\(word) 4 off") }
    let bare = try #require(conversation.mode.session.triage.picks.first)
    #expect(bare.note == nil && bare.quantity == nil && bare.status == nil && bare.tags.isEmpty)
  }

  @Test func rejectionsHaveReasons() {
    var conversation = Conversation.withOffers()
    conversation.type("reject 2 moq")
    #expect(conversation.hasSaid("rejected “offer 2”, minimum order"))
    conversation.type("reject 2")
    #expect(conversation.hasSaid("is not rejected any more"))
    conversation.type("reject 2 price 40 is too much")
    #expect(conversation.hasSaid("rejected “offer 2”, 40 is too much"))
    conversation.type("reject 2 colour")
    #expect(conversation.hasSaid("there is no reason “colour”"))
    conversation.type("pick 2")
    conversation.type("reject 2")
    #expect(conversation.hasSaid("is picked; unpick it first"))
  }

  @Test func aSheetIsWrittenWithThePicksOfOtherWindowsAndReplacesNothingUnasked() {
    var conversation = Conversation.withOffers()
    conversation.type("pick 1")
    conversation.type("write picks.csv")
    #expect(conversation.requests == [.readPicks])
    let picks = conversation.mode.session.triage.picks
    conversation.take(.picksRead(picks))
    #expect(conversation.requests.last == .writeSheet(path: "picks.csv", picks: picks, replacing: false))
    conversation.take(.sheetExists(path: "picks.csv"))
    #expect(conversation.hasSaid("exists already"))
    conversation.type("no")
    #expect(conversation.hasSaid("picks.csv was not written"))
    conversation.take(.sheetExists(path: "picks.csv"))
    conversation.type("yes")
    #expect(conversation.requests == [.writeSheet(path: "picks.csv", picks: picks, replacing: true)])
    conversation.take(.sheetWritten(path: "picks.csv", count: 1))
    #expect(conversation.hasSaid("wrote 1 pick to picks.csv"))
  }

  // MARK: What is set

  @Test func filtersAreSetByName() throws {
    var conversation = Conversation.withPhoto()
    for line in ["filter factory on", "filter price-to 8.50", "filter sort price-up", "filter language ru"] {
      conversation.type(line)
    }
    let query = try #require(conversation.mode.session.planToAsk()).query
    #expect(query.filters == [.factory])
    #expect(query.highestPrice?.description == "8.50")
    #expect((query.sort, query.language) == (.priceUp, "ru"))
    conversation.type("filter factory on")
    #expect(conversation.hasSaid("factory: on"), "on is on, whatever it was")
    for line in ["filter factory off", "filter price-to off", "filter sort off"] { conversation.type(line) }
    #expect(conversation.mode.session.filters.query == ImageQuery(language: "ru"))
    for (line, sentence) in [
      ("filter price-to dear", "a price is a number"), ("filter colour red", "there is no filter “colour”"),
      ("filter language xx", "language is none of “xx”"), ("filter page-size 7", "it can be 10, 20, 50"),
      ("filter factory maybe", "factory is on or off"),
    ] {
      conversation.type(line)
      #expect(conversation.hasSaid(sentence), "\(line)")
    }
  }

  @Test func vendorsAreChosenByNameOrCode() {
    var conversation = Conversation(vendors: [
      Conversation.vendor("alpha"), Conversation.vendor("beta"), Conversation.vendor("gamma", missing: ["gamma.token"]),
    ])
    conversation.type("vendors BE")
    #expect(conversation.mode.session.chosen == [ProviderID(rawValue: "beta")])
    conversation.type("vendors gamma")
    #expect(conversation.hasSaid("gamma.token is missing"))
    conversation.type("vendors delta")
    #expect(conversation.hasSaid("there are alpha, beta, gamma"))
    conversation.type("vendors all")
    #expect(conversation.hasSaid("ask will ask Alpha, Beta"))
  }

  // MARK: Words

  @Test func wordsAreUnderstoodAsFarAsTheyMeanOneThing() {
    var conversation = Conversation.withOffers()
    conversation.type("  LI ")
    #expect(conversation.said == ["“LI” is the beginning of list, like – type more of it"])
    conversation.type("help un")
    #expect(conversation.said == ["“un” is the beginning of unpick, undo – type more of it"])
    conversation.type("zzz")
    #expect(conversation.said == ["there is no command “zzz” – help reads all commands"])
    conversation.type("lis")
    #expect(conversation.hasSaid("read 1 to 20"))
    conversation.type("pcik 1")
    #expect(conversation.hasSaid("did you mean pick?"))
    #expect(conversation.mode.session.triage.picks.isEmpty)
    conversation.type("")
    #expect(conversation.said.isEmpty)
  }

  @Test func helpReadsEveryCommand() {
    var conversation = Conversation()
    conversation.type("help")
    for command in LineCommand.allCases {
      #expect(conversation.said.contains { $0.hasPrefix(command.usage + ": ") }, "\(command.name)")
    }
    conversation.type("help pick")
    #expect(conversation.said == ["pick N…: pick offers"])
  }

  /// A script's next line waits for what is said at the end.
  @Test func aSearchIsBusyUntilItHasEnded() {
    var conversation = Conversation.withPhoto()
    conversation.type("ask")
    conversation.type("yes")
    conversation.answer("alpha", numbers: 1...2)
    conversation.answer("beta", numbers: 3...4)
    #expect(conversation.mode.isBusy)
    conversation.take(.searchEnded(SearchID(conversation.mode.session.lastSearch)))
    #expect(!conversation.mode.isBusy)
  }

  @Test func everyCommandAnswersInEveryState() {
    for command in LineCommand.allCases where command != .quit {
      for argument in ["", " 1", " x", " 1 2 3", " \u{1B}[2J"] {
        for var conversation in [Conversation(), .withPhoto(), .withOffers()] {
          conversation.type(command.name + argument)
          #expect(!conversation.said.isEmpty || !conversation.requests.isEmpty, "\(command.name)\(argument)")
        }
      }
    }
  }
}
