import Sourcing

/// Stopping, and leaving the program.
extension LineMode {
  /// The first ^C stops what is going on and says that a second one ends the program; the second ends it.
  mutating func interrupt() -> [LineEffect] {
    if leaving == .interrupted { return leave() }
    leaving = .interrupted
    question = .none
    awaited.subtract([.history, .spend, .picks])
    let requests = session.photo.isLoading ? session.stopPhoto() : session.stop()
    session.returnToBefore()
    return requests.effects + [.say(Words.interruptAgain(unsaved: unsavedDecisions))]
  }

  /// Ends the program when what was decided is saved. Calls that are under way, and what cannot be saved, are said first;
  /// saying `quit` again means it.
  mutating func quit() -> [LineEffect] {
    guard session.underWay.isEmpty || leaving == .warnedOfCalls else {
      leaving = .warnedOfCalls
      return [.say(Words.quittingDrops(session.spendUnderWay))]
    }
    guard session.triage.isSaved || leaving == .warnedOfLoss else {
      leaving = .saving
      return session.stop().effects + [.say(Words.savingFirst(unsavedDecisions)), .request(.saveDecisions)]
    }
    return leave()
  }

  mutating func decisionsTried() -> [LineEffect] {
    guard leaving == .saving else { return [] }
    if session.triage.isSaved { return leave() }
    leaving = .warnedOfLoss
    return [.say(Words.quittingLoses(unsavedDecisions))]
  }

  mutating func leave() -> [LineEffect] { session.stop().effects + [.quit] }
}
