import Sourcing
import Wording

/// Stopping, and leaving the program.
extension LineMode {
  /// The first ^C stops what is going on and says that a second one ends the program; the second ends it.
  mutating func interrupt() -> [LineEffect] {
    if leaving == .interrupted { return leave() }
    leaving = .interrupted
    question = .none
    awaited.subtract([.history, .spend, .picks])
    let underWay = session.spendUnderWay
    let requests = (session.awaitsPhoto ? session.stopPhoto() : []) + session.stopAll()
    returnToBefore()
    return requests.effects + [.say(words.interruptAgain(unsaved: unsavedDecisions) + words.common.charged(underWay))]
  }

  /// Ends the program when what was decided is saved. Calls that are under way, and what cannot be saved, are said first;
  /// saying `quit` again means it.
  mutating func quit() -> [LineEffect] {
    guard session.underWay.isEmpty || leaving == .warnedOfCalls else {
      leaving = .warnedOfCalls
      return [.say(words.quittingDrops(session.spendUnderWay))]
    }
    guard !awaitsSheet else {
      leaving = .writing
      return [.say(words.writingFirst)]
    }
    guard session.triage.isSaved || leaving == .warnedOfLoss else {
      leaving = .saving
      return session.stop().effects + [.say(words.savingFirst(unsavedDecisions)), .request(.saveDecisions)]
    }
    return leave()
  }

  mutating func decisionsTried() -> [LineEffect] {
    guard leaving == .saving else { return [] }
    if session.triage.isSaved { return leave() }
    leaving = .warnedOfLoss
    return [.say(words.quittingLoses(unsavedDecisions))]
  }

  private var awaitsSheet: Bool {
    awaited.contains { if case .picksFor = $0 { true } else { $0 == .sheet } }
  }

  /// A sheet that was asked for was written, or was not; only with it written the program ends.
  mutating func sheetEnded(isWritten: Bool) -> [LineEffect] {
    awaited.remove(.sheet)
    guard leaving == .writing else { return [] }
    leaving = .none
    return isWritten ? quit() : []
  }

  /// Ends the program. Sheets that were asked for are written of what is known of the picks.
  mutating func leave() -> [LineEffect] {
    var effects = rememberPlace() + session.stop().effects
    for case .picksFor(let path) in awaited { effects += writeNow(path) }
    return effects + [.quit]
  }
}
