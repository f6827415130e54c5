import Catalog
import Foundation
import GRDB
import Queries
import Testing

@testable import AppRuntime
@testable import Archive

/// Calls that were made while the archive could not be written.
@Suite struct ArchiveJournalTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  private let now = Date(timeIntervalSince1970: 1_795_166_400)

  private var call: VendorCall {
    VendorCall(provider: ProviderID("mugs"), kind: .search, subject: .photo("fingerprint", page: 1), at: now)
  }

  @Test func whatCouldNotBeWrittenIsRememberedAndWrittenAsSoonAsItCan() async throws {
    // A file stands where the folder should be.
    try Data().write(to: folder)
    let (troubles, tell) = AsyncStream.makeStream(of: JournalError.self)
    let journal = ArchiveJournal(ArchiveDoor(directory: folder)) { tell.yield($0) }
    let key = PageKey(provider: ProviderID("mugs"), subject: .photo("fingerprint"), query: ImageQuery(), page: 1)
    let page = ResultPage(provider: ProviderID("mugs"), number: 1, size: 20, listings: [], hasNext: false)
    for _ in 1...2 {
      let number = try await journal.begin(call, within: SpendingCaps())
      let end = CallEnd(isCharged: true, brought: .page(page, key), at: now)
      #expect(try await journal.end(number, with: end) == nil)
    }
    #expect(try await journal.keptPage(key)?.page == page)
    tell.finish()
    #expect(await troubles.reduce(0) { count, _ in count + 1 } == 1, "it is said once")

    try FileManager.default.removeItem(at: folder)
    await journal.settle()
    let archive = try Archive.open(directory: folder)
    #expect(try await archive.spent(at: now).today.total.calls == 2)
    #expect(try await archive.keptPage(key)?.page == page)
    await journal.settle()
    #expect(try await archive.spent(at: now).today.total.calls == 2)
  }

  @Test func aCallThatAnotherProgramMakesIsLeftToIt() async throws {
    let door = ArchiveDoor(directory: folder)
    let journal = ArchiveJournal(door) { _ in Issue.record("it could be kept") }
    let (archive, call) = (try await door.archive(), call)
    // Process 1 always runs.
    try await archive.write { _ = try Ledger.add(call, session: 1, to: $0) }
    await #expect(throws: JournalError.madeElsewhere) { try await journal.begin(call, within: SpendingCaps()) }
    #expect(try await archive.spent(at: now).today.total.calls == 1)
  }

  @Test func whatCouldNotBeWrittenDoesNotWaitForOtherPrograms() async throws {
    try Data().write(to: folder)
    let journal = ArchiveJournal(ArchiveDoor(directory: folder)) { _ in }
    let number = try await journal.begin(call, within: SpendingCaps())
    _ = try await journal.end(number, with: CallEnd(isCharged: true, at: now))
    try FileManager.default.removeItem(at: folder)
    let (archive, call) = (try Archive.open(directory: folder), call)
    try await archive.write { _ = try Ledger.add(call, session: 1, to: $0) }
    await journal.settle()
    #expect(try await archive.spent(at: now).today.total.calls == 2)
  }

  @Test func aCallThatTheArchiveHasLostIsWrittenDownAnewAndShownInItsSearch() async throws {
    let door = ArchiveDoor(directory: folder)
    let journal = ArchiveJournal(door) { _ in }
    let key = PageKey(provider: ProviderID("mugs"), subject: .photo("fingerprint"), query: ImageQuery(), page: 1)
    let page = ResultPage(provider: ProviderID("mugs"), number: 1, size: 20, listings: [], hasNext: false)
    let archive = try await door.archive()
    let search = try await archive.begin(
      AskedQuestion(subject: .photo("fingerprint"), source: "/a.jpg", query: ImageQuery(), providers: [], askedAt: now))
    var call = call
    call.search = search
    let (lost, other) = (try await journal.begin(call, within: SpendingCaps()), self.call)
    try await archive.write { try $0.execute(sql: "DELETE FROM call") }
    let showing = Showing(in: search, number: 1, size: 20)
    let end = CallEnd(isCharged: true, brought: .page(page, key, showing: showing), at: now)
    #expect(try await journal.end(lost, with: end) == nil)
    // The next call finds the way free.
    _ = try await journal.begin(other, within: SpendingCaps())
    #expect(try await archive.keptPage(key)?.page == page)
    #expect(try await archive.reopen(search)?.pages.map(\.number) == [1])
    #expect(try await archive.spent(at: now).today.total.calls == 2)
  }

  @Test func whileACapCannotBeLookedAtNoCallIsMade() async throws {
    try Data().write(to: folder)
    let journal = ArchiveJournal(ArchiveDoor(directory: folder)) { _ in }
    await #expect(throws: JournalError.self) {
      try await journal.begin(call, within: SpendingCaps(day: .calls(100)))
    }
  }
}
