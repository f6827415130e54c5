/// Stopping, and leaving the program.
extension AppState {
  /// The first ^C stops what is going on and says that a second one quits; the second quits.
  mutating func interrupt() -> [Effect] {
    if isInterrupted { return leave() }
    isInterrupted = true
    overlay = nil
    let effects = stopSearches()
    message = Message(text: triage.isSaved ? Words.interruptAgain : Words.interruptLoses(triage))
    return effects
  }

  /// Leaves when what was decided is saved. What cannot be saved, and calls that are under way, are said first, and
  /// leaving again means it.
  mutating func quit() -> [Effect] {
    guard underWay.isEmpty || isWarnedOfCalls else {
      isWarnedOfCalls = true
      message = Message(text: Words.quittingDrops(spendUnderWay))
      return []
    }
    guard triage.isSaved || isWarnedOfLoss else {
      isLeaving = true
      message = Message(text: Words.savingFirst(triage))
      return cancelAll() + [.saveDecisions]
    }
    return leave()
  }

  /// What was decided is saved, or was refused once more.
  mutating func decisionsTried() -> [Effect] {
    guard isLeaving else { return [] }
    isLeaving = false
    if triage.isSaved { return leave() }
    isWarnedOfLoss = true
    message = Message(text: Words.quittingLoses(triage), isFailure: true)
    return []
  }

  /// Whether the user does not want to wait for anything.
  package var quitsAtOnce: Bool { isInterrupted || isWarnedOfLoss }

  /// Decisions that are not in the archive yet.
  package var unsavedDecisions: Int { triage.notSaved.count }

  mutating func leave() -> [Effect] { rememberPlace() + cancelAll() + [.quit] }

  mutating func switchMouse() -> [Effect] {
    hasMouse.toggle()
    message = Message(text: hasMouse ? Words.mouseOn : Words.mouseOff)
    return [.setMouse(hasMouse)]
  }
}
