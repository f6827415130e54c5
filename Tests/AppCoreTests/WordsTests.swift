import Catalog
import Foundation
import Photos
import Queries
import Sourcing
import Testing

@testable import AppCore

/// Searching by words, for when the photo finds nothing.
struct WordsTests {
  private static func words(_ takes: WordsCapabilities.Language) -> WordsCapabilities {
    WordsCapabilities(
      takes: takes, paging: .pages(maximumSize: 20), languages: ["en"], sorts: [.sales], options: [.category])
  }

  private static let vendors: [Vendor] = [
    Typist.vendor(
      "alpha", "Alpha", paging: .pages(maximumSize: 20), filters: [.factory], words: words(.any)),
    Typist.vendor("beta", "Beta", paging: .pages(maximumSize: 20), filters: [.ships48h], words: words(.chinese)),
    Typist.vendor("gamma", "Gamma", paging: .pages(maximumSize: 50)),
  ]

  private func typist(rows: Int = 36, columns: Int = 120, withPhoto: Bool = true) -> Typist {
    var typist = Typist(rows: rows, columns: columns, vendors: Self.vendors)
    if withPhoto { typist.load("red-mug.jpg") }
    return typist
  }

  private func subject(_ words: String) throws -> PlanSubject { .words(try #require(SearchWords(words))) }

  @Test func wordsAreSaidWithTheirCostAndEnterAsks() throws {
    var typist = typist()
    typist.press("W")
    #expect(typist.shows("Words:"))
    typist.press("马克杯<Enter>")
    #expect(typist.searches.isEmpty && typist.state.focus == .photo)
    #expect(typist.shows("“马克杯”") && typist.shows("Enter: search 2 vendors – 2 calls") && !typist.shows("red-mug.jpg"))
    typist.press("<Enter>")
    #expect(
      typist.searches == [
        SearchPlan(
          query: ImageQuery(), subject: try subject("马克杯"), source: "马克杯",
          targets: [SearchTarget("alpha"), SearchTarget("beta"), SearchTarget("gamma")])
      ])
    typist.answer("alpha", [.sample(1, "Ceramic mug")], total: 40, hasNext: true)
    typist.fail("gamma", .noWords(instead: nil))
    #expect(typist.shows("Results  马克杯") && typist.shows("Ceramic mug"), "\(typist)")
  }

  @Test func escGoesBackToThePhotosResultsAsTheyWere() throws {
    var typist = typist()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "Red mug"), .sample(2, "Blue mug")], total: 40, hasNext: true)
    typist.answer("beta", [])
    typist.answer("gamma", [])
    typist.press("gj&blue<Enter>")
    typist.look(1)
    typist.press("W<^U>杯子<Enter>")
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(11, "Cup")])
    typist.answer("beta", [])
    typist.answer("gamma", [])
    #expect(typist.shows("red-mug.jpg › 杯子"), "\(typist)")
    typist.look(1)
    typist.press("W<^U>茶杯<Enter>")
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(21, "Tea cup")])
    typist.answer("beta", [])
    typist.answer("gamma", [])
    #expect(typist.shows("red-mug.jpg › 杯子 › 茶杯"), "\(typist)")
    typist.press("<Esc>")
    #expect(typist.shows("red-mug.jpg › 杯子") && typist.state.session.words?.text == "杯子", "\(typist)")
    typist.forgetAnswers()
    typist.press("<Esc>")
    #expect(typist.shows("Back at the results of red-mug.jpg"), "\(typist)")
    #expect(typist.shows("& blue: 1 of 2 loaded") && typist.state.selectedID?.number == "2", "\(typist)")
    #expect(typist.searches.isEmpty && typist.state.session.words == nil && !typist.state.session.questionChanged)
  }

  @Test func wordsThatFindNothingLeaveTheWayBack() throws {
    for isRefused in [false, true] {
      var typist = typist()
      typist.press("<Enter>")
      typist.answer("alpha", [.sample(1, "Red mug"), .sample(2, "Blue mug")])
      for vendor in ["beta", "gamma"] as [ProviderID] { typist.answer(vendor, []) }
      typist.press("gj")
      typist.look(1)
      for (words, hits) in [("杯子", []), ("茶杯", [Listing.sample(21, "Tea cup")])] {
        typist.press("W<^U>\(words)<Enter>")
        typist.press("<Enter>")
        for vendor in Self.vendors.map(\.id) {
          if hits.isEmpty, isRefused {
            typist.fail(vendor, .balanceEmpty)
          } else {
            typist.answer(vendor, vendor == "alpha" ? hits : [])
          }
        }
        typist.look(1)
      }
      #expect(typist.shows("red-mug.jpg › 茶杯"), "\(typist)")
      typist.press("<Esc>")
      #expect(typist.shows("Back at the results of red-mug.jpg") && typist.state.selectedID?.number == "2", "\(typist)")
      typist.press("<Esc>")
      #expect(typist.state.list.shown.count == 2 && typist.state.selectedID?.number == "2", "\(typist)")
    }
  }

  @Test(arguments: [(36, 120), (24, 80)])
  func inEveryPaneTheKeyOpensTheLine(rows: Int, columns: Int) {
    for pane in ["1", "2", "3", "4", "p"] {
      var typist = typist(rows: rows, columns: columns)
      typist.press(pane + "W")
      #expect(typist.shows("Words:"), "\(pane)\(typist)")
    }
  }

  @Test func wordsNeedNoPhoto() throws {
    var typist = typist(withPhoto: false)
    typist.press("a")
    #expect(typist.searches.isEmpty)
    typist.press("Wmug<Enter>")
    #expect(typist.shows("Enter: search 1 vendor – 1 call"), "\(typist)")
    typist.press("<Enter>")
    #expect(typist.searches.map(\.subject) == [try subject("mug")])
  }

  /// A key that costs something is asked about unless the screen has said what.
  @Test func nothingIsPaidThatTheScreenDidNotSay() {
    var typist = typist()
    typist.countsAtOnce = false
    typist.burst("W杯<Enter><Enter>")
    #expect(typist.searches.isEmpty)
    typist.count()
    #expect(typist.searches.isEmpty && typist.shows("2 calls"), "\(typist)")
    typist.press("<Esc>")
    typist.press("1<Tab><Enter>")
    #expect(typist.searches.isEmpty, "Enter in the pane asks at once only when the words were chosen just now")
    #expect(typist.shows("No"), "\(typist)")
  }

  @Test func theOriginalTitleOfTheSelectedResultIsOffered() throws {
    var typist = typist()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "Red mug", original: "红色马克杯")])
    typist.fail("beta", .balanceEmpty)
    typist.fail("gamma", .balanceEmpty)
    typist.take(.searchEnded(SearchID(1)))
    typist.press("W")
    #expect(typist.shows("Words: 红色马克杯"), "\(typist)")
    typist.press("<Enter>")
    #expect(typist.shows("Enter: search 2 vendors") && typist.shows("Red mug"), "what was found stays")
    #expect(typist.shows("Other words. a: search by them (2 calls)"), "\(typist)")
    typist.press("<Enter>")
    #expect(typist.searches.map(\.subject) == [try subject("红色马克杯")])
  }

  @Test func nothingGoesBackToThePhotoAndAPhotoTakesTheirPlace() {
    var typist = typist()
    typist.press("W杯<Enter>W<^U><Enter>")
    #expect(typist.state.session.words == nil && typist.shows("red-mug.jpg") && typist.shows("6 calls"), "\(typist)")
    typist.press("W杯<Enter>")
    typist.load("blue.jpg")
    #expect(typist.state.session.words == nil && typist.shows("blue.jpg"))
  }

  @Test func whatIsTooLongIsSaidAndStays() {
    var typist = typist()
    typist.press("W" + String(repeating: "杯", count: SearchWords.limit + 1) + "<Enter>")
    #expect(typist.state.session.words == nil)
    #expect(typist.shows("Words have at most 120 characters") && typist.shows("Words:"))
  }

  @Test func wordsThatNoChosenVendorTakesCostNothing() {
    var typist = typist()
    typist.press("1<Space>Wmug<Enter>")
    #expect(typist.shows("No chosen vendor takes these words"), "\(typist)")
    typist.press("<Enter>")
    typist.fail("beta", .wordsNotChinese)
    typist.fail("gamma", .noWords(instead: nil))
    typist.take(.searchEnded(SearchID(typist.state.session.lastSearch)))
    #expect(typist.shows("Beta: this vendor is asked in Chinese only, and was not asked"), "\(typist)")
    #expect(!typist.shows("r: try again") && typist.state.session.planToRetry == nil, "it would come to the same")
  }

  @Test func pagesOrdersAndPicksAreAsThoseOfAPhoto() throws {
    var typist = typist()
    typist.press("W杯<Enter>")
    typist.press("<Enter>")
    let search = SearchID(typist.state.session.lastSearch)
    for vendor in ["alpha", "beta"] {
      typist.answer(
        ProviderID(vendor), [.sample(vendor == "alpha" ? 1 : 2, vendor, from: ProviderID(vendor))], total: 40,
        hasNext: true)
    }
    typist.fail("gamma", .noWords(instead: nil))
    typist.take(.searchEnded(search))
    #expect(typist.state.planForNextPage?.subject == (try subject("杯")))
    #expect(typist.state.session.planToRetry == nil, "who is not asked by words is not asked again")
    #expect(typist.state.planForNextPage?.targets == [SearchTarget("alpha", page: 2), SearchTarget("beta", page: 2)])
    typist.press("<Space>")
    let picks = typist.state.triage.picks
    #expect(picks.count == 1 && picks.allSatisfy { $0.queryPhoto == nil })
    #expect(typist.state.session.comparedPhoto == nil)
  }

  @Test func filtersAreThoseThatWordsTake() {
    var typist = typist()
    let byPhoto = typist.state.filterFields
    typist.press("W杯<Enter>")
    let byWords = typist.state.filterFields
    #expect(byPhoto.contains(.filter(.factory)) && !byWords.contains(.filter(.factory)))
    #expect(!byPhoto.contains(.category) && byWords.contains(.category))
    typist.press("c")
    #expect(typist.shows("Words have no parts"), "\(typist)")
  }

  @Test func theHistoryListsThemByTheirWordsAndReopensThem() throws {
    var typist = typist(withPhoto: false)
    let past = PastSearch(
      id: SearchNumber(rawValue: 7),
      question: AskedQuestion(
        subject: .words("陶瓷/杯"), source: "陶瓷/杯", query: ImageQuery(), providers: ["alpha", "gamma"],
        askedAt: Date(timeIntervalSince1970: 1_795_080_000)),
      hits: 1, picks: 0)
    typist.take(.lastSearchFound(past))
    #expect(typist.shows("陶瓷/杯 · 1 hit"))
    typist.press("H")
    typist.take(.historyFound(words: "", [past]))
    #expect(typist.shows("陶瓷/杯"))
    let row = typist.screen.last { $0.contains("陶瓷/杯") && $0.contains("1 hit") } ?? ""
    #expect(row.contains("Alpha") && !row.contains("Gamma"), "who cannot be asked by words was not: \(typist)")
    var english = past
    english.question.subject = .words("mug")
    english.question.providers = ["alpha", "beta"]
    typist.take(.historyFound(words: "", [past, english]))
    let other = typist.screen.last { $0.contains("mug") && $0.contains("1 hit") } ?? ""
    #expect(other.contains("Alpha") && !other.contains("Beta"), "who takes Chinese alone was not: \(typist)")
    typist.press("<Enter>")
    #expect(typist.shows("Reopening 陶瓷/杯"))
    let page = ResultPage(
      provider: "alpha", number: 1, size: 20, listings: [.sample(1, "Ceramic mug")], total: 40, hasNext: true,
      keptSince: Date(timeIntervalSince1970: 1_795_080_000))
    typist.take(.reopened(ReopenedSearch(search: past, pages: [page], missing: 0)))
    #expect(!typist.effects.contains { if case .request(.loadPhoto) = $0 { true } else { false } })
    #expect(typist.shows("Ceramic mug") && typist.state.session.words?.text == "陶瓷/杯")
    #expect(typist.state.planForNextPage?.subject == (try subject("陶瓷/杯")))
    #expect(typist.state.planForNextPage?.number == SearchNumber(rawValue: 7))
  }

  @Test func aPhotoThatFindsNothingSaysThatWordsMay() {
    var typist = typist()
    typist.press("<Enter>")
    for vendor in ["alpha", "beta", "gamma"] { typist.answer(ProviderID(vendor), []) }
    typist.take(.searchEnded(SearchID(1)))
    #expect(typist.shows("or search by words (W)"), "\(typist)")
  }
}
