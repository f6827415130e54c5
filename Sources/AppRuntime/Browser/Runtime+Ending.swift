import AppCore

// The end of the program.
extension Runtime {
  /// Ends what is under way.
  func end() async -> Ending {
    errands.giveUpAll(but: .terminal)
    runner.giveUpErrands()
    let isHurried = endReason != nil || state.quitsAtOnce
    // Whoever is in a hurry has the terminal at once.
    async let early: Void = isHurried ? display.close(isEarly: true) : ()
    await pictures?.stop()
    let slowSheet = await runner.finish(isHurried: isHurried)
    await early
    if let slowSheet { losses.sheetIsSlow(slowSheet) }
    for case .reported(let report) in inbox.take() where losses.noteLast(report) {
      _ = state.apply(.reported(report))
    }
    if !isHurried { await display.close(isEarly: false) }
    errands.giveUp(.terminal)
    return losses.ending(by: endReason, unsaved: state.unsavedDecisions)
  }
}
