import Catalog
import ImageSearch
import Photos
import Queries
import TestSentences
import Testing

@testable import ProviderSimulator

extension Examinee {
  /// Those that declare words.
  static let worded = all.filter { $0.capabilities.words != nil }

  /// What it can do when it is asked by words.
  var byWords: Capabilities { capabilities.byWords ?? capabilities }
}

/// A way in which a provider's search by words can fail.
struct DeclaredWordsFailure: Sendable, CustomTestStringConvertible {
  static let all = Examinee.worded.flatMap { examinee in
    FailureKind.allCases.filter { kind in
      // Of a photo, and of what has a case of its own.
      examinee.simulated?.knows(kind) == true && examinee.simulated?.outcome(kind)?.call == .search
        && ![.forgottenPhoto, .hang].contains(kind)
    }.map { DeclaredWordsFailure(examinee: examinee, kind: $0) }
  }

  let examinee: Examinee
  let kind: FailureKind

  var testDescription: String { "\(examinee.testDescription) \(kind.rawValue)" }
}

extension ProviderContract {
  private func search(
    _ examinee: Examinee, _ words: String = "杯", _ query: ImageQuery = ImageQuery(), page: Int = 1,
    settings: [String: String] = [:], transport: (any Transport)? = nil
  ) async throws -> ResultPage {
    let provider = try #require(
      room.provider(examinee, settings: settings, transport: transport) as? any WordsProvider)
    return try await provider.search(
      WordsQuestion(query: query, words: try #require(SearchWords(words)), page: page))
  }

  /// What the offers of a first page really are.
  private func offers(_ examinee: Examinee, _ query: ImageQuery) async throws -> [SimulatedOffer] {
    var query = query
    query.pageSize = examinee.byWords.paging.maximumSize
    return try await search(examinee, "杯", query).listings.map { try #require(room.truth($0.id)) }
  }

  /// The parameters of the last search by words that a vendor received, in no order.
  private func lastSearchByWords() async -> Set<ReceivedParameter> {
    Set(await room.simulator.log.last { $0.call == .words }?.parameters ?? [])
  }

  @Test(arguments: Examinee.all)
  func whoDeclaresWordsHasThem(examinee: Examinee) {
    #expect((examinee.type is any WordsProvider.Type) == (examinee.capabilities.words != nil))
  }

  @Test func noTwoOfOneAccountAreAskedForTheSame() {
    let accounts = Examinee.worded.map { $0.type.account }
    #expect(Set(accounts).count == accounts.count)
  }

  @Test(arguments: Examinee.worded)
  func wordsFindGoodsOfThatNameWithExactNumbersAndPrices(examinee: Examinee) async throws {
    let before = await room.simulator.log.count
    let page = try await search(examinee)
    let log = await room.simulator.log
    #expect(log.count == before + 1 && log.last?.call == .words, "nothing is made known before")
    #expect(page.provider == examinee.id && page.number == 1 && !page.listings.isEmpty && !page.isFromCache)
    for listing in page.listings {
      let offer = try #require(room.truth(listing.id), "\(listing.id) is no offer of the vendor's")
      #expect(offer.titleChinese.contains("杯") && listing.title.original == CleanText(offer.titleChinese))
      #expect(listing.id.marketplace == examinee.type.marketplace)
      let prices = [offer.wholesalePrice, offer.earlierPrice].map { Amount($0) }
      #expect(prices.contains(listing.mainPrice?.amount), "a price is the offer's, or what it was")
      #expect(listing.minimumOrder.map { [offer.minimumOrder, offer.earlierMinimumOrder].contains($0) } ?? true)
      #expect(listing.pictureAddress != nil && listing.address?.string.contains(listing.id.number) == true)
      #expect(listing.provenance.provider == examinee.id && listing.provenance.page == 1)
      #expect(listing.freeShipping.map { $0 == offer.isFreeShipping } ?? true)
      for figure in listing.sales {
        let sold = [30: offer.soldIn30Days, 90: offer.soldIn90Days, 360: offer.soldIn360Days]
        let truth = figure.window.days.map { sold[$0] ?? -1 } ?? offer.soldEver
        #expect(figure.isAtLeast ? figure.count <= truth : figure.count == truth)
      }
    }
  }

  @Test(arguments: Examinee.worded)
  func pagesOfWordsGoToTheEndAndNothingComesTwice(examinee: Examinee) async throws {
    let query = ImageQuery(pageSize: 10)
    var ids: Set<ListingID> = []
    var ranks: [Int] = []
    var last: ResultPage?
    for number in 1...100 {
      let page = try await search(examinee, "杯", query, page: number)
      let shown = Set(page.listings.map(\.id))
      #expect(shown.count == page.listings.count && shown.intersection(ids).count <= 1)
      ids.formUnion(shown)
      ranks += page.listings.map(\.provenance.rank)
      last = page
      if !page.hasNext { break }
    }
    #expect(last?.hasNext == false && ids.count > 10, "the pages end")
    #expect(Set(ranks).count == ranks.count && ranks == ranks.sorted())
    if let total = last?.total { #expect(ids.count <= total && ids.count * 10 >= total * 8) }
  }

  @Test(arguments: Examinee.worded)
  func wordsThatNothingIsCalledFindAnEmptyPage(examinee: Examinee) async throws {
    let page = try await search(examinee, "拖拉机发动机")
    #expect(page.listings.isEmpty && !page.hasNext && page.unreadable.isEmpty)
  }

  /// Whoever takes Chinese only sends nothing else; whoever takes all finds by English words too.
  @Test(arguments: Examinee.worded)
  func wordsOfAnotherLanguageAreTakenOrNotSent(examinee: Examinee) async throws {
    let before = await room.simulator.log.count
    switch examinee.capabilities.words?.takes {
    case .chinese:
      #expect(await failure { try await search(examinee, "ceramic mug") }?.reason == .wordsNotChinese)
      #expect(await room.simulator.log.count == before)
    case .any: #expect(try await !search(examinee, "ceramic mug").listings.isEmpty)
    case nil: Issue.record("declares no words")
    }
  }

  @Test(arguments: Examinee.worded)
  func everyOptionOfWordsIsSentAndHeeded(examinee: Examinee) async throws {
    let can = examinee.byWords
    _ = try await search(examinee)
    let plain = await lastSearchByWords()
    for filter in FilterName.filters where can.filters.contains(filter) {
      let kept = try await offers(examinee, ImageQuery(filters: [filter]))
      for offer in kept { #expect(Self.isTrue(filter, of: offer) == true, "\(filter): \(offer.number)") }
      _ = try await search(examinee, "杯", ImageQuery(filters: [filter]))
      #expect(await lastSearchByWords() != plain, "\(filter) is declared and must be sent")
    }
    for sort in can.sorts {
      let sorted = try await offers(examinee, ImageQuery(sort: sort))
      #expect(sorted.count > 1)
      for (first, second) in zip(sorted, sorted.dropFirst()) {
        #expect(mayStandBefore(first, second, by: DeclaredSort(examinee: examinee, order: sort)))
      }
    }
    if can.options.contains(.priceRange) {
      let (lowest, highest) = (try #require(Amount("5")), try #require(Amount("20.50")))
      let some = try await offers(examinee, ImageQuery(lowestPrice: lowest, highestPrice: highest))
      #expect(!some.isEmpty)
      for offer in some { #expect((lowest...highest).contains(offer.sortPrice)) }
    }
    if can.options.contains(.category) {
      let category = try #require(try await offers(examinee, ImageQuery()).first?.categoryPath.last)
      let some = try await offers(examinee, ImageQuery(category: category))
      #expect(!some.isEmpty && some.allSatisfy { $0.categoryPath.contains(category) })
    }
    for language in can.languages {
      _ = try await search(examinee, "杯", ImageQuery(language: language))
      #expect(await lastSearchByWords().contains { $0.value == language })
    }
  }

  @Test(arguments: Examinee.worded)
  func whatWordsDoNotTakeChangesNoRequest(examinee: Examinee) async throws {
    let can = examinee.byWords
    _ = try await search(examinee)
    let plain = await lastSearchByWords()
    var queries = FilterName.filters.filter { !can.filters.contains($0) }.map { ImageQuery(filters: [$0]) }
    queries += SortOrder.allCases.filter { $0 != .vendor && !can.sorts.contains($0) }.map { ImageQuery(sort: $0) }
    queries += [
      ImageQuery(excludes: [.used]), ImageQuery(includeTags: ["a"]), ImageQuery(keyword: "咖啡"),
      ImageQuery(auxiliaryText: "red"), ImageQuery(memberID: "1"), ImageQuery(imageID: "7"),
      ImageQuery(region: PixelRegion(left: 0, top: 0, right: 9, bottom: 9)), ImageQuery(language: "xx"),
    ]
    for query in queries {
      _ = try await search(examinee, "杯", query)
      #expect(await lastSearchByWords() == plain, "\(query)")
    }
    _ = try await search(examinee, "杯", ImageQuery(pageSize: 10_000))
  }

  @Test(arguments: DeclaredWordsFailure.all)
  func aFailureOfWordsSaysWhatItIs(declared: DeclaredWordsFailure) async throws {
    let outcome = try #require(declared.examinee.simulated?.outcome(declared.kind))
    let failed = try await room.failing(declared.kind, declared.examinee, on: .words) {
      await failure { try await search(declared.examinee) }
    }
    // There is no photo that the vendor could mean: such a code refuses the words.
    let kind = outcome.kind == .badPhoto ? .badRequest : outcome.kind
    #expect(failed?.kind.rawValue == kind?.rawValue)
    if let failed {
      #expect(failed.provider == declared.examinee.id && failed.retryPauses == outcome.pauses.map { .seconds($0) })
      #expect((failed.stop == .account) == (outcome.stop == .account))
      #expect((failed.stop == .endpoint) == (outcome.stop == .endpoint))
      for setting in declared.examinee.type.settings where setting.isSecret {
        let secret = try #require(room.simulator.settings[setting.path])
        #expect(!failed.sentence.contains(secret))
      }
    }
    #expect(await failure { try await search(declared.examinee) } == nil, "it passes when the vendor is well")
  }

  @Test(arguments: Examinee.worded)
  func offersThatWordsFindTwiceAreOneListing(examinee: Examinee) async throws {
    let page = try await room.failing(.repeats, examinee, on: .words) { try await search(examinee) }
    #expect(Set(page.listings.map(\.id)).count == page.listings.count)
    #expect(page.listings.contains { listing in listing.facts.contains { $0.label == .known(.otherPrices) } })
  }

  @Test(arguments: Examinee.worded)
  func wordsNeedTheCredentials(examinee: Examinee) async throws {
    let calls = await room.simulator.log.count
    for setting in examinee.type.settings where setting.isRequired {
      let failed = await failure { try await search(examinee, settings: [setting.path: ""]) }
      #expect(failed?.kind == .unauthorized && failed?.sentence.contains(setting.path) == true)
    }
    #expect(await room.simulator.log.count == calls)
  }

  @Test(arguments: Examinee.worded)
  func cancellingEndsASearchByWordsAtOnce(examinee: Examinee) async throws {
    let clock = ContinuousClock()
    let (failed, took) = try await room.failing(.hang, examinee, on: .words) {
      await withTaskGroup(of: SearchError?.self) { group in
        let before = await room.simulator.callCount(examinee.id, .words)
        group.addTask { await failure { try await search(examinee) } }
        while await room.simulator.callCount(examinee.id, .words) == before {
          try? await Task.sleep(for: .milliseconds(5))
        }
        let start = clock.now
        group.cancelAll()
        let failed = await group.next() ?? nil
        return (failed, start.duration(to: clock.now))
      }
    }
    #expect(failed?.kind == .cancelled && took < .milliseconds(100))
  }
}
