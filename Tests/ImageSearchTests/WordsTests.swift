import Catalog
import Foundation
import ImageSearch
import Photos
import Queries
import Testing

/// A vendor that can be asked by words, in any language or in Chinese.
private struct Worded<Traits: WordedTraits>: WordsProvider {
  static var id: ProviderID { Traits.id }
  static var name: String { Traits.id.rawValue }
  static var code: String { "WO" }
  static var marketplace: Marketplace { .alibaba1688 }
  static var account: String { Traits.account }
  static var settings: [Setting] { [] }
  static var capabilities: Capabilities {
    Capabilities(
      intake: Plain.capabilities.intake, paging: .pages(maximumSize: 20), languages: ["en", "ru"],
      sorts: [.sales, .priceUp], filters: [.factory, .verifiedSupplier], options: [.region],
      words: WordsCapabilities(
        takes: Traits.takes, paging: .pages(maximumSize: 50), languages: ["en"], sorts: [.sales], filters: [.factory],
        options: [.priceRange]))
  }

  let asked = AskedByWords()
  var answer: @Sendable (WordsQuestion, Int) async throws(SearchError) -> ResultPage = {
    question, _ throws(SearchError) in .sample(Traits.id, number: question.page)
  }

  init(settings: Settings, transport: any Transport) { self.init() }
  init() {}

  func introduce(_ photo: PhotoOffer) async throws(SearchError) -> PhotoReference {
    PhotoReference(.imageID, "1")
  }
  func search(_ question: ProviderQuestion) async throws(SearchError) -> ResultPage { .sample(Traits.id) }
  func search(_ question: WordsQuestion) async throws(SearchError) -> ResultPage {
    try await answer(question, asked.note(question))
  }
}

private actor AskedByWords {
  private(set) var questions: [WordsQuestion] = []

  func note(_ question: WordsQuestion) -> Int {
    questions.append(question)
    return questions.count
  }
}

private protocol WordedTraits: Sendable {
  static var id: ProviderID { get }
  static var account: String { get }
  static var takes: WordsCapabilities.Language { get }
}

private enum Free: WordedTraits {
  static let id = ProviderID("worded")
  static let account = "both"
  static let takes = WordsCapabilities.Language.any
}

private enum Chinese: WordedTraits {
  static let id = ProviderID("chinese")
  static let account = "chinese"
  static let takes = WordsCapabilities.Language.chinese
}

@Suite struct WordsTests {
  private let journal = JournalDouble()
  private let date = TestDate()
  private let worded = Worded<Free>()
  private let chinese = Worded<Chinese>()

  private func service(_ vendor: Worded<Free>? = nil, policy: SearchPolicy = SearchPolicy()) -> SearchService {
    SearchService(
      providers: [vendor ?? worded, chinese, FakeVendor<Plain>(), FakeVendor<OneOfTwo>()], photoHost: nil,
      policy: policy, journal: journal, now: { [date] in date.now })
  }

  private func words(_ text: String = "马克杯") throws -> SearchSubject { .words(try #require(SearchWords(text))) }

  private func ask(
    _ service: SearchService, _ subject: SearchSubject, _ query: ImageQuery = ImageQuery(),
    _ targets: [SearchTarget] = [SearchTarget(Free.id)], options: SearchOptions = SearchOptions()
  ) async -> EventLog {
    let log = EventLog()
    await service.search(query, by: subject, targets: targets, options: options) { await log.record($0) }
    return log
  }

  @Test func oneCallBringsAPageAndTheNextIsFree() async throws {
    let service = service()
    let words = try words()
    let target = [SearchTarget(Free.id, page: 3)]
    #expect(await service.forecast(for: ImageQuery(), by: words, targets: target).calls == [Free.id: [.words]])
    let log = await ask(service, words, ImageQuery(), target, options: SearchOptions(number: SearchNumber(rawValue: 7)))
    #expect(
      await log.events == [
        .step(Free.id, .searchingByWords(page: 3)), .called(Free.id, .words), .page(.sample(Free.id, number: 3)),
      ])
    #expect(await service.forecast(for: ImageQuery(), by: words, targets: target).known == 1)
    #expect(await service.forecast(for: ImageQuery(), by: words, targets: target).again == Spend())
    #expect(await ask(service, words, ImageQuery(), target).calls.isEmpty)
    let entries = await journal.entries
    #expect(entries.map(\.call.kind) == [.words] && entries.map(\.call.subject) == [.words("马克杯", page: 3)])
    #expect(entries.first?.end?.isCharged == true && entries.first?.call.search?.rawValue == 7)
  }

  @Test func aPhotoThatIsCalledAsTheWordsAreIsAnotherQuestion() async throws {
    let service = service()
    let address = try Sample.address("https://ali.example/mug.jpg")
    _ = await ask(service, .photo(.address(address)), ImageQuery())
    #expect(await ask(service, try words(address.string)).calls == [.words])
    #expect(await ask(service, try words("马克杯")).calls == [.words])
    #expect(await ask(service, try words("马克")).calls == [.words])
    #expect(await worded.asked.questions.map(\.words.text) == [address.string, "马克杯", "马克"])
  }

  @Test func twoThatAskAtOncePayOnce() async throws {
    let service = service()
    let words = try words()
    async let first = ask(service, words)
    async let second = ask(service, words)
    #expect(await first.pages.count == 1)
    #expect(await second.pages.count == 1)
    #expect(await journal.entries.count == 1)
  }

  @Test func aCapOnWordsStandsAgainstThemAlone() async throws {
    var policy = SearchPolicy(caps: SpendingCaps(day: .cost(try #require(Cost("0.10 USD")))))
    policy.prices[Free.id, .words] = Cost("0.20 USD")
    policy.prices[Free.id, .search] = Cost("0.01 USD")
    policy.prices[Free.id, .introducePhoto] = Cost("0.01 USD")
    let service = service(policy: policy)
    #expect(
      await service.forecast(for: ImageQuery(), by: try words(), targets: [SearchTarget(Free.id)]).refused.count == 1)
    #expect(await ask(service, try words()).errors.map(\.kind) == [.overBudget])
    #expect(await ask(service, .photo(.file(try Sample.photo()))).pages.count == 1)
  }

  @Test func aSearchByWordsHasItsOwnOptions() async throws {
    let query = ImageQuery(
      pageSize: 80, sort: .priceUp, language: "ru", lowestPrice: Amount("2"), filters: [.factory, .verifiedSupplier],
      keyword: "杯", imageID: "7", region: PixelRegion(left: 0, top: 0, right: 9, bottom: 9))
    let log = await ask(service(), try words(), query)
    let asked = try #require(await worded.asked.questions.first)
    #expect(
      asked.query == ImageQuery(pageSize: 50, language: "en", lowestPrice: Amount("2"), filters: [.factory]))
    #expect(
      Set(await log.shortfalls) == [
        .pageSize(maximum: 50), .sort(.priceUp), .language("ru", instead: "en"), .filter(.verifiedSupplier),
        .option(.keyword), .option(.imageID), .option(.region),
      ])
    let can = Worded<Free>.capabilities
    #expect(Set(query.shortfalls(of: can, askedBy: try words())) == Set(await log.shortfalls))
  }

  @Test func chineseWordsAreAskedAndOthersAreNot() async throws {
    let service = service()
    let target = [SearchTarget(Chinese.id)]
    #expect(await service.forecast(for: ImageQuery(), by: try words("mug"), targets: target).calls == [Chinese.id: []])
    let query = ImageQuery(sort: .repurchase)
    let refused = await ask(service, try words("mug"), query, target)
    #expect(await refused.errors.map(\.reason) == [.wordsNotChinese])
    #expect(await refused.shortfalls.isEmpty, "of a vendor that is not asked nothing else is said")
    #expect(await chinese.asked.questions.isEmpty)
    #expect(await ask(service, try words("mug 杯"), ImageQuery(), target).pages.count == 1)
  }

  @Test func whoCannotBeAskedByWordsSaysWhoCan() async throws {
    let targets = [SearchTarget(Plain.id), SearchTarget(OneOfTwo.id)]
    let service = service()
    #expect(await service.forecast(for: ImageQuery(), by: try words(), targets: targets).spend.calls == 0)
    let failures = await ask(service, try words(), ImageQuery(), targets).errors
    #expect(Set(failures.map(\.reason)) == [.noWords(instead: nil), .noWords(instead: "worded")])
    #expect(failures.allSatisfy { $0.kind == .unsupported })
    #expect(await journal.entries.isEmpty)
  }

  /// The vendor's codes are the same for photos: there is none here to be given again.
  @Test func anErrorThatMayMeanAPhotoIsAnErrorOfTheWords() async throws {
    var vendor = Worded<Free>()
    vendor.answer = { _, _ throws(SearchError) in
      throw SearchError(.requestRefused, from: Free.id, mayMeanThePhoto: true)
    }
    #expect(await ask(service(vendor), try words()).errors.map(\.reason) == [.requestRefused])
    #expect(await journal.entries.map(\.call.kind) == [.words])
  }

  @Test func aVendorThatSaysToTryAgainIsAskedAgain() async throws {
    var vendor = Worded<Free>()
    vendor.answer = { question, call throws(SearchError) in
      guard call == 1 else { return .sample(Free.id, number: question.page) }
      throw SearchError(.vendorTimedOut, from: Free.id, retryPauses: [.milliseconds(1)])
    }
    #expect(await ask(service(vendor), try words()).pages.count == 1)
    #expect(await journal.entries.map(\.end?.isCharged) == [false, true])
  }

  @Test func aPlanWithoutWordsSaysNothingOfPhotos() async throws {
    var vendor = Worded<Free>()
    vendor.answer = { _, _ throws(SearchError) in
      throw SearchError(.serviceRefused, from: Free.id, stop: .endpoint)
    }
    let service = service(vendor)
    _ = await ask(service, try words())
    #expect(await ask(service, try words()).errors.map(\.reason) == [.serviceRefused])
    #expect(await journal.entries.count == 1, "it is not asked again until somebody wants it")
    #expect(await ask(service, .photo(.file(try Sample.photo()))).pages.count == 1)
  }
}

extension EventLog {
  fileprivate var shortfalls: [Shortfall] {
    events.compactMap { if case .notice(_, .shortfall(let shortfall)) = $0 { shortfall } else { nil } }
  }
}
