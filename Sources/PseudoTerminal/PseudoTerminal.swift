package import Glibc

/// A program in a terminal of its own: type, look at the screen, measure.
package final class PseudoTerminal {
  package let process: pid_t
  package private(set) var screen: ScreenText
  /// All that the program has sent.
  package private(set) var output: [UInt8] = []
  /// Bytes a second that are read at most, as over a slow line; `nil` is all that there are.
  package var pace: Int?
  /// How long the answer to a status question takes, as over a long line; `nil` gives none.
  package var answersAfter: Duration? = .zero
  /// Whether answers wait: no terminal gives them amid a sequence of its own, however a line tears that.
  package var holdsAnswers = false
  /// When answers are due that have not been given.
  private var answersDue: [(at: ContinuousClock.Instant, question: ScreenText.Question)] = []
  /// When the last of it came.
  package private(set) var lastArrival = ContinuousClock.now

  private var descriptor: Int32
  private var ending: Ending?

  /// Starts a program as the leader of a new session whose terminal is a new one of the given size.
  package init(
    _ program: String, _ arguments: [String] = [], environment: [String: String], rows: Int = 24, columns: Int = 80
  ) throws(PseudoTerminalError) {
    var (ours, theirs): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 64)
    guard openpty(&ours, &theirs, &name, nil, nil) == 0 else { throw PseudoTerminalError(call: "openpty", code: errno) }
    defer { Glibc.close(theirs) }
    for end in [ours, theirs] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    descriptor = ours
    screen = ScreenText(rows: rows, columns: columns)
    Self.setSize(ours, rows, columns)
    process = try Self.spawn([program] + arguments, environment, terminal: path)
  }

  deinit {
    if ending == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    if descriptor >= 0 { Glibc.close(descriptor) }
  }

  // MARK: Input

  package func type(_ text: String) { type(bytes: Array(text.utf8)) }

  package func type(bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      // As a terminal does, it goes on reading while the program is slow to take much.
      if bytes.count > 1_024 { while readOnce(waiting: .zero) {} }
      let count = rest.prefix(1_024).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// A whole bracketed paste.
  package func paste(_ text: String) { type("\u{1B}[200~" + text + "\u{1B}[201~") }

  package func resize(rows: Int, columns: Int) {
    screen.resize(rows: rows, columns: columns)
    Self.setSize(descriptor, rows, columns)
  }

  package func send(signal: Int32) { kill(process, signal) }

  /// Closes the terminal, as a lost connection does.
  package func hangUp() {
    Glibc.close(descriptor)
    descriptor = -1
  }

  // MARK: Output

  /// Reads until nothing has come for a while; the bytes that came.
  @discardableResult
  package func readUntilQuiet(_ quiet: Duration = .milliseconds(60), within limit: Duration = .seconds(5)) -> Int {
    let before = output.count
    let end = ContinuousClock.now + limit
    while ContinuousClock.now < end, readOnce(waiting: quiet) {}
    return output.count - before
  }

  /// Reads until the screen's text fulfils a condition; false if it does not in time.
  package func read(within limit: Duration = .seconds(5), until isReached: (ScreenText) -> Bool) -> Bool {
    let end = ContinuousClock.now + limit
    while !isReached(screen) {
      let left = end - .now
      guard left > .zero, readOnce(waiting: min(left, .milliseconds(50))) || !hasEnded else {
        readUntilQuiet(.milliseconds(5))
        return isReached(screen)
      }
    }
    return true
  }

  /// Reads until the screen shows a text.
  package func read(until text: String, within limit: Duration = .seconds(5)) -> Bool {
    read(within: limit) { $0.text.contains(text) }
  }

  /// Types, and says how long the first byte of the answer took; `nil` if none came.
  package func latency(of text: String, within limit: Duration = .seconds(1)) -> Duration? {
    let start = ContinuousClock.now
    type(text)
    guard readOnce(waiting: limit) else { return nil }
    return lastArrival - start
  }

  /// Reads what comes next, whole or in part; false when nothing did in time.
  package func readNext(within limit: Duration) -> Bool { readOnce(waiting: limit) }

  /// Reads what is there, or comes in time; false when nothing did.
  private func readOnce(waiting: Duration) -> Bool {
    guard descriptor >= 0 else { return false }
    giveAnswers()
    var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let untilDue = nextAnswer.map { $0 - .now } ?? waiting
    let (seconds, attoseconds) = max(min(waiting, untilDue), .zero).components
    let milliseconds = Int32(clamping: seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    guard poll(&source, 1, milliseconds) > 0, source.revents & Int16(POLLIN) != 0 else {
      guard untilDue < waiting else { return false }
      giveAnswers()
      return true
    }
    let most = pace.map { max(1, $0 / 100) } ?? 65_536
    let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
    }
    if let pace { usleep(UInt32(1_000_000 * bytes.count / pace)) }
    lastArrival = .now
    output += bytes
    screen.feed(bytes)
    for question in screen.takeQuestions() {
      if let answersAfter { answersDue.append((.now + answersAfter, question)) }
    }
    giveAnswers()
    return !bytes.isEmpty
  }

  private var nextAnswer: ContinuousClock.Instant? { holdsAnswers ? nil : answersDue.first?.at }

  private func giveAnswers() {
    while let due = nextAnswer, due <= .now {
      switch answersDue.removeFirst().question {
      // As every terminal does (DSR 5): it has come this far.
      case .status: type("\u{1B}[0n")
      // As xterm does (DECRQM): it has them, and they are off.
      case .margins: type("\u{1B}[?69;2$y")
      }
    }
  }

  // MARK: The end

  /// Whether the program has ended. Nothing is read.
  package var hasEnded: Bool { reap() != nil }

  /// Waits for the program to end; `nil` if it does not in time.
  package func waitForEnd(within limit: Duration = .seconds(5)) -> Ending? {
    let end = ContinuousClock.now + limit
    while ContinuousClock.now < end {
      if let ending = reap() {
        readUntilQuiet(.milliseconds(30))
        return ending
      }
      if !readOnce(waiting: .milliseconds(2)) { usleep(1000) }
    }
    return nil
  }

  private func reap() -> Ending? {
    if let ending { return ending }
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) == process else { return nil }
    let signal = status & 0x7F
    ending = signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(bySignal: signal)
    return ending
  }

  /// How the terminal takes input now, whoever set it; also after the program's end.
  package var lineModes: LineModes? {
    var settings = termios()
    guard tcgetattr(descriptor, &settings) == 0 else { return nil }
    func has(_ flags: tcflag_t, _ flag: Int32) -> Bool { flags & tcflag_t(flag) != 0 }
    return LineModes(
      echoes: has(settings.c_lflag, ECHO), isCanonical: has(settings.c_lflag, ICANON),
      sendsSignals: has(settings.c_lflag, ISIG), processesOutput: has(settings.c_oflag, OPOST))
  }

  private static func setSize(_ descriptor: Int32, _ rows: Int, _ columns: Int) {
    var size = winsize(
      ws_row: UInt16(clamping: rows), ws_col: UInt16(clamping: columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }
}
