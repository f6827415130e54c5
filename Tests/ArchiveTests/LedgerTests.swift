import Catalog
import Foundation
import GRDB
import Queries
import TestSentences
import Testing

@testable import Archive

struct LedgerTests {
  private static let day: TimeInterval = 86_400

  @Test func addsUpExactlyAndCountsWhatHasNoPrice() async throws {
    try await withArchive { archive in
      for cost in ["0.05 USD", "0.05 USD", "0.30 CNY", nil] {
        let call = try await archive.begin(JournalSamples.call(cost: cost), within: SpendingCaps())
        _ = try await archive.end(call, with: CallEnd(isCharged: true, at: JournalSamples.noon))
      }
      let spent = try await archive.spent(at: JournalSamples.noon, about: .photo("f00d"))
      #expect(spent.today.total.calls == 4)
      #expect(spent.today.total.unpriced == 1)
      #expect(spent.today.total.costs.map(\.description) == ["0.30 CNY", "0.10 USD"])
      #expect([spent.session, spent.month, spent.photo] == [spent.today, spent.today, spent.today])
      #expect(try await archive.spent(at: JournalSamples.noon, about: .photo("other")).photo == SpendReport())
    }
  }

  @Test func aCallThatWasNotChargedIsSeenAndCostsNothing() async throws {
    try await withArchive { archive in
      let call = try await archive.begin(JournalSamples.call(cost: "1 USD"), within: SpendingCaps())
      _ = try await archive.end(call, with: CallEnd(failure: .rateLimited, isCharged: false, at: JournalSamples.noon))
      let line = try #require(try await archive.spent(at: JournalSamples.noon).today.lines.first)
      #expect(line.spend == Spend())
      #expect(line.free == 1)
    }
  }

  @Test func aPhotoThatCouldNotBeSearchedByIsNotPaidFor() async throws {
    try await withArchive { archive in
      let caps = SpendingCaps(vendorDay: [JournalSamples.daji: .cost(try #require(Cost("0.25 CNY")))])
      var call = JournalSamples.call(JournalSamples.daji, .introducePhoto, cost: "0.10 CNY")
      call.next = PricedCall(.search, Cost("0.30 CNY"))
      await #expect(throws: JournalError.self) { try await archive.begin(call, within: caps) }
      call.next = PricedCall(.search, Cost("0.15 CNY"))
      _ = try await archive.begin(call, within: caps)
      #expect(try await archive.spentToday(at: JournalSamples.noon).total.calls == 1)
    }
  }

  @Test func whetherAnAccountAnsweredLastIsKnown() async throws {
    try await withArchive { archive in
      let (daji, other) = (Set([JournalSamples.daji]), Set([JournalSamples.shanjing]))
      let noon = JournalSamples.noon
      #expect(try await archive.wasLastAnswered(of: daji, since: noon) == nil)
      for (time, failure) in [(noon, nil), (noon + 1, SearchError.Kind.noBalance)] {
        let call = try await archive.begin(JournalSamples.call(at: time), within: SpendingCaps())
        _ = try await archive.end(call, with: CallEnd(failure: failure, isCharged: false, at: time))
        #expect(try await archive.wasLastAnswered(of: daji, since: noon) == (failure == nil))
      }
      #expect(try await archive.wasLastAnswered(of: other, since: noon) == nil)
      #expect(try await archive.wasLastAnswered(of: daji, since: noon + 2) == nil)
    }
  }

  @Test func aCallThatIsNotThereCannotEnd() async throws {
    try await withArchive { archive in
      let end = CallEnd(isCharged: true, at: JournalSamples.noon)
      await #expect(throws: JournalError.unknownCall) { try await archive.end(CallNumber(rawValue: 99), with: end) }
      let spent = try await archive.spent(at: JournalSamples.noon)
      #expect(spent.today.total.calls == 0)
    }
  }

  @Test func aCallThatNeverEndedIsSpentAfterARestart() async throws {
    try await withScratchDirectory { directory in
      _ = try await Archive.open(directory: directory, timeZone: .gmt)
        .begin(JournalSamples.call(cost: "1 USD"), within: SpendingCaps())
      let archive = try Archive.open(directory: directory, timeZone: .gmt)
      let spent = try await archive.spent(at: JournalSamples.noon)
      #expect(spent.today.total.costs.map(\.description) == ["1.00 USD"])
      #expect(spent.session.total.calls == 0)
      let caps = SpendingCaps(day: .calls(1))
      await #expect(throws: JournalError.self) { try await archive.begin(JournalSamples.call(), within: caps) }
    }
  }

  @Test func aDayEndsAtTheUsersMidnight() async throws {
    try await withScratchDirectory { directory in
      let zone = try #require(TimeZone(identifier: "Asia/Shanghai"))
      let archive = try Archive.open(directory: directory, timeZone: zone)
      // 23:59 and 00:01 in Shanghai.
      let late = JournalSamples.noon + 3 * 3_600 + 59 * 60
      let early = late + 120
      let caps = SpendingCaps(day: .calls(1))
      _ = try await archive.begin(JournalSamples.call(at: late), within: caps)
      await #expect(throws: JournalError.self) {
        try await archive.begin(JournalSamples.call(at: late), within: caps)
      }
      _ = try await archive.begin(JournalSamples.call(at: early), within: caps)
      #expect(try await archive.spent(at: early).today.total.calls == 1)
      #expect(try await archive.spent(at: early).month.total.calls == 2)
    }
  }

  @Test func aDayOf25HoursIsOneDay() async throws {
    try await withScratchDirectory { directory in
      let zone = try #require(TimeZone(identifier: "Europe/Berlin"))
      let archive = try Archive.open(directory: directory, timeZone: zone)
      // 2026-10-25, when clocks went back: 00:30 and 23:30.
      let morning = Date(timeIntervalSince1970: 1_792_881_000)
      let night = morning + 24 * 3_600
      _ = try await archive.begin(JournalSamples.call(at: morning), within: SpendingCaps())
      #expect(try await archive.spent(at: night).today.total.calls == 1)
      #expect(try await archive.spent(at: night + 3_600).today.total.calls == 0)
    }
  }

  @Test func aClockSetBackLosesNothing() async throws {
    try await withArchive { archive in
      _ = try await archive.begin(JournalSamples.call(), within: SpendingCaps())
      _ = try await archive.begin(JournalSamples.call(at: JournalSamples.noon - 40 * Self.day), within: SpendingCaps())
      let spent = try await archive.spent(at: JournalSamples.noon - 40 * Self.day)
      #expect(spent.session.total.calls == 2)
      #expect(spent.today.total.calls == 1)
      try await archive.pay(for: JournalSamples.page(1...2))
      try await archive.pay(for: JournalSamples.page(3...4), at: JournalSamples.noon - 40 * Self.day)
      #expect(try await archive.keptPage(JournalSamples.key())?.page.listings.first?.id.number == "3")
    }
  }

  @Test(arguments: [
    (SpendingCaps(day: .calls(2)), "caps.day", "2 calls"),
    (SpendingCaps(vendorDay: [JournalSamples.daji: .calls(2)]), "caps.daji.day", "2 calls"),
    (SpendingCaps(day: Cost("0.10 USD").map(SpendingLimit.cost)), "caps.day", "0.10 USD"),
  ])
  func aCapStopsTheCallAndSaysWhatToDo(caps: SpendingCaps, setting: String, spent: String) async throws {
    try await withArchive { archive in
      for _ in 0..<2 { _ = try await archive.begin(JournalSamples.call(cost: "0.05 USD"), within: caps) }
      let error = await #expect(throws: JournalError.self) {
        try await archive.begin(JournalSamples.call(cost: "0.05 USD"), within: caps)
      }
      guard case .overBudget(let refusal) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(refusal.sentence.contains(setting))
      #expect(refusal.sentence.contains("limit of \(spent) a day, of which \(spent) went"))
      #expect(try await archive.spent(at: JournalSamples.noon).today.total.calls == 2)
    }
  }

  @Test(arguments: [nil, "0.05 CNY"])
  func aCapInMoneyStandsAgainstCallsThatItCannotCount(cost: String?) async throws {
    try await withArchive { archive in
      let caps = SpendingCaps(day: SpendingLimit("5 USD"))
      let error = await #expect(throws: JournalError.self) {
        try await archive.begin(JournalSamples.call(cost: cost), within: caps)
      }
      let sentence = try #require(error?.sentence)
      #expect(sentence.contains("caps.day is 5.00 USD, and costs.daji.search has no price"), "\(sentence)")
      #expect(try await archive.spent(at: JournalSamples.noon).today.total.calls == 0)
      _ = try await archive.begin(JournalSamples.call(cost: "0 CNY"), within: caps)
      _ = try await archive.begin(JournalSamples.call(cost: "5 USD"), within: caps)
    }
  }

  @Test func anotherVendorsCapStandsAgainstNobodyElse() async throws {
    try await withArchive { archive in
      let caps = SpendingCaps(vendorDay: [JournalSamples.daji: .calls(0)])
      _ = try await archive.begin(JournalSamples.call(JournalSamples.shanjing), within: caps)
    }
  }

  /// Writes down a call that a process began.
  private func begin(_ call: VendorCall, by process: Int64, in archive: Archive) async throws {
    try await archive.write { database in
      _ = try Ledger.add(call, session: 7 << 22 | process, to: database)
    }
  }

  @Test func aCallThatAnotherProgramMakesIsNotBegun() async throws {
    try await withArchive { archive in
      // Process 1 always runs.
      try await begin(JournalSamples.call(), by: 1, in: archive)
      await #expect(throws: JournalError.madeElsewhere) {
        try await archive.begin(JournalSamples.call(), within: SpendingCaps(day: .calls(1)))
      }
      #expect(try await archive.spent(at: JournalSamples.noon).today.total.calls == 1)
      var nextPage = JournalSamples.call()
      nextPage.subject = .photo("f00d", page: 2)
      for other in [
        JournalSamples.call(JournalSamples.shanjing), JournalSamples.call(JournalSamples.daji, .introducePhoto),
        JournalSamples.call(photo: "beef"), nextPage,
      ] {
        _ = try await archive.begin(other, within: SpendingCaps())
      }
      // No call may take ten minutes.
      _ = try await archive.begin(JournalSamples.call(at: JournalSamples.noon + 601), within: SpendingCaps())
    }
  }

  @Test func aCallThatEndedOrWhoseProgramHasGoneKeepsNobodyWaiting() async throws {
    try await withArchive { archive in
      // No process has the highest number that there is, and this one knows of its own calls.
      let processes: [Int64] = [(1 << 22) - 1, Int64(ProcessInfo.processInfo.processIdentifier)]
      for process in processes {
        try await begin(JournalSamples.call(), by: process, in: archive)
        _ = try await archive.begin(JournalSamples.call(), within: SpendingCaps())
      }
      try await begin(JournalSamples.call(photo: "beef"), by: 1, in: archive)
      try await archive.write { try $0.execute(sql: "UPDATE call SET outcome = 'answered', ended_at = at") }
      _ = try await archive.begin(JournalSamples.call(photo: "beef"), within: SpendingCaps())
    }
  }

  @Test func twoProgramsShareOneCap() async throws {
    try await withScratchDirectory { directory in
      let caps = SpendingCaps(day: .calls(20))
      let programs = try (0..<2).map { _ in try Archive.open(directory: directory, timeZone: .gmt) }
      let begun = await withTaskGroup(of: Bool.self) { group in
        for number in 0..<60 {
          group.addTask { (try? await programs[number % 2].begin(JournalSamples.call(), within: caps)) != nil }
        }
        return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(begun == 20)
      #expect(try await programs[0].spent(at: JournalSamples.noon).today.total.calls == 20)
    }
  }
}
