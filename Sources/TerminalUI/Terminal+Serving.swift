import AppCore
import CNcurses
import Glibc

// What the terminal's thread does between the jobs of the actor.
extension Terminal {
  /// Sleeps until a job, a key or a signal comes, and answers it; for ever.
  nonisolated func serve(on thread: TerminalThread) {
    while true {
      let isIdle = thread.runJobs()
      var (sources, patience) = assumeIsolated { terminal in
        (terminal.sources(wake: thread.wakeDescriptor), isIdle ? terminal.patience : 0)
      }
      let count = poll(&sources, nfds_t(sources.count), patience)
      let ready = sources.map { $0.revents != 0 }
      if count >= 0 { assumeIsolated { $0.answer(ready: ready) } }
    }
  }

  /// Milliseconds to wait for the rest of what is incomplete, or for the terminal; -1 when for neither.
  private var patience: Int32 {
    guard isOpen else { return -1 }
    // Nothing says when a shell brings the program to the front that was not stopped.
    if isAway { return 250 }
    guard let next = [inputDeadline, flow.deadline, listening.next].compactMap(\.self).min() else { return -1 }
    return (next - .now).roundedUp
  }

  private func sources(wake: Int32) -> [pollfd] {
    let events = Int16(POLLIN)
    // A negative descriptor is passed over.
    return [
      pollfd(fd: wake, events: events, revents: 0),
      pollfd(fd: isOpen ? signals : -1, events: events, revents: 0),
      pollfd(fd: isOpen && isConnected && !isAway ? screen.descriptor : -1, events: events, revents: 0),
    ]
  }

  /// Collects everything that has arrived into one report.
  private func answer(ready: [Bool]) {
    guard isOpen else { return }
    if isAway, screen.isForeground { publish(takeBack()) }
    listen()
    if ready[2] {
      receive()
    } else if let inputDeadline, inputDeadline <= .now {
      typed(decoder.finish())
      awaitMore()
    }
    if let deadline = flow.deadline, deadline <= .now { heardArrival(false) }
    if ready[1] {
      let came = cnc_signals_take()
      for signal in Int32(1)..<32 where came >> UInt(signal) & 1 == 1 { publish(answer(signal)) }
    }
    // What came has been taken note of.
    if ready[2] { listen() }
  }

  /// Notes that nobody has typed anything by now, if so.
  private func listen() {
    let now = ContinuousClock.now
    listening.listened(at: now)
    guard isConnected, !isAway, !decoder.state.keepsBack else { return }
    var input = pollfd(fd: screen.descriptor, events: Int16(clamping: POLLIN), revents: 0)
    if poll(&input, 1, 0) == 0 { moments.wasSilent(at: now) }
  }

  private func receive() {
    guard let bytes = screen.receive() else {
      // A program in the background cannot read either.
      if screen.isForeground {
        isConnected = false
        publish([.ended(.hangup)])
      } else {
        publish(continued())
      }
      return
    }
    typed(decoder.decode(bytes))
    for _ in 0..<decoder.takeArrivals() { heardArrival(true) }
    for answer in decoder.takeAnswers() { publish(heard(answer)) }
    awaitMore()
  }

  private func awaitMore() { inputDeadline = decoder.state.patience.map { .now + .milliseconds($0) } }

  private func answer(_ signal: Int32) -> [TerminalEvent] {
    switch signal {
    case SIGWINCH: return adoptSize()
    // Continued after a stop that nobody announced: the shell has had the terminal in between.
    case SIGCONT: return continued()
    case SIGTSTP:
      suspend()
      return []
    default: return [.ended(.signal(signal))]
    }
  }
}

extension Duration {
  /// Milliseconds for a system call that waits: none of them is short of the time.
  var roundedUp: Int32 {
    let (seconds, attoseconds) = components
    return Int32(clamping: max(0, seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1))
  }
}
