package import AppCore
import Archive
import Catalog
import Foundation
package import Queries
package import Sourcing

/// Runs the program: takes what happened from one inbox, lets the state answer, starts what it asks for, draws.
///
/// A search dies with its task; a save does not: ``run()`` returns only when every decision that was made is saved or
/// refused.
package actor Runtime {
  /// The display's: a key is read, answered and drawn on one thread.
  package nonisolated var unownedExecutor: UnownedSerialExecutor { display.unownedExecutor }

  var state: AppState
  nonisolated let display: any Display
  let services: Services
  let inbox: Inbox<Action>
  let pictures: PictureLoader?
  var runner: RequestRunner

  /// The last move of the selection, and when it will have rested; `nil` when nobody waits for that.
  private var resting: (move: Int, until: ContinuousClock.Instant)?
  /// Done when all actions at hand were taken, before the next frame.
  private var outbound: [Outbound] = []
  enum Errand { case terminal, troubles, completion, rest, clock, opener }
  var errands = Errands<Errand>()
  private var isQuitting = false
  var endReason: EndReason?
  var losses = Losses()

  /// A held key repeats faster than this, and nobody reads details sooner.
  private static let rest = Duration.milliseconds(60)

  private let troubles: AsyncStream<Report>

  /// - Parameter troubles: what went wrong outside, as it happens, e.g. what could not be kept of what was paid for.
  package init(
    state: AppState, display: any Display, services: Services,
    troubles: AsyncStream<Report> = AsyncStream { $0.finish() }
  ) {
    self.troubles = troubles
    self.state = state
    self.display = display
    self.services = services
    let inbox = Inbox<Action>()
    self.inbox = inbox
    runner = RequestRunner(
      services,
      Reporter(
        tell: { inbox.post(.reported($0)) },
        show: { await inbox.postAndShow(.reported($0)) }))
    pictures = services.pictures.map { PictureLoader(store: $0, inbox: inbox) }
  }

  /// Runs until the user quits or the terminal goes away.
  ///
  /// - Parameters:
  ///   - photo: a path or address to begin with.
  ///   - search: an earlier search to begin with.
  package func run(photo: String?, reopening search: SearchNumber? = nil) async -> Ending {
    if let photo { perform(state.apply(.photoGiven(photo))) }
    if let search { perform(Request.reopen(search)) }
    await display.draw(state.nextFrame())
    errands.restart(.terminal) { await self.listen() }
    runner.triage.open(offersLastSearch: photo == nil && search == nil)
    errands.restart(.troubles) { [troubles, inbox] in
      for await report in troubles { inbox.post(.reported(report)) }
    }
    // What is waited for comes here, and not to a thread of the pool that wakes this one.
    await withTaskExecutorPreference(display.executor) {
      for await _ in inbox.rings {
        await takeActions()
        if isQuitting { break }
        keepTime()
        await display.draw(state.nextFrame())
        inbox.shown()
      }
    }
    inbox.close()
    return await end()
  }

  private func listen() async {
    await withTaskExecutorPreference(display.executor) {
      for await events in display.events { inbox.post(events.map(Action.terminal)) }
    }
    inbox.post(.terminal(.ended(.hangup)))
  }

  private func takeActions() async {
    let actions = inbox.take()
    guard !actions.isEmpty else { return }
    let now = services.now()
    let lastFrame = display.shownFor.map { now - $0 / .seconds(1) }
    let keysRead = now - display.keysWaited / .seconds(1)
    let keysTyped = now - display.keysTypedWithin / .seconds(1)
    perform(state.apply(.clockTicked(now, lastFrame: lastFrame, keysRead: keysRead, keysTyped: keysTyped)))
    var rest = actions[...]
    while let action = rest.popFirst() {
      // It has only rung: the clock was read above, when all that is on the screen had been drawn.
      if case .clockTicked = action { continue }
      switch action {
      case .terminal(.ended(let reason)): endReason = endReason ?? reason
      case .reported(let report):
        runner.wasTaken(report)
        losses.note(report)
      default: break
      }
      // What is typed into a line in one burst is one change of it.
      if state.expectation.isTyping, let text = action.typedText {
        let more = rest.prefix { $0.typedText != nil }
        rest = rest[more.endIndex...]
        perform(state.apply(.typed(more.compactMap(\.typedText).reduce(text, +))))
      } else {
        perform(state.apply(action))
      }
      // What was typed after the key that quits was typed at something else.
      if isQuitting { break }
    }
    await outward()
  }

  private func outward() async {
    let parts = outbound
    outbound = []
    for part in parts {
      switch part {
      case .copy(let text):
        if let way = await display.copy(text) { inbox.post(.copied(way)) }
      case .setMouse(let isOn): await display.setMouse(isOn)
      case .redraw: await display.invalidate()
      case .suspend: await display.suspend()
      case .showPictures(let wishes, let unseen):
        await pictures?.want(wishes, thenSee: unseen, photos: runner.photos.all.compactMapValues(\.photo))
      }
    }
  }

  private func perform(_ effects: [Effect]) {
    for effect in effects { perform(effect) }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .request(let request): perform(request)
    case .completePath(let text):
      errands.restart(.completion) { [inbox] in inbox.post(.pathCompleted(text, PathCompletion.paths(for: text)))
      }
    case .awaitRest(let move):
      let isAwaited = resting != nil
      resting = (move, .now + Self.rest)
      if !isAwaited { errands.restart(.rest) { await self.awaitRest() } }
    case .note(let command): services.note(command.rawValue)
    case .openAddress(let address):
      let opener = services.opener
      errands.restart(.opener) { [inbox] in inbox.post(opener.open(address)) }
    case .showPictures(let wishes, let unseen):
      // Only the newest wishes count.
      if case .showPictures = outbound.last { outbound.removeLast() }
      outbound.append(.showPictures(wishes, thenSee: unseen))
    case .copy(let text): outbound.append(.copy(text))
    case .setMouse(let isOn): outbound.append(.setMouse(isOn))
    case .redraw: outbound.append(.redraw)
    case .suspend: outbound.append(.suspend)
    case .quit: isQuitting = true
    }
  }

  /// Says when the selection has rested for a while. One wait for all moves that follow each other: to begin one for each key
  /// of a held one would wake another thread for each.
  private func awaitRest() async {
    while let (move, until) = resting {
      if until <= .now {
        resting = nil
        inbox.post(.selectionRested(move: move))
        return
      }
      do { try await Task.sleep(until: until, clock: .continuous) } catch { return }
    }
  }

  private func perform(_ request: Request) { runner.perform(request, of: state.session) }

  /// The clock ticks only while something on the screen counts seconds: an idle program costs nothing.
  private func keepTime() {
    guard state.expectation.waits else {
      errands.giveUp(.clock)
      return
    }
    guard !errands.isUnderway(.clock) else { return }
    errands.restart(.clock) { [now = services.now, inbox] in
      while !Task.isCancelled {
        try? await Task.sleep(for: .seconds(1))
        guard !Task.isCancelled else { return }
        inbox.post(.clockTicked(now()))
      }
    }
  }
}
