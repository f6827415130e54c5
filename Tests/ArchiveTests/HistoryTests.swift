import Catalog
import Foundation
import GRDB
import Queries
import Testing

@testable import Archive

struct HistoryTests {
  @Test func aSearchThatAskedNothingCanBeWithdrawnAndNoOther() async throws {
    try await withArchive { archive in
      let asked = try await archive.searched(JournalSamples.question(), [try JournalSamples.page()])
      let refused = try await archive.begin(JournalSamples.question())
      try await archive.withdraw(asked)
      try await archive.withdraw(refused)
      #expect(try await archive.searches(limit: 9).map(\.id) == [asked])
    }
  }

  @Test func theSameQuestionWithinADayIsOneLine() async throws {
    try await withArchive { archive in
      let first = try await archive.searched(JournalSamples.question(), [try JournalSamples.page()])
      let other = try await archive.begin(JournalSamples.question(source: "/home/me/copy.jpg"))
      let later = JournalSamples.question(at: JournalSamples.noon + 3_600)
      #expect(try await archive.begin(later, orGoOnWithin: Archive.sameSearch) == first)
      #expect(try await archive.lastSearch()?.id == first)
      #expect(try await archive.reopen(first)?.pages.count == 1)
      var changed = later
      changed.query.keyword = "red"
      let asked = try await archive.begin(changed, orGoOnWithin: Archive.sameSearch)
      let nextDay = JournalSamples.question(at: JournalSamples.noon + 90_000)
      let again = try await archive.begin(nextDay, orGoOnWithin: Archive.sameSearch)
      #expect(try await archive.searches(limit: 9).map(\.id) == [again, asked, other, first])
    }
  }

  @Test func aSearchIsReopenedWhereItWasLeft() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      let pages = [try JournalSamples.page(1...20), try JournalSamples.page(21...40, number: 2)]
      let number = try await archive.searched(JournalSamples.question(), pages)
      let place = SearchPlace(
        selected: pages[1].listings[3].id, view: JournalSamples.daji, order: "price", showsDetails: true)
      try await archive.leave(number, at: place, on: JournalSamples.noon + 60)
      archive.close()
      let again = try Archive.open(directory: directory)
      let last = try #require(try await again.lastSearch())
      #expect(last == PastSearch(id: number, question: JournalSamples.question(), hits: 40, picks: 0, place: place))
      let reopened = try #require(try await again.reopen(number))
      #expect(reopened.search == last)
      #expect(reopened.missing == 0)
      #expect(reopened.pages.map(\.listings) == pages.map(\.listings))
      #expect(reopened.pages.allSatisfy { $0.keptSince == JournalSamples.noon })
    }
  }

  @Test func anOfferThatSeveralVendorsHaveIsCountedOnce() async throws {
    try await withArchive { archive in
      let search = try await archive.begin(JournalSamples.question())
      var ofShanjing = try JournalSamples.page(11...30)
      ofShanjing.provider = JournalSamples.shanjing
      for (page, provider) in [
        (try JournalSamples.page(), JournalSamples.daji), (ofShanjing, JournalSamples.shanjing),
      ] {
        let reply = try await archive.pay(for: page, JournalSamples.key(provider: provider))
        try await archive.show(ShownPage(reply: reply, provider: provider, number: 1, size: 20), page, in: search)
      }
      #expect(try await archive.lastSearch()?.hits == 30)
      // Of a reply that is gone only the number is known.
      try await archive.write { try $0.execute(sql: "DELETE FROM reply WHERE provider = 'shanjing'") }
      #expect(try await archive.lastSearch()?.hits == 40)
    }
  }

  @Test func pagesCutFromOneListComeBackAsTheyWereShown() async throws {
    try await withArchive { archive in
      let list = try JournalSamples.page(1...45, size: 100)
      let reply = try await archive.pay(for: list)
      let search = try await archive.begin(JournalSamples.question())
      for number in 1...3 {
        let shown = ShownPage(reply: reply, provider: JournalSamples.daji, number: number, size: 20)
        let content = list.cut(page: number, size: 20, keptSince: nil)
        try await archive.show(shown, content, in: search)
        try await archive.show(shown, content, in: search)
      }
      let reopened = try #require(try await archive.reopen(search))
      #expect(reopened.search.hits == 45)
      #expect(reopened.pages.map(\.listings.count) == [20, 20, 5])
      #expect(reopened.pages.map(\.number) == [1, 2, 3])
    }
  }

  @Test(arguments: [
    "mug", "MU", "ceram mug", "马克杯", "克杯", "杯", "马", "陶瓷厂", "red-mug", "潮州 mug", "陶瓷马克杯", "“mug”",
  ])
  func isFoundByWords(words: String) async throws {
    try await withArchive { archive in
      let found = try await archive.searched(JournalSamples.question(), [try JournalSamples.page()])
      let other = JournalSamples.question(photo: "beef", source: "lamp.jpg")
      let lamp = try JournalSamples.listing(7, title: "台灯 USB充电", translated: "Desk lamp", shop: nil)
      try await archive.searched(
        other,
        [
          ResultPage(
            provider: JournalSamples.daji, number: 1, size: 20, listings: [lamp], hasNext: false)
        ])
      #expect(try await archive.searches(matching: HistoryFilter(words: words), limit: 9).map(\.id) == [found])
    }
  }

  @Test(arguments: ["克马", "杯马", "ug", "mug lamp", "xyz", "---", "x*", "\"", "' OR 1", "NEAR(mug"])
  func isNotFoundByOtherWords(words: String) async throws {
    try await withArchive { archive in
      try await archive.searched(JournalSamples.question(), [try JournalSamples.page()])
      #expect(try await archive.searches(matching: HistoryFilter(words: words), limit: 9).isEmpty)
    }
  }

  @Test(arguments: [
    ("手机USB充电", "usb充"), ("手机USB充电", "机u"), ("ＵＳＢ灯", "usb"), ("Café au lait", "cafe"), ("머그컵", "그"),
    ("マグカップ", "カップ"), ("\u{20BB7}野家", "\u{20BB7}"), ("แก้วกาแฟ", "กาแฟ"), ("don't-stop", "don't"),
  ])
  func writingSystemsAreFound(title: String, words: String) async throws {
    try await withArchive { archive in
      try await archive.searched(JournalSamples.question(), [try JournalSamples.page(1...1, title: title)])
      #expect(try await archive.searches(matching: HistoryFilter(words: words), limit: 9).count == 1)
    }
  }

  @Test func theNewestComesFirstAndTheRestOnAsking() async throws {
    try await withArchive { archive in
      var numbers: [SearchNumber] = []
      for hour in 0..<7 {
        let question = JournalSamples.question(at: JournalSamples.noon + Double(hour) * 3_600)
        numbers.append(try await archive.searched(question, [try JournalSamples.page(1...2)]))
      }
      // A page that an old search shows later does not make the search newer.
      let late = try JournalSamples.page(3...4)
      try await archive.show(
        ShownPage(reply: try await archive.pay(for: late), provider: JournalSamples.daji, number: 2, size: 20), late,
        in: numbers[0])
      for words in ["", "mug"] {
        let filter = HistoryFilter(words: words)
        let first = try await archive.searches(matching: filter, limit: 4).map(\.id)
        #expect(first == numbers.reversed().prefix(4).map { $0 })
        let rest = try await archive.searches(matching: filter, limit: 4, before: first.last).map(\.id)
        #expect(rest == numbers.prefix(3).reversed())
        let day = HistoryFilter(
          words: words, from: JournalSamples.noon + 3_600, to: JournalSamples.noon + 3 * 3_600)
        #expect(try await archive.searches(matching: day, limit: 9).map(\.id) == [numbers[2], numbers[1]])
      }
    }
  }

  @Test func isFoundByItsPhoto() async throws {
    try await withArchive { archive in
      let mine = try await archive.searched(JournalSamples.question(), [try JournalSamples.page(1...2)])
      try await archive.searched(JournalSamples.question(photo: "beef"), [try JournalSamples.page(1...2)])
      for words in ["", "mug"] {
        let filter = HistoryFilter(words: words, photo: "f00d")
        #expect(try await archive.searches(matching: filter, limit: 9).map(\.id) == [mine])
      }
      #expect(try await archive.searches(matching: HistoryFilter(words: "lamp", photo: "f00d"), limit: 9).isEmpty)
    }
  }

  @Test func theLastSearchIsTheLastUsedWhateverTheClockSays() async throws {
    try await withArchive { archive in
      let first = try await archive.begin(JournalSamples.question())
      let second = try await archive.begin(JournalSamples.question(at: JournalSamples.noon - 9_999))
      #expect(try await archive.lastSearch()?.id == second)
      try await archive.leave(first, at: SearchPlace(), on: JournalSamples.noon - 99_999)
      #expect(try await archive.lastSearch()?.id == first)
    }
  }

  @Test func whatACallBringsIsShownWithItsEnd() async throws {
    try await withArchive { archive in
      let search = try await archive.begin(JournalSamples.question())
      let list = try JournalSamples.page(1...45, size: 100)
      let showing = Showing(in: search, number: 2, size: 20)
      try await archive.pay(for: list, search: search, showing: showing)
      let shown = try #require(try await archive.reopen(search)?.pages.first)
      #expect(shown.number == 2 && shown.size == 20)
      #expect(shown.listings.map(\.id) == list.listings.dropFirst(20).prefix(20).map(\.id))
      #expect(try await archive.lastSearch()?.hits == 20)
      #expect(try await archive.searches(matching: HistoryFilter(words: "mug"), limit: 9).map(\.id) == [search])
    }
  }

  @Test func ofOneListOnlyThePartIsFoundThatWasShown() async throws {
    try await withArchive { archive in
      let search = try await archive.begin(JournalSamples.question())
      var list = try JournalSamples.page(1...45, size: 100)
      list.listings[3] = try JournalSamples.listing(4, title: "台灯", translated: "Lamp")
      let showing = Showing(in: search, number: 2, size: 20)
      try await archive.pay(for: list, search: search, showing: showing)
      #expect(try await archive.searches(matching: HistoryFilter(words: "lamp"), limit: 9).isEmpty)
      let first = Showing(in: search, number: 1, size: 20)
      try await archive.pay(for: list, search: search, showing: first)
      #expect(try await archive.searches(matching: HistoryFilter(words: "lamp"), limit: 9).count == 1)
    }
  }

  @Test func whatIsNotThereIsNoError() async throws {
    try await withArchive { archive in
      let nowhere = SearchNumber(rawValue: 99)
      let page = try JournalSamples.page(1...2)
      let reply = try await archive.pay(for: page)
      try await archive.show(
        ShownPage(reply: reply, provider: JournalSamples.daji, number: 1, size: 20), page, in: nowhere)
      try await archive.pay(for: page, showing: Showing(in: nowhere, number: 1, size: 20))
      try await archive.leave(nowhere, at: SearchPlace(), on: JournalSamples.noon)
      #expect(try await archive.reopen(nowhere) == nil)
      #expect(try await archive.lastSearch() == nil)
      #expect(try await archive.searches(limit: 9).isEmpty)
    }
  }
}
