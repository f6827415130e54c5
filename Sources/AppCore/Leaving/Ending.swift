import Sourcing

/// Stopping, and leaving the program.
extension AppState {
  /// The first ^C stops what is going on and says that a second one quits; the second quits.
  mutating func interrupt() -> [Effect] {
    if leaving == .interrupted { return leave() }
    leaving = .interrupted
    sheets.closeAll()
    let effects = stopSearches()
    message = Message(text: triage.isSaved ? words.interruptAgain : words.interruptLoses(triage))
    return effects
  }

  /// Leaves when what was decided is saved. What cannot be saved, and calls that are under way, are said first, and
  /// leaving again means it.
  mutating func quit() -> [Effect] {
    guard session.underWay.isEmpty || leaving == .warnedOfCalls else {
      leaving = .warnedOfCalls
      message = Message(text: words.quittingDrops(session.spendUnderWay))
      return []
    }
    guard triage.isSaved || leaving == .warnedOfLoss else {
      leaving = .saving
      message = Message(text: words.savingFirst(triage))
      return cancelAll() + [.request(.saveDecisions)]
    }
    return leave()
  }

  /// What was decided is saved, or was refused once more.
  mutating func decisionsTried() -> [Effect] {
    guard leaving == .saving else { return [] }
    if triage.isSaved { return leave() }
    leaving = .warnedOfLoss
    message = Message(text: words.quittingLoses(triage), isFailure: true)
    return []
  }

  /// Does not leave once all is saved: something that was asked for before did not work.
  mutating func stay() {
    if leaving == .saving { leaving = .none }
  }

  /// Whether the user does not want to wait for anything.
  package var quitsAtOnce: Bool { [.interrupted, .warnedOfLoss].contains(leaving) }

  /// Decisions that are not in the archive yet.
  package var unsavedDecisions: Int { triage.notSaved.count }

  mutating func leave() -> [Effect] { rememberPlace() + cancelAll() + [.quit] }

  mutating func switchMouse() -> [Effect] {
    hasMouse.toggle()
    message = Message(text: hasMouse ? words.mouseOn : words.mouseOff)
    return [.setMouse(hasMouse)]
  }
}
