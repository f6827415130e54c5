import AppCore
import Sourcing

/// How long a user who is in a hurry, or a system that tells the program to end, waits for what is being saved.
private let hurry = Duration.milliseconds(600)

// The end of the program.
extension Runtime {
  /// Ends what is under way. What is paid for or decided is awaited, but not for ever: a locked archive or a disk that
  /// does not answer cannot keep the program.
  func end() async -> Ending {
    errands.giveUpAll(but: .terminal)
    runner.giveUpErrands()
    let isHurried = endReason != nil || state.quitsAtOnce
    // Whoever is in a hurry has the terminal at once.
    async let early: Void = isHurried ? display.close(isEarly: true) : ()
    await pictures?.stop()
    async let sheetIsDone = Waiting.atMost(isHurried ? hurry : services.sheetPatience) { [runner] in
      await runner.writeSheets()
    }
    _ = await Waiting.atMost(isHurried ? hurry : .seconds(10)) { [runner] in await runner.keepEverything() }
    let isSheetDone = await sheetIsDone
    await early
    var unwritten = isSheetDone ? nil : runner.lastSheet.map { Words.sheetTooSlow($0) }
    for case .reported(let report) in await inbox.take() {
      switch report {
      case .sheetFailed(_, let sentence): unwritten = sentence
      case .sheetExists(let path): unwritten = Words.sheetExists(path)
      case .sheetWritten where !isSheetDone: unwritten = nil
      case .decisionRefused(_, let sentence):
        refusal = sentence
        _ = state.apply(.reported(report))
      case .decisionRecorded: _ = state.apply(.reported(report))
      default: continue
      }
    }
    if !isHurried { await display.close(isEarly: false) }
    errands.giveUp(.terminal)
    let lost = state.unsavedDecisions
    return Ending(
      reason: endReason,
      lostPicks: lost == 0 ? nil : LostPicks(count: lost, reason: refusal ?? Words.notSavedInTime),
      unwrittenSheet: unwritten)
  }
}
