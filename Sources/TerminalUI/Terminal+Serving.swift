import AppCore
import CNcurses
import Glibc

// What the terminal's thread does between the jobs of the actor.
extension Terminal {
  /// Sleeps until a job, a key or a signal comes, and answers it; for ever.
  nonisolated func serve(on thread: TerminalThread) {
    while true {
      thread.runJobs()
      var (sources, patience) = assumeIsolated { terminal in
        (terminal.sources(wake: thread.wakeDescriptor), terminal.patience)
      }
      let count = poll(&sources, nfds_t(sources.count), patience)
      let ready = sources.map { $0.revents != 0 }
      if count >= 0 { assumeIsolated { $0.answer(ready: ready) } }
    }
  }

  /// Milliseconds to wait for the rest of what is incomplete; -1 when nothing is.
  private var patience: Int32 {
    guard let inputDeadline = [inputDeadline, flow.deadline].compactMap(\.self).min() else { return -1 }
    let (seconds, attoseconds) = (inputDeadline - .now).components
    return max(0, Int32(seconds) * 1000 + Int32(attoseconds / 1_000_000_000_000_000) + 1)
  }

  private func sources(wake: Int32) -> [pollfd] {
    let events = Int16(POLLIN)
    // A negative descriptor is passed over.
    return [
      pollfd(fd: wake, events: events, revents: 0),
      pollfd(fd: isOpen ? signals : -1, events: events, revents: 0),
      pollfd(fd: isOpen && isConnected ? screen.descriptor : -1, events: events, revents: 0),
    ]
  }

  /// Collects everything that has arrived into one report.
  private func answer(ready: [Bool]) {
    guard isOpen else { return }
    var events: [TerminalEvent] = []
    if ready[2] {
      if let bytes = screen.receive() {
        events += decoder.decode(bytes)
        if decoder.takeArrival() { heardArrival(true) }
        for answer in decoder.takeAnswers() { events += heard(answer) }
        inputDeadline = decoder.patience.map { .now + .milliseconds($0) }
      } else {
        isConnected = false
        events.append(.ended(.hangup))
      }
    } else if let inputDeadline, inputDeadline <= .now {
      events += decoder.finish()
      self.inputDeadline = nil
    }
    if let deadline = flow.deadline, deadline <= .now { heardArrival(false) }
    if ready[1] {
      let came = cnc_signals_take()
      for signal in Int32(1)..<32 where came >> UInt(signal) & 1 == 1 { events += answer(signal) }
    }
    publish(events)
  }

  private func answer(_ signal: Int32) -> [TerminalEvent] {
    switch signal {
    case SIGWINCH: return adoptSize()
    // Continued after a stop that nobody announced: the shell has had the terminal in between.
    case SIGCONT: return takeBack()
    case SIGTSTP:
      suspend()
      return []
    default: return [.ended(.signal(signal))]
    }
  }
}
