import AppCore

// The end of the program.
extension Runtime {
  /// Ends what is under way.
  func end() async -> Ending {
    errands.giveUpAll(but: .terminal)
    runner.giveUpErrands()
    let isHurried = endReason != nil || state.quitsAtOnce
    // Beside the terminal's thread, which a terminal that takes nothing may keep for a while: nothing here is asked there.
    let (runner, pictures) = (runner, pictures)
    async let unfinished = Self.finish(runner, pictures, isHurried: isHurried)
    // Whoever is in a hurry has the terminal at once.
    if isHurried { await display.close(isEarly: true) }
    if let slowSheet = await unfinished { losses.sheetIsSlow(slowSheet) }
    for case .reported(let report) in inbox.take() where losses.noteLast(report) {
      _ = state.apply(.reported(report))
    }
    if !isHurried { await display.close(isEarly: false) }
    errands.giveUp(.terminal)
    return losses.ending(by: endReason, unsaved: state.unsavedDecisions)
  }

  /// - Returns: the path of the last sheet, when that was not done in time.
  private static func finish(_ runner: RequestRunner, _ pictures: PictureLoader?, isHurried: Bool) async -> String? {
    await pictures?.stop()
    return await runner.finish(isHurried: isHurried)
  }
}
