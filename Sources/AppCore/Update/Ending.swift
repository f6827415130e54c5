/// Stopping, and leaving the program.
extension AppState {
  /// The first ^C stops what is going on and says that a second one quits; the second quits.
  mutating func interrupt() -> [Effect] {
    if isInterrupted { return quit() }
    isInterrupted = true
    overlay = nil
    let effects = stopSearches()
    message = Message(text: triage.refused.isEmpty ? Words.interruptAgain : Words.interruptWarns)
    return effects
  }

  /// Leaves, unless picks would be lost by it: that is said first, and leaving again means it.
  mutating func quit() -> [Effect] {
    guard triage.refused.isEmpty || isWarnedOfLoss else {
      isWarnedOfLoss = true
      message = Message(text: Words.quittingLoses(triage.refused.count), isFailure: true)
      return cancelAll()
    }
    return leave()
  }

  mutating func leave() -> [Effect] { rememberPlace() + cancelAll() + [.quit] }

  mutating func switchMouse() -> [Effect] {
    hasMouse.toggle()
    message = Message(text: hasMouse ? Words.mouseOn : Words.mouseOff)
    return [.setMouse(hasMouse)]
  }
}
