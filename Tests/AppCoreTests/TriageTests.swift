import Catalog
import Foundation
import OperatingSystem
import Queries
import Sourcing
import Testing

@testable import AppCore

struct TriageTests {
  private func withResults() -> Typist {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "one"), .sample(2, "two"), .sample(3, "three")])
    typist.answer("beta", [])
    return typist
  }

  @Test func spacePicksAndMovesDown() {
    var typist = withResults()
    typist.press("<Space>")
    #expect(typist.state.triage.picks.map(\.listing.title.preferTranslated) == ["one"])
    #expect(typist.state.list.cursor.index == 1)
    #expect(typist.changes.map { $0.step.after } == typist.state.triage.picks.map(Decision.picked))
  }

  @Test func aPickIsShownAsSavedOnlyWhenItIs() {
    var typist = withResults()
    #expect(typist.mark(of: "one") == " ")
    typist.press("<Space>")
    #expect(typist.mark(of: "one") == "+", "\(typist)")
    typist.save()
    #expect(typist.mark(of: "one") == "*", "\(typist)")
    #expect(typist.mark(of: "two") == " ")
  }

  @Test func aRefusedPickStaysAndSaysSo() {
    var typist = withResults()
    typist.press("<Space>")
    typist.refuse("the disk is full – free some space")
    #expect(typist.state.triage.picks.count == 1)
    #expect(typist.shows("the disk is full"))
    #expect(typist.mark(of: "one") == "!", "\(typist)")
  }

  @Test func whatWasSaidSinceIsNotTakenAwayByAKeyThatWasTypedBefore() {
    var typist = withResults()
    typist.look(1)
    let drawn = typist.state.now
    typist.take(.reported(.archiveChanged(.deleted(URL(filePath: "/picks.sqlite")))))
    typist.burst("<Space>")
    #expect(typist.shows("was deleted while it was in use"))
    typist.take(.clockTicked(drawn + 2, lastFrame: drawn + 1, keysRead: drawn + 2, keysTyped: drawn + 0.5))
    typist.burst("j")
    #expect(typist.shows("was deleted while it was in use"))
    typist.take(.clockTicked(drawn + 3, lastFrame: drawn + 2.5, keysRead: drawn + 3, keysTyped: drawn + 2.8))
    typist.burst("k")
    #expect(!typist.shows("was deleted while it was in use"), "\(typist)")
  }

  @Test func ofPicksInQuickSuccessionOnlyTheLastSaveCounts() throws {
    var typist = withResults()
    typist.press("<Space>k<Space>k<Space>")
    let changes = typist.changes
    #expect(changes.count == 3)
    typist.take(.decisionRecorded(changes[0]))
    typist.take(.decisionRecorded(changes[1]))
    #expect(typist.state.triage.hasUnsaved)
    typist.take(.decisionRecorded(changes[2]))
    #expect(!typist.state.triage.hasUnsaved)
  }

  @Test func whatWasRefusedIsSavedWithoutAnotherPick() {
    var typist = withResults()
    typist.press("<Space>")
    let pick = typist.changes[0]
    typist.refuse("locked")
    #expect(typist.shows("Not saved yet, and tried again by itself: locked"))
    typist.take(.decisionRecorded(pick))
    #expect(typist.mark(of: "one") == "*", "\(typist)")
    #expect(typist.state.triage.isSaved && typist.shows("Everything is saved now"))
  }

  @Test func undoingWhatWasRefusedLeavesNothingToSave() {
    var typist = withResults()
    typist.press("<Space>")
    let pick = typist.changes[0]
    typist.refuse("locked")
    typist.press("u")
    #expect(typist.changes == [.undone(pick.step)])
    // Both need no archive any more.
    typist.take(.decisionRecorded(pick))
    typist.take(.decisionRecorded(.undone(pick.step)))
    #expect(typist.state.triage.isSaved && typist.state.triage.picks.isEmpty)
    typist.press("q")
    #expect(typist.effects.contains(.quit))
  }

  @Test func theSameStepThatWaitsTwiceIsCountedTwice() {
    var typist = withResults()
    typist.press("<Space>")
    typist.save()
    typist.press("u<^R>u")
    let changes = typist.changes
    typist.refuse("locked")
    for change in changes {
      #expect(!typist.state.triage.isSaved)
      typist.take(.decisionRecorded(change))
    }
    #expect(typist.state.triage.isSaved)
  }

  @Test func aPickOfAnotherProgramIsTakenWithWhatItSays() throws {
    var typist = withResults()
    let listing = try #require(typist.state.offers.offers.first?.listing)
    let pick = Pick(listing: listing, pickedAt: typist.state.now, quantity: 500, note: "sample first")
    typist.take(.decisionsFound([listing.id: .picked(pick)]))
    #expect(typist.state.triage.picks == [pick])
    typist.press("e")
    #expect(typist.shows("sample first") && typist.shows("500"), "\(typist)")
  }

  @Test func aRefusedPickOutlivesTheLoadingOfOthers() {
    var typist = withResults()
    typist.press("<Space>")
    typist.refuse("locked")
    typist.take(.triageLoaded([Pick(listing: .sample(9, "kept"), pickedAt: typist.state.now)], done: [], undone: []))
    #expect(typist.state.triage.picks.map(\.listing.title.preferTranslated) == ["kept", "one"])
  }

  @Test func quittingThatLosesPicksIsSaidFirst() {
    var typist = withResults()
    typist.press("<Space>")
    typist.refuse("the disk is full – free some space")
    typist.press("q")
    #expect(typist.effects.contains(.request(.saveDecisions)) && !typist.effects.contains(.quit))
    typist.take(.decisionsTried)
    #expect(!typist.effects.contains(.quit))
    #expect(typist.shows("1 pick could not be saved"))
    typist.press("jq")
    #expect(!typist.effects.contains(.quit))
    typist.take(.decisionsTried)
    typist.press("q")
    #expect(typist.effects.contains(.quit))
    typist.press("j:quit<Enter>")
    typist.take(.decisionsTried)
    typist.press(":quit<Enter>")
    #expect(typist.effects.contains(.quit))
  }

  @Test func quittingWaitsForASaveThatIsTriedOnceMore() {
    var typist = withResults()
    typist.press("<Space>x")
    let changes = typist.changes
    typist.take(.decisionRefused(changes[0], .locked(URL(filePath: "/a/snapsource.sqlite"))))
    typist.press("q")
    #expect(
      typist.effects.contains(.request(.saveDecisions)) && typist.shows("Saving 1 pick and 1 rejection before quitting")
    )
    for change in changes { typist.take(.decisionRecorded(change)) }
    typist.take(.decisionsTried)
    #expect(typist.effects.contains(.quit))
  }

  @Test func anotherKeyMeansToStay() {
    var typist = withResults()
    typist.press("<Space>")
    let pick = typist.changes[0]
    typist.press("qk")
    typist.take(.decisionRecorded(pick))
    typist.take(.decisionsTried)
    #expect(!typist.effects.contains(.quit))
  }

  @Test func interruptingTwiceWaitsForNothingAndSaysSo() {
    var typist = withResults()
    typist.press("<Space>")
    typist.refuse("locked")
    typist.press("<^C>")
    #expect(typist.shows("^C again: quit at once. Not saved yet: 1 pick"))
    typist.press("<^C>")
    #expect(typist.effects.contains(.quit) && typist.state.quitsAtOnce)
  }

  @Test func picksOfOtherWindowsComeBeforeTheSheetIsWritten() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", (1...3).map { .sample($0, "mug \($0)") })
    typist.press("<Space>")
    typist.save()
    typist.press("<Space>w")
    #expect(typist.memories.contains(.request(.readPicks)))
    let others = [
      Pick(listing: .sample(1, "mug 1"), pickedAt: typist.state.now),
      Pick(listing: .sample(9, "theirs"), pickedAt: typist.state.now),
    ]
    typist.take(.picksRead(others))
    // The second is on its way to the archive, and stays.
    #expect(typist.state.triage.picks.map(\.id.number) == ["1", "9", "2"])
    typist.press("<Enter>")
    guard case .request(.writeSheet(_, let picks, _))? = typist.effects.first else {
      Issue.record("nothing was written")
      return
    }
    #expect(picks.count == 3)
  }

  @Test func undoAndRedoTakeStepsBackAndForth() {
    var typist = withResults()
    typist.press("<Space><Space>xu")
    #expect(typist.state.triage.rejections.isEmpty && typist.state.triage.picks.count == 2)
    typist.press("u")
    #expect(typist.state.triage.picks.count == 1)
    #expect(typist.changes.contains { if case .undone = $0 { true } else { false } })
    typist.press("<^R>")
    #expect(typist.state.triage.picks.map(\.listing.title.preferTranslated) == ["one", "two"])
    typist.press("uuu")
    #expect(typist.state.triage.picks.isEmpty)
    #expect(typist.shows("Nothing to undo"))
  }

  @Test func anUndoneRemovalGoesBackToItsPlace() {
    var typist = withResults()
    typist.press("<Space><Space>gg<Space>u")
    #expect(typist.state.triage.picks.map(\.listing.title.preferTranslated) == ["one", "two"])
  }

  @Test func picksOfAnEarlierSessionComeBack() {
    var typist = Typist.withPhoto()
    typist.take(.triageLoaded([Pick(listing: .sample(9, "kept"), pickedAt: typist.state.now)], done: [], undone: []))
    typist.press("p")
    #expect(typist.shows("kept"))
  }

  @Test func quantityStatusTagsAndNoteOfAPickAreEditedAndUndone() throws {
    var typist = withResults()
    typist.press("e")
    #expect(typist.shows("Space: pick it"))
    typist.press("<Space>ke500 pcs<Tab><Tab>mug, red,, mug<Enter>")
    #expect(typist.shows("a quantity is a whole number of pieces"), "\(typist)")
    typist.press("<^U>500<Tab>a<Tab><Tab>ask for a sample<Enter>")
    let pick = try #require(typist.state.triage.picks.first)
    #expect(pick.quantity == 500 && pick.tags == ["mug", "red"])
    #expect(pick.note == "ask for a sample" && pick.status == "ask")
    typist.press("<Enter>")
    #expect(typist.showsInLines("picked · ask · 500 pieces · #mug #red · ask for a sample"))
    typist.press("u")
    #expect(
      typist.state.triage.picks == [Pick(listing: pick.listing, queryPhoto: pick.queryPhoto, pickedAt: pick.pickedAt)])
    typist.press("<^R>")
    #expect(typist.state.triage.picks.first?.quantity == 500)
  }

  @Test func stepsOfTheSessionBeforeAreUndoneAndDoneAgain() {
    var typist = Typist.withPhoto()
    let picks = [1, 2].map { Pick(listing: .sample($0, "kept \($0)"), pickedAt: typist.state.now) }
    let steps = picks.map { DecisionStep(listing: $0.id, before: nil, after: .picked($0)) }
    typist.take(.triageLoaded([picks[0]], done: [steps[0]], undone: [steps[1]]))
    typist.press("<^R>")
    #expect(typist.state.triage.picks.map(\.id) == picks.map(\.id))
    #expect(typist.changes == [.redone(steps[1])])
    typist.press("uu")
    #expect(typist.changes == [.undone(steps[1]), .undone(steps[0])])
    #expect(typist.state.triage.picks.isEmpty)
  }

  @Test func whatWasDecidedBeforeIsSaidWithWhatHasChanged() {
    var typist = withResults()
    #expect(typist.memories.contains(.request(.lookUpDecisions(typist.state.offers.offers.map(\.listing.id)))))
    var old = Listing.sample(2, "two", price: "17.50", minimumOrder: 5)
    old.provenance.fetchedAt -= 86_400
    let rejection = Rejection(listing: old, reason: .price, rejectedAt: typist.state.now - 86_400)
    typist.take(.decisionsFound([old.id: .rejected(rejection)]))
    #expect(typist.mark(of: "two") == "x", "\(typist)")
    typist.press("j<Enter>")
    #expect(typist.shows("rejected: price") && typist.shows("rejected 2026-11-19"), "\(typist)")
    #expect(typist.showsInLines("at CNY 17.50, now 19.00 (+1.50)"), "\(typist)")
    typist.press("x")
    #expect(typist.state.triage.rejections.isEmpty)
  }

  @Test func picksAreFoundByWhatTheyAreAndWhatWasSaidOfThem() {
    var typist = withResults()
    typist.press("<Space><Space><Space>pe<Tab><Tab><Tab>ask for a sample<Enter>")
    for (words, place) in [("two", 1), ("red-mug", 0), ("sample", 0), ("zebra", 0), ("three", 2)] {
      typist.press("/\(words)<Enter>")
      #expect(typist.state.cursors[.picks].index == place && typist.state.focus == .picks, "\(words) \(typist)")
      typist.press("g")
    }
    typist.press("n")
    #expect(typist.state.cursors[.picks].index == 2 && typist.state.triage.picks.count == 3)
  }

  @Test func theSheetHasADatedName() {
    var typist = withResults()
    typist.press("w")
    #expect(typist.shows("No picks yet"))
    typist.press("<Space>w")
    #expect(typist.shows("snapsource-picks-2026-11-20.csv"))
    typist.press("<Enter>")
    #expect(
      typist.effects == [
        .request(
          .writeSheet(path: "snapsource-picks-2026-11-20.csv", picks: typist.state.triage.picks, replacing: false))
      ])
  }

  @Test(arguments: [
    ("'my picks.csv'", "my picks.csv"), ("\"a b.csv\"", "a b.csv"), ("it's.csv", "it's.csv"), ("''", "''"),
  ])
  func quotesAroundASheetsNameAreNoPartOfIt(typed: String, path: String) {
    var typist = withResults()
    typist.press("<Space>:")
    typist.take(.terminal(.pasted("write " + typed)))
    typist.press("<Enter>")
    #expect(typist.effects == [.request(.writeSheet(path: path, picks: typist.state.triage.picks, replacing: false))])
  }

  @Test func aPastedNameTakesThePlaceOfTheOfferedOne() {
    var typist = withResults()
    typist.press("<Space>w")
    typist.take(.terminal(.pasted("/sheets/a.csv")))
    #expect(typist.shows("Write picks to: /sheets/a.csv"), "\(typist)")
  }

  @Test func aSheetThatCannotBeWrittenAsksForAnotherName() {
    var typist = withResults()
    typist.press("<Space>")
    typist.take(.sheetFailed(path: "out/picks.csv", .file(.noDirectory("out/picks.csv"))))
    #expect(typist.shows("Write picks to: out/picks.csv") && typist.shows("its directory does not exist"))
  }

  @Test func anotherNameThanTheOneThatExistsIsAskedAbout() {
    var typist = withResults()
    typist.press("<Space>")
    typist.take(.sheetExists(path: "a.csv"))
    typist.press("2<Enter>")
    #expect(
      typist.effects == [.request(.writeSheet(path: "a.csv2", picks: typist.state.triage.picks, replacing: false))])
  }

  @Test func anExistingSheetTakesNoKeysFromWhatIsTypedMeanwhile() {
    var typist = withResults()
    typist.press("<Space>ke<Tab><Tab>abc")
    #expect(typist.shows("abc"))
    typist.take(.sheetExists(path: "a.csv"))
    #expect(typist.shows("abc"), "\(typist)")
    typist.press("<Esc>")
    #expect(!typist.effects.contains { if case .request(.writeSheet) = $0 { true } else { false } })
    // The line stood where that is said.
    #expect(typist.shows("a.csv exists and was not written"), "\(typist)")
  }

  @Test func anExistingSheetIsReplacedOnlyWhenSaid() {
    var typist = withResults()
    typist.press("<Space>")
    typist.take(.sheetExists(path: "a.csv"))
    #expect(typist.shows("It exists"))
    typist.press("<Esc>")
    #expect(typist.effects.isEmpty)
    typist.take(.sheetExists(path: "a.csv"))
    typist.press("<Enter>")
    #expect(typist.effects == [.request(.writeSheet(path: "a.csv", picks: typist.state.triage.picks, replacing: true))])
  }

  @Test(arguments: [
    Report.sheetExists(path: "a.csv"), .sheetFailed(path: "a.csv", .file(.diskFull("a.csv"))),
  ])
  func whoQuitsIsKeptForASheetThatWasNotWritten(_ news: Report) {
    var typist = withResults()
    typist.press("<Space>q")
    let pick = typist.changes[0]
    typist.take(news)
    typist.take(.decisionRecorded(pick))
    typist.take(.decisionsTried)
    #expect(!typist.effects.contains(.quit))
    #expect(typist.shows("a.csv"))
    typist.press("<Esc>q")
    #expect(typist.effects.contains(.quit))
  }
}
