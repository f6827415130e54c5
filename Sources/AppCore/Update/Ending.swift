/// Stopping, and leaving the program.
extension AppState {
  /// The first ^C stops what is going on and says that a second one quits; the second quits.
  mutating func interrupt() -> [Effect] {
    if isInterrupted { return quit() }
    isInterrupted = true
    overlay = nil
    let effects = cancelAll()
    message = Message(text: Words.interruptAgain)
    return effects
  }

  mutating func quit() -> [Effect] {
    cancelAll() + [.quit]
  }

  mutating func switchMouse() -> [Effect] {
    hasMouse.toggle()
    message = Message(text: hasMouse ? Words.mouseOn : Words.mouseOff)
    return [.setMouse(hasMouse)]
  }
}
