import Catalog
import Foundation
import ImageSearch
import Queries
import Testing

struct SessionJournalTests {
  private let journal = SessionJournal(timeZone: .gmt)
  /// 09:20 of a day.
  private let now = Date(timeIntervalSince1970: 1_795_166_400)

  private func call(at date: Date) -> VendorCall {
    VendorCall(provider: ProviderID("mugs"), kind: .search, subject: .photo("fingerprint", page: 1), at: date)
  }

  @Test func whatWasSpentYesterdayIsNotHeldAgainstTodaysCap() async throws {
    let caps = SpendingCaps(day: .calls(1))
    _ = try await journal.begin(call(at: now - 86_400), within: caps)
    #expect(await journal.spentToday(at: now).total.calls == 0)
    #expect(await journal.spentToday(at: now - 86_400).total.calls == 1)
    _ = try await journal.begin(call(at: now), within: caps)
    #expect(await journal.spentToday(at: now).total.calls == 1)
    await #expect(throws: JournalError.self) { try await journal.begin(call(at: now + 60), within: caps) }
  }

  @Test(arguments: [-1, 1, .max] as [Int64]) func aCallThatWasNotBegunCannotBeEnded(number: Int64) async throws {
    _ = try await journal.begin(call(at: now), within: SpendingCaps())
    await #expect(throws: JournalError.unknownCall) {
      try await journal.end(CallNumber(rawValue: number), with: CallEnd(isCharged: true, at: now))
    }
  }
}
