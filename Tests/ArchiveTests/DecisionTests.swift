import Catalog
import Foundation
import GRDB
import Queries
import Testing

@testable import Archive

struct DecisionTests {
  @Test func aStepIsUndoneAndDoneAgainAcrossRestarts() async throws {
    try await withScratchDirectory { directory in
      let pick = try ArchiveSamples.mug()
      let rejection = Rejection(listing: pick.listing, reason: .trader, rejectedAt: JournalSamples.noon)
      let picked = DecisionStep(listing: pick.id, before: nil, after: .picked(pick))
      let rejected = DecisionStep(listing: pick.id, before: .picked(pick), after: .rejected(rejection))
      let archive = try Archive.open(directory: directory)
      try await archive.keep([.done(picked)])
      try await archive.keep([.done(rejected)])
      #expect(try await archive.decisions(on: [pick.id]) == [pick.id: .rejected(rejection)])
      archive.close()

      let again = try Archive.open(directory: directory)
      #expect(try await again.recentSteps(limit: 9) == [picked, rejected].map { KeptStep($0, isUndone: false) })
      try await again.keep([.undone(rejected)])
      #expect(try await again.decisions(on: [pick.id]) == [pick.id: .picked(pick)])
      #expect(try await again.savedRejections().isEmpty)
      again.close()

      let third = try Archive.open(directory: directory)
      let steps = [KeptStep(picked, isUndone: false), KeptStep(rejected, isUndone: true)]
      #expect(try await third.recentSteps(limit: 9) == steps)
      try await third.keep([.redone(rejected)])
      #expect(try await third.savedPicks().picks.isEmpty)
      #expect(try await third.savedRejections() == [rejection])
    }
  }

  @Test func stepsOfOneKeyAreOneStepAfterARestart() async throws {
    try await withScratchDirectory { directory in
      let picks = [try ArchiveSamples.mug(), try ArchiveSamples.bare()]
      let batch = UUID()
      let archive = try Archive.open(directory: directory)
      let steps = picks.map { DecisionStep(listing: $0.id, before: nil, after: .picked($0), batch: batch) }
      try await archive.keep(steps.map { .done($0) })
      archive.close()
      let again = try Archive.open(directory: directory)
      #expect(try await again.recentSteps(limit: 9).map(\.step.batch) == [batch, batch])
    }
  }

  /// What fails at its last step leaves nothing of the others, whether it is decided or taken back.
  @Test func whatOneKeyDecidesIsKeptWholeOrNotAtAll() async throws {
    try await withArchive { archive in
      let picks = [try ArchiveSamples.mug(), try ArchiveSamples.bare()]
      let batch = UUID()
      let steps = picks.map { DecisionStep(listing: $0.id, before: nil, after: .picked($0), batch: batch) }
      try await archive.write { [key = picks[1].id.key] database in
        try database.execute(
          sql: """
            CREATE TRIGGER one_cannot_come BEFORE INSERT ON pick WHEN NEW.key = '\(key)' BEGIN
              SELECT RAISE (ABORT, 'not this one');
            END
            """)
      }
      await #expect(throws: ArchiveError.self) { try await archive.keep(steps.map { .done($0) }) }
      #expect(try await archive.savedPicks().picks.isEmpty)
      #expect(try await archive.recentSteps(limit: 9).isEmpty)

      try await archive.write { try $0.execute(sql: "DROP TRIGGER one_cannot_come") }
      try await archive.keep(steps.map { .done($0) })
      try await archive.write { [key = picks[0].id.key] database in
        try database.execute(
          sql: """
            CREATE TRIGGER one_cannot_go BEFORE DELETE ON pick WHEN OLD.key = '\(key)' BEGIN
              SELECT RAISE (ABORT, 'not this one');
            END
            """)
      }
      await #expect(throws: ArchiveError.self) { try await archive.keep(steps.reversed().map { .undone($0) }) }
      #expect(try await archive.savedPicks().picks == picks)
      #expect(try await archive.recentSteps(limit: 9).map(\.isUndone) == [false, false])
    }
  }

  /// Another program has picked what is to be taken back: what it was before is decided anew, over that.
  @Test func whatCannotBeTakenBackIsDecidedAnew() async throws {
    try await withArchive { archive in
      let pick = try ArchiveSamples.mug()
      let mine = DecisionStep(listing: pick.id, before: nil, after: .picked(pick))
      var noted = pick
      noted.note = "another program's"
      try await archive.keep([.done(mine)])
      try await archive.keep([.done(DecisionStep(listing: pick.id, before: .picked(pick), after: .picked(noted)))])
      try await archive.keep([.undone(mine)])
      #expect(try await archive.savedPicks().picks.isEmpty)
      let last = try #require(try await archive.recentSteps(limit: 9).last)
      #expect(last.step.before == .picked(noted) && last.step.after == nil && !last.isUndone)
    }
  }

  @Test func aNewStepEndsWhatCouldBeDoneAgain() async throws {
    try await withArchive { archive in
      let pick = try ArchiveSamples.mug()
      let other = try ArchiveSamples.bare()
      let first = DecisionStep(listing: pick.id, before: nil, after: .picked(pick))
      let second = DecisionStep(listing: other.id, before: nil, after: .picked(other))
      try await archive.keep([.done(first)])
      try await archive.keep([.undone(first)])
      try await archive.keep([.done(second)])
      #expect(try await archive.recentSteps(limit: 9).map(\.id) == [second.id])
    }
  }

  @Test func aPickKnowsTheSearchThatItWasMadeIn() async throws {
    try await withArchive { archive in
      let search = try await archive.searched(JournalSamples.question(), [try JournalSamples.page(1...3)])
      let listing = try JournalSamples.listing(2)
      let pick = Pick(listing: listing, pickedAt: JournalSamples.noon)
      let picked = DecisionStep(listing: listing.id, before: nil, after: .picked(pick))
      try await archive.keep([.done(picked)], in: search)
      #expect(try await archive.lastSearch()?.picks == 1)
      var noted = pick
      noted.note = "ask"
      try await archive.keep([.done(DecisionStep(listing: listing.id, before: .picked(pick), after: .picked(noted)))])
      #expect(try await archive.lastSearch()?.picks == 1)
      let removed = DecisionStep(listing: listing.id, before: .picked(noted), after: nil)
      try await archive.keep([.done(removed)])
      #expect(try await archive.lastSearch()?.picks == 0)
      try await archive.keep([.undone(removed)])
      #expect(try await archive.lastSearch()?.picks == 1)
    }
  }

  @Test func onlyWhatIsAskedForIsAnswered() async throws {
    try await withArchive { archive in
      let picks = [try ArchiveSamples.mug(), try ArchiveSamples.bare()]
      try await archive.save(picks)
      #expect(try await archive.decisions(on: [picks[0].id]).keys.map(\.self) == [picks[0].id])
      #expect(try await archive.decisions(on: []).isEmpty)
    }
  }

  @Test func savingAPickTakesARejectionBack() async throws {
    try await withArchive { archive in
      let pick = try ArchiveSamples.mug()
      let rejection = Rejection(listing: pick.listing, reason: .price, rejectedAt: JournalSamples.noon)
      try await archive.keep([.done(DecisionStep(listing: pick.id, before: nil, after: .rejected(rejection)))])
      try await archive.save([pick])
      #expect(try await archive.decisions(on: [pick.id]) == [pick.id: .picked(pick)])
    }
  }

  @Test func aLongDayKeepsItsNewestSteps() async throws {
    try await withArchive { archive in
      try await archive.write { database in
        try database.execute(
          sql: """
            WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 500)
            INSERT INTO decision_step (id, key)
            SELECT printf('E621E1F8-C36C-495A-93FC-%012d', n), '1688:' || n FROM number
            """)
      }
      let pick = try ArchiveSamples.bare()
      let step = DecisionStep(listing: pick.id, before: nil, after: .picked(pick))
      try await archive.keep([.done(step)])
      let steps = try await archive.recentSteps(limit: 1_000)
      #expect(steps.count == 500)
      #expect(steps.first?.step.listing.number == "2")
      #expect(steps.last?.id == step.id)
    }
  }
}
