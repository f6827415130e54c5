import Catalog
import Foundation
import GRDB
import Queries
import TestSupport
import Testing

@testable import Archive

/// Searches by words, as they are kept beside those by photos.
struct WordsTests {
  private let words = SearchIdentity.words("陶瓷 mug")

  @Test func aPageOfWordsIsFoundByTheSameWordsOnly() async throws {
    try await withArchive { archive in
      let page = try JournalSamples.page(1...2)
      try await archive.pay(for: page, JournalSamples.key(words))
      #expect(try await archive.keptPage(JournalSamples.key(words))?.page == page)
      for other in [SearchIdentity.photo("陶瓷 mug"), .photo("words:陶瓷"), .words("陶瓷"), .words("words:陶瓷 mug")] {
        #expect(try await archive.keptPage(JournalSamples.key(other)) == nil)
      }
    }
  }

  @Test(arguments: ["f00d", "https://a.test/mug.jpg", "daji:1", "words:杯", "杯"])
  func whatIsStoredIsReadAsItWas(text: String) {
    #expect(SearchIdentity(stored: SearchIdentity.words(text).stored) == .words(text))
    if !text.hasPrefix("words:") { #expect(SearchIdentity(stored: SearchIdentity.photo(text).stored) == .photo(text)) }
  }

  @Test func theHistoryHasTheWordsAndReopensThem() async throws {
    try await withArchive { archive in
      let question = JournalSamples.question(words: "陶瓷 mug")
      let search = try await archive.searched(question, [try JournalSamples.page(1...2)])
      try await archive.searched(
        JournalSamples.question(), [try JournalSamples.page(3...4, title: "台灯", translated: "Lamp")])
      #expect(
        try await archive.searches(matching: HistoryFilter(words: "瓷 mug"), limit: 9).map(\.question) == [question])
      let reopened = try #require(try await archive.reopen(search))
      #expect(reopened.search.question.subject == words && reopened.pages.map(\.listings.count) == [2])
      #expect(try await archive.begin(question, orGoOnWithin: 60) == search, "the same words are the same search")
      #expect(try await archive.photo(named: "陶瓷 mug") == nil, "words are no name of a photo")
    }
  }

  @Test func theLedgerHasWordsAsAKindOfTheirOwn() async throws {
    try await withArchive { archive in
      try await archive.searched(JournalSamples.question(words: "陶瓷 mug"), [try JournalSamples.page(1...2)])
      let spent = try await archive.spent(at: JournalSamples.noon, about: words)
      #expect(spent.photo.lines.map(\.kind) == [.words] && spent.photo.total.calls == 1)
      #expect(try await archive.spent(at: JournalSamples.noon, about: .photo("陶瓷 mug")).photo == SpendReport())
      let day = JournalSamples.noon - 60..<JournalSamples.noon + 60
      #expect(try await archive.spending(day, by: .photo).map(\.names) == [["陶瓷 mug"]])
    }
  }

  @Test func wordsCanBeForgotten() async throws {
    try await withArchive { archive in
      try await archive.searched(JournalSamples.question(words: "陶瓷 mug"), [try JournalSamples.page(1...2)])
      #expect(try await archive.forgettable(photo: nil, named: "陶瓷 mug").searches == 1)
      let forgotten = try await archive.forget(photo: nil, named: "陶瓷 mug")
      #expect(forgotten.searches == 1 && forgotten.replies == 1)
      #expect(try await archive.searches(limit: 9).isEmpty)
      #expect(try await archive.spent(at: JournalSamples.noon).today.total.calls == 1)
    }
  }

  /// In an archive of before, the columns had another name.
  @Test(arguments: [false, true])
  func aDamagedArchiveIsSavedWithWhatWasSearchedBy(isOfThisVersion: Bool) async throws {
    try await withScratchDirectory { directory in
      let file = directory.appending(path: Archive.fileName)
      let fixtures = ["facts", "details", "batches"] + (isOfThisVersion ? ["words"] : [])
      let sql = try fixtures.map { try Fixture.text("schemas/\($0).sql") }.joined(separator: "\n")
      let before = try DatabaseQueue(path: file.path)
      try await before.write { try $0.execute(sql: sql) }
      try before.close()
      #expect(try Salvage(of: file).lost == 0)
      let after = try DatabaseQueue(path: file.path)
      for table in ["search", "reply", "call"] {
        let subjects = try await after.read { database in
          try String.fetchSet(database, sql: "SELECT subject FROM \(table) WHERE subject IS NOT NULL")
        }
        #expect(subjects == (isOfThisVersion ? ["f00d", "words:马克杯"] : ["f00d"]))
      }
    }
  }
}
