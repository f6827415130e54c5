import Catalog
import Foundation
import ImageSearch
import Photos
import Queries
import Testing

/// Several programs ask about one photo: each call is paid for once.
@Suite(.timeLimit(.minutes(1))) struct SharedCallsTests {
  private let vendor = FakeVendor<Plain>()
  private let journal = JournalDouble()
  private let clock = TestClock()
  private let date = TestDate()
  private let log = EventLog()

  private func page(of photo: QueryPhoto) -> CallEnd.Brought {
    .page(
      .sample(Plain.id, count: 2),
      PageKey(provider: Plain.id, subject: .photo(photo.identity), query: ImageQuery(), page: 1))
  }

  private func reference(of photo: QueryPhoto) -> CallEnd.Brought {
    .reference(
      PhotoReference(.imageID, "theirs"), size: nil, ReferenceKey(provider: Plain.id, photo: photo.identity))
  }

  private func search(by photo: QueryPhoto) async {
    let service = SearchService(
      providers: [vendor], photoHost: nil, policy: SearchPolicy(jitter: 0), journal: journal, clock: clock,
      now: { [date] in date.now })
    await service.search(ImageQuery(), by: .photo(photo), targets: [SearchTarget(Plain.id)]) { [log] in
      await log.record($0)
    }
  }

  @Test func whatAnotherProgramAsksIsWaitedFor() async throws {
    let photo = QueryPhoto.file(try Sample.photo())
    await journal.makeElsewhere(.search)
    async let search: Void = search(by: photo)
    await log.until(.step(Plain.id, .askedElsewhere))
    await clock.untilAsleep(1)
    clock.advance(by: .milliseconds(200))
    await clock.untilAsleep(1)
    await journal.endElsewhere(page(of: photo), at: date.now)
    clock.advance(by: .milliseconds(200))
    await search
    #expect(await log.calls == [.introducePhoto])
    #expect(await log.pages.map(\.listings.count) == [2])
    #expect(await log.steps(of: Plain.id).count { $0 == .askedElsewhere } == 1)
    #expect(await vendor.asked.questions.isEmpty)
  }

  @Test func whatAnotherProgramAskedInVainIsAsked() async throws {
    let photo = QueryPhoto.file(try Sample.photo())
    await journal.makeElsewhere(.search)
    async let search: Void = search(by: photo)
    await log.until(.step(Plain.id, .askedElsewhere))
    await clock.untilAsleep(1)
    await journal.endElsewhere(nil, at: date.now)
    clock.advance(by: .milliseconds(200))
    await search
    #expect(await log.calls == [.introducePhoto, .search])
    #expect(await log.pages.map(\.listings.count) == [3])
  }

  @Test func aPhotoThatAnotherProgramGivesIsNotGivenTwice() async throws {
    let photo = QueryPhoto.file(try Sample.photo())
    await journal.makeElsewhere(.introducePhoto)
    async let search: Void = search(by: photo)
    await log.until(.step(Plain.id, .askedElsewhere))
    await journal.endElsewhere(reference(of: photo), at: date.now)
    // The account has not answered yet: its others would wait for a while, too.
    await clock.untilAsleep(2)
    clock.advance(by: .milliseconds(200))
    await search
    #expect(await log.calls == [.search])
    #expect(await vendor.asked.questions.map(\.photo.value) == ["theirs"])
  }

  @Test func whatAnotherProgramBroughtWhileThisOneWaitedForItsTurnIsShown() async throws {
    let photo = QueryPhoto.file(try Sample.photo())
    await journal.bring(page(of: photo), at: date.now, justBefore: .search)
    await search(by: photo)
    #expect(await log.calls == [.introducePhoto])
    #expect(await log.pages.map(\.listings.count) == [2])
    let last = try #require(await journal.entries.last)
    #expect(last.call.kind == .search && last.end?.isCharged == false && last.end?.failure == .cancelled)
  }

  @Test func waitingForAnotherProgramEndsWithTheSearch() async throws {
    let photo = QueryPhoto.file(try Sample.photo())
    await journal.makeElsewhere(.search)
    let searching = Task { await search(by: photo) }
    await log.until(.step(Plain.id, .askedElsewhere))
    searching.cancel()
    await searching.value
    #expect(await log.pages.isEmpty)
    #expect(await log.errors.isEmpty)
    #expect(await vendor.asked.questions.isEmpty)
  }
}
