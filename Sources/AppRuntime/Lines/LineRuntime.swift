import AppCore
import Archive
import Foundation
package import LineMode
package import Queries
package import Sourcing

/// What a user of the line mode does.
package enum LineInput: Sendable {
  /// A line, and when it was read.
  case line(String, at: ContinuousClock.Instant = .now)
  /// ^C.
  case interrupted
  /// A signal that asks the program to end.
  case signal(Int32)
  /// There are no more lines.
  case ended
}

/// Runs the line mode: takes what happened from one inbox, lets the mode answer, starts what it asks for, writes lines.
package actor LineRuntime {
  private var mode: LineMode
  private let services: Services
  private let input: AsyncStream<LineInput>
  private let signals: AsyncStream<LineInput>
  private let isScript: Bool
  private let troubles: AsyncStream<Report>
  private let write: @Sendable (String) -> Bool
  private let inbox = Inbox<Arrival>()
  private var runner: RequestRunner
  /// The line of a script, or its end, that waits for its turn.
  private var next: LineEvent?
  /// Since when a question has been there to be read.
  private var askedSince: ContinuousClock.Instant?
  /// Whether the last thing that was written asks for a line.
  private var isPrompted = false
  private var isQuitting = false
  private var endReason: EndReason?
  private var losses = Losses()

  private enum Arrival: Sendable {
    case input(LineInput)
    case event(LineEvent)
  }

  /// Nobody reads or hears a question faster: what is typed sooner was typed ahead of it.
  private static let readingTime = Duration.milliseconds(100)

  /// - Parameters:
  ///   - input: what the user types, in order.
  ///   - signals: ^C and what asks the program to end: it overtakes what was typed.
  ///   - isScript: whether lines come from a file or a program: each waits until what the one before began has ended.
  ///   - troubles: what went wrong outside, as it happens.
  ///   - write: writes text, and says whether somebody may still read it; lines bring their ends.
  package init(
    _ mode: LineMode, services: Services, input: AsyncStream<LineInput>, signals: AsyncStream<LineInput>,
    isScript: Bool, troubles: AsyncStream<Report> = AsyncStream { $0.finish() },
    write: @escaping @Sendable (String) -> Bool
  ) {
    (self.mode, self.services, self.input, self.signals) = (mode, services, input, signals)
    (self.isScript, self.troubles, self.write) = (isScript, troubles, write)
    let post: @Sendable (Report) async -> Void = { [inbox] in inbox.post(.event(.reported($0))) }
    runner = RequestRunner(services, Reporter(tell: post, show: post))
  }

  /// Runs until the user quits or there are no more lines.
  ///
  /// - Parameters:
  ///   - photo: a path or address to begin with.
  ///   - search: an earlier search to begin with.
  package func run(photo: String?, reopening search: SearchNumber? = nil) async -> Ending {
    for line in mode.greeting(isPhotoGiven: photo != nil || search != nil) { say(line) }
    let reading = Task { [input, inbox, isScript] in
      for await input in input {
        if isScript { await inbox.postAndShow(.input(input)) } else { inbox.post(.input(input)) }
      }
    }
    let heeding = Task { [signals, inbox] in
      for await signal in signals { inbox.post(.input(signal)) }
    }
    let listening = Task { [troubles, inbox] in
      for await report in troubles { inbox.post(.event(.reported(report))) }
    }
    runner.triage.open(offersLastSearch: photo == nil && search == nil)
    if let photo { take(.photoGiven(photo)) }
    if let search { take(.searchGiven(search)) }
    for await _ in inbox.rings {
      await takeArrivals()
      if isQuitting { break }
    }
    for task in [reading, heeding, listening] { task.cancel() }
    inbox.close()
    return await end()
  }

  private func takeArrivals() async {
    take(.clockTicked(services.now()))
    for arrival in inbox.take() {
      switch arrival {
      case .event(let event): take(event)
      // What was typed after the line that quits was typed at something else.
      case .input where isQuitting: break
      case .input(let input): receive(input)
      }
    }
    if let next, !isQuitting, !mode.isBusy {
      self.next = nil
      take(next)
    }
    prompt()
    // Whoever reads a script brings its next line when this one has had its turn.
    if next == nil { inbox.shown() }
  }

  private func receive(_ input: LineInput) {
    switch input {
    case .line(let line, _) where isScript: next = .typed(line)
    case .ended where isScript: next = .ended
    case .line(let line, let readAt):
      isPrompted = false
      let isAhead = askedSince.map { readAt - $0 < Self.readingTime } ?? false
      take(.typed(line, isAhead: isAhead))
    case .ended: take(.ended)
    // Nobody can answer for a script: it does not go on.
    case .interrupted where isScript: end(by: .signal(SIGINT))
    case .interrupted: take(.interrupted)
    case .signal(let signal): end(by: .signal(signal))
    }
  }

  private func end(by reason: EndReason) {
    endReason = endReason ?? reason
    next = nil
    take(.ended)
  }

  private func take(_ event: LineEvent) {
    let effects = mode.apply(event)
    if case .reported(let report) = event {
      runner.wasTaken(report)
      losses.note(report)
    }
    let hasSaid = effects.contains { if case .say = $0 { true } else { false } }
    perform(effects)
    askedSince = mode.asks ? (hasSaid ? .now : askedSince) : nil
  }

  private func perform(_ effects: [LineEffect]) {
    for effect in effects {
      switch effect {
      case .say(let line): say(line)
      // Nobody could hear what was asked.
      case .request(.search) where isQuitting: break
      case .request(let request): runner.perform(request, of: mode.session)
      case .quit: isQuitting = true
      }
    }
  }

  /// Writes a line of its own, also where the next one is being asked for. Where nobody reads any more, nothing is done.
  private func say(_ line: String) {
    let isRead = write((isPrompted ? "\n" : "") + LineText.plain(line) + "\n")
    isPrompted = false
    guard !isRead, !isQuitting else { return }
    (endReason, next, isQuitting) = (endReason ?? .signal(SIGPIPE), nil, true)
  }

  /// Asks for the next line, where somebody types it. What is under way says its lines first; one may be typed all the same.
  private func prompt() {
    guard !isScript, !isPrompted, !isQuitting, !mode.isBusy else { return }
    _ = write(mode.prompt)
    isPrompted = true
  }

  /// Ends what is under way.
  private func end() async -> Ending {
    runner.giveUpErrands()
    let slowSheet = await runner.finish(isHurried: endReason != nil || mode.quitsAtOnce)
    if let slowSheet { losses.sheetIsSlow(slowSheet) }
    for case .event(.reported(let report)) in inbox.take() where losses.noteLast(report) || report.isWritten {
      for case .say(let line) in mode.apply(.reported(report)) { say(line) }
    }
    if isPrompted { _ = write("\n") }
    return losses.ending(by: endReason, unsaved: mode.unsavedDecisions)
  }
}

extension Report {
  /// Whether a sheet was written, which is said to the last.
  fileprivate var isWritten: Bool {
    if case .sheetWritten = self { true } else { false }
  }
}
