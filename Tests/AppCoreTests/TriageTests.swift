import Catalog
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
    #expect(typist.state.results.cursor.index == 1)
    #expect(typist.effects == [.savePicks(typist.state.triage.picks)])
  }

  @Test func aPickIsShownAsSavedOnlyWhenItIs() throws {
    var typist = withResults()
    typist.press("<Space>")
    let row = try #require(typist.screen.first { $0.contains("one") })
    #expect(row.contains("+") && !row.contains("*"))
    typist.take(.picksSaved(typist.state.triage.picks.map(\.id)))
    let saved = try #require(typist.screen.first { $0.contains("one") })
    #expect(saved.contains("*"))
  }

  @Test func aRefusedPickStaysAndSaysSo() {
    var typist = withResults()
    typist.press("<Space>")
    typist.take(.picksFailed(typist.state.triage.picks.map(\.id), "the disk is full – free some space"))
    #expect(typist.state.triage.picks.count == 1)
    #expect(typist.shows("the disk is full"))
    #expect(typist.shows("!"))
  }

  @Test func ofPicksInQuickSuccessionOnlyTheLastSaveCounts() throws {
    var typist = withResults()
    typist.press("<Space>k<Space>k<Space>")
    let id = try #require(typist.state.triage.picks.first?.id)
    typist.take(.picksSaved([id]))
    typist.take(.picksRemoved([id]))
    #expect(typist.state.savesPicks)
    typist.take(.picksSaved([id]))
    #expect(!typist.state.savesPicks)
  }

  @Test func whatWasRefusedIsTriedAgainWhenASaveSucceeds() {
    var typist = withResults()
    typist.press("<Space>")
    let first = typist.state.triage.picks
    typist.take(.picksFailed(first.map(\.id), "the disk is full – free some space"))
    typist.press("<Space>")
    typist.take(.picksSaved(typist.state.triage.picks.dropFirst().map(\.id)))
    #expect(typist.effects == [.savePicks(first)])
    typist.take(.picksSaved(first.map(\.id)))
    #expect(typist.effects.isEmpty && typist.state.triage.refused.isEmpty)
  }

  @Test func aRefusedPickOutlivesTheLoadingOfOthers() {
    var typist = withResults()
    typist.press("<Space>")
    typist.take(.picksFailed(typist.state.triage.picks.map(\.id), "locked"))
    typist.take(.picksLoaded([Pick(listing: .sample(9, "kept"), pickedAt: typist.state.now)]))
    #expect(typist.state.triage.picks.map(\.listing.title.preferTranslated) == ["kept", "one"])
  }

  @Test func quittingThatLosesPicksIsSaidFirst() {
    var typist = withResults()
    typist.press("<Space>")
    typist.take(.picksFailed(typist.state.triage.picks.map(\.id), "the disk is full – free some space"))
    typist.press("q")
    #expect(!typist.effects.contains(.quit))
    #expect(typist.shows("1 pick could not be saved"))
    typist.press("jq")
    #expect(!typist.effects.contains(.quit))
    typist.press("q")
    #expect(typist.effects.contains(.quit))
    typist.press("j:quit<Enter>:quit<Enter>")
    #expect(typist.effects.contains(.quit))
  }

  @Test func undoAndRedoTakeStepsBackAndForth() {
    var typist = withResults()
    typist.press("<Space><Space>xu")
    #expect(typist.state.triage.rejected.isEmpty && typist.state.triage.picks.count == 2)
    typist.press("u")
    #expect(typist.state.triage.picks.count == 1)
    #expect(typist.effects.contains { if case .removePicks = $0 { true } else { false } })
    typist.press("<^R>")
    #expect(typist.state.triage.picks.map(\.listing.title.preferTranslated) == ["one", "two"])
    typist.press("uuu")
    #expect(typist.state.triage.picks.isEmpty)
    #expect(typist.shows("nothing to undo"))
  }

  @Test func anUndoneRemovalGoesBackToItsPlace() {
    var typist = withResults()
    typist.press("<Space><Space>gg<Space>u")
    #expect(typist.state.triage.picks.map(\.listing.title.preferTranslated) == ["one", "two"])
  }

  @Test func picksOfAnEarlierSessionComeBack() {
    var typist = Typist.withPhoto()
    typist.take(.picksLoaded([Pick(listing: .sample(9, "kept"), pickedAt: typist.state.now)]))
    typist.press("p")
    #expect(typist.shows("kept"))
  }

  @Test func theSheetHasADatedName() {
    var typist = withResults()
    typist.press("w")
    #expect(typist.shows("no picks yet"))
    typist.press("<Space>w")
    #expect(typist.shows("snapsource-picks-2026-11-20.csv"))
    typist.press("<Enter>")
    #expect(
      typist.effects == [
        .writeSheet(path: "snapsource-picks-2026-11-20.csv", picks: typist.state.triage.picks, replacing: false)
      ])
  }

  @Test func aSheetThatCannotBeWrittenAsksForAnotherName() {
    var typist = withResults()
    typist.press("<Space>")
    typist.take(.sheetFailed(path: "out/picks.csv", "cannot write out/picks.csv – its directory does not exist"))
    #expect(typist.shows("Write picks to: out/picks.csv") && typist.shows("its directory does not exist"))
  }

  @Test func anotherNameThanTheOneThatExistsIsAskedAbout() {
    var typist = withResults()
    typist.press("<Space>")
    typist.take(.sheetExists(path: "a.csv"))
    typist.press("2<Enter>")
    #expect(
      typist.effects == [.writeSheet(path: "a.csv2", picks: typist.state.triage.picks, replacing: false)])
  }

  @Test func anExistingSheetIsReplacedOnlyWhenSaid() {
    var typist = withResults()
    typist.press("<Space>")
    typist.take(.sheetExists(path: "a.csv"))
    #expect(typist.shows("The file exists"))
    typist.press("<Esc>")
    #expect(typist.effects.isEmpty)
    typist.take(.sheetExists(path: "a.csv"))
    typist.press("<Enter>")
    #expect(typist.effects == [.writeSheet(path: "a.csv", picks: typist.state.triage.picks, replacing: true)])
  }
}
