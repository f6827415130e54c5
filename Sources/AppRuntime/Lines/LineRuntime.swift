import AppCore
import Archive
import Foundation
package import LineMode
package import Queries
import Sourcing

/// What a user of the line mode does.
package enum LineInput: Sendable, Equatable {
  case line(String)
  /// ^C, or a signal that asks the program to end.
  case interrupted
  case signal(Int32)
}

/// Runs the line mode: takes what happened from one inbox, lets the mode answer, starts what it asks for, writes lines.
package actor LineRuntime {
  private var mode: LineMode
  private let services: Services
  private let input: AsyncStream<LineInput>
  private let isScript: Bool
  private let write: @Sendable (String) -> Void
  private let inbox = Inbox<LineEvent>()
  private var runner: RequestRunner
  /// What was typed and waits for its turn.
  private var lines: [LineEvent] = []
  /// Whether the last thing that was written asks for a line.
  private var isPrompted = false
  private var isQuitting = false
  private var endReason: EndReason?
  /// Why the last decision that was refused could not be saved.
  private var refusal: String?

  /// - Parameters:
  ///   - input: its end is the end of the program.
  ///   - isScript: whether lines come from a file or a program: each waits until what the one before began has ended.
  ///   - write: writes text; lines bring their ends.
  ///   - troubles: what went wrong outside, as it happens.
  package init(
    _ mode: LineMode, services: Services, input: AsyncStream<LineInput>, isScript: Bool,
    troubles: AsyncStream<String> = AsyncStream { $0.finish() }, write: @escaping @Sendable (String) -> Void
  ) {
    (self.mode, self.services, self.input, self.isScript, self.write) = (mode, services, input, isScript, write)
    let post: @Sendable (Report) async -> Void = { [inbox] in await inbox.post(.reported($0)) }
    runner = RequestRunner(services, Reporter(tell: post, show: post))
    self.troubles = troubles
  }

  private let troubles: AsyncStream<String>

  /// Runs until the user quits or there are no more lines.
  ///
  /// - Parameters:
  ///   - photo: a path or address to begin with.
  ///   - search: an earlier search to begin with.
  package func run(photo: String?, reopening search: SearchNumber? = nil) async -> Ending {
    for line in mode.greeting(isPhotoGiven: photo != nil || search != nil) { say(line) }
    let reading = Task { [input, inbox] in
      for await input in input {
        switch input {
        case .line(let line): await inbox.post(.typed(line))
        case .interrupted: await inbox.post(.interrupted)
        case .signal(let signal):
          self.end(by: .signal(signal))
          await inbox.post(.ended)
        }
      }
      await inbox.post(.ended)
    }
    let listening = Task { [troubles, inbox] in
      for await sentence in troubles { await inbox.post(.said(sentence)) }
    }
    runner.triage.open(offersLastSearch: photo == nil && search == nil)
    if let photo { perform(mode.apply(.typed("photo " + photo))) }
    if let search { perform(mode.apply(.typed("reopen \(search.rawValue)"))) }
    prompt()
    for await _ in inbox.rings {
      await takeEvents()
      if isQuitting { break }
    }
    reading.cancel()
    listening.cancel()
    return await end()
  }

  private func end(by reason: EndReason) { endReason = endReason ?? reason }

  private func takeEvents() async {
    _ = mode.apply(.clockTicked(services.now()))
    for event in await inbox.take() {
      switch event {
      case .typed, .ended: lines.append(event)
      default: take(event)
      }
      // What was typed after the line that quits was typed at something else.
      if isQuitting { return }
    }
    while let next = lines.first, endReason != nil || !(isScript && mode.isBusy) {
      lines.removeFirst()
      take(next)
      if isQuitting { return }
    }
    prompt()
  }

  private func take(_ event: LineEvent) {
    if case .typed = event { isPrompted = false }
    let effects = mode.apply(event)
    if case .reported(let report) = event {
      runner.wasTaken(report)
      if case .decisionRefused(_, let sentence) = report { refusal = sentence }
    }
    perform(effects)
  }

  private func perform(_ effects: [LineEffect]) {
    for effect in effects {
      switch effect {
      case .say(let line): say(line)
      case .request(let request): runner.perform(request, of: mode.session)
      case .quit: isQuitting = true
      }
    }
  }

  /// Writes a line of its own, also where the next one is being asked for.
  private func say(_ line: String) {
    write((isPrompted ? "\n" : "") + LineText.plain(line) + "\n")
    isPrompted = false
  }

  /// Asks for the next line, where somebody types it. What is under way says its lines first; one may be typed all the same.
  private func prompt() {
    guard !isScript, !isPrompted, !mode.isBusy else { return }
    write(mode.prompt)
    isPrompted = true
  }

  /// Ends what is under way. What is paid for or decided is awaited, but not for ever.
  private func end() async -> Ending {
    runner.giveUpErrands()
    let isHurried = endReason != nil || mode.quitsAtOnce
    let hurry = Duration.milliseconds(600)
    async let sheetIsDone = Waiting.atMost(isHurried ? hurry : services.sheetPatience) { [runner] in
      await runner.writeSheets()
    }
    _ = await Waiting.atMost(isHurried ? hurry : .seconds(10)) { [runner] in await runner.keepEverything() }
    let isSheetDone = await sheetIsDone
    for case .reported(let report) in await inbox.take() {
      if case .decisionRefused(_, let sentence) = report { refusal = sentence }
      for case .say(let line) in mode.apply(.reported(report)) { say(line) }
    }
    let lost = mode.unsavedDecisions
    return Ending(
      reason: endReason,
      lostPicks: lost == 0 ? nil : LostPicks(count: lost, reason: refusal ?? Words.notSavedInTime),
      unwrittenSheet: isSheetDone ? nil : runner.lastSheet.map { Words.sheetTooSlow($0) })
  }
}
