package import AppCore
import CNcurses

/// The terminal of the user: the only place where ncurses is called, on a thread of its own.
package actor Terminal: Display {
  package nonisolated let events: AsyncStream<[TerminalEvent]>
  package nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  let screen: Screen
  let signals: Int32
  var decoder = InputDecoder()
  /// When what is incomplete is taken for all there is.
  var inputDeadline: ContinuousClock.Instant?
  /// Whether keys can still come.
  var isConnected = true
  private(set) var isOpen = true

  /// What it can show of pictures.
  package nonisolated let pictures: PictureAbilities

  private let thread: TerminalThread
  private let report: AsyncStream<[TerminalEvent]>.Continuation
  private var painter: Painter
  private var reportsMouse: Bool
  private let watchdog: Int32
  private(set) var flow = FrameFlow()
  /// What is to be on the screen and is not there, or not all of it.
  private var wanted: Frame?
  private var inquiry: PixelInquiry

  /// Takes over the terminal, and the signals that concern it.
  ///
  /// - Throws: when there is no terminal, or none that can show the browser.
  package static func open(_ options: TerminalOptions) throws(TerminalError) -> Terminal {
    let screen = try Screen.open(options)
    let thread = TerminalThread()
    let terminal = Terminal(on: screen, options: options, thread: thread)
    thread.start { terminal.serve(on: thread) }
    return terminal
  }

  private init(on screen: sending Screen, options: TerminalOptions, thread: TerminalThread) {
    (events, report) = AsyncStream.makeStream()
    self.thread = thread
    self.screen = screen
    signals = cnc_signals_catch()
    var environment = TerminalOptions.pictureEnvironment
    if !options.colours { environment["NO_COLOR"] = "1" }
    pictures = PictureDetection.abilities(
      environment, colours: Int(cnc_colours()), ambiguousWidth: options.ambiguousWidth)
    inquiry = PixelInquiry(environment, abilities: pictures, isForced: options.asksForPixels)
    painter = Painter(options: options, images: PixelImages(inTmux: environment["TMUX"] != nil))
    reportsMouse = options.mouse
    painter.prepend(TerminalModes.pasteOn + (options.mouse ? TerminalModes.mouseOn : ""))
    var restoration = screen.restoration
    watchdog = cnc_watchdog_start(&restoration)
    cnc_errors_hold()
    cnc_crash_stack()
    cnc_crash_arm(&restoration, watchdog)
  }

  // MARK: Display

  package var size: FrameSize { screen.size }

  package func draw(_ frame: Frame) {
    wanted = frame
    paint()
  }

  /// Draws as much of the newest frame as may be on its way.
  private func paint() {
    guard isOpen, let frame = wanted, let part = flow.part(of: frame, at: .now) else { return }
    if part.asksBefore { painter.prepend(FrameFlow.question) }
    painter.draw(part.frame, on: screen)
    if part.asksBehind { screen.send(FrameFlow.question) }
    wanted = part.isWhole ? nil : frame
    ask()
  }

  /// The terminal has come as far as it was asked to say, or does not say so.
  func heardArrival(_ isHeard: Bool) {
    if isHeard { flow.arrived(at: .now) } else { flow.gaveUp() }
    paint()
  }

  /// Asks about pixels once the first frame is on the screen, so that nobody waits for the answer.
  private func ask() {
    guard inquiry.isOpen else { return }
    if let question = inquiry.begin() { screen.send(question) }
    publish(inquiry.found().map { [.pictures($0)] } ?? [])
  }

  /// Takes what the terminal says of itself.
  func heard(_ answer: String) -> [TerminalEvent] {
    inquiry.heard(answer)
    return inquiry.found().map { [.pictures($0)] } ?? []
  }

  package func invalidate() {
    guard isOpen else { return }
    clearok(cnc_shown_screen(), true)
    forget()
  }

  package func copy(_ text: String) {
    let inTmux = TerminalOptions.environment("TMUX") != nil
    guard isOpen, let sequence = Clipboard.sequence(for: text, inTmux: inTmux) else { return }
    screen.send(sequence)
  }

  package func setMouse(_ isOn: Bool) {
    guard isOpen, isOn != reportsMouse else { return }
    reportsMouse = isOn
    screen.send(isOn ? TerminalModes.mouseOn : TerminalModes.mouseOff)
  }

  package func suspend() {
    guard isOpen else { return }
    giveBack()
    cnc_stop_job()
    publish(takeBack())
  }

  package func close() {
    guard isOpen else { return }
    isOpen = false
    giveBack()
    cnc_errors_show()
    cnc_signals_release()
    report.finish()
  }

  // MARK: Whose the terminal is

  private func giveBack() {
    // The answer to a question is nothing for whoever has the terminal next.
    if flow.isWaiting { screen.awaitInput(atMost: .milliseconds(200)) }
    screen.sendWithFrame(painter.dropImages())
    screen.leave()
    cnc_crash_disarm()
    cnc_watchdog_tell(watchdog, false)
  }

  /// Enters the screen again, after a stop. The screen is as someone else left it.
  func takeBack() -> [TerminalEvent] {
    var restoration = screen.restoration
    cnc_watchdog_tell(watchdog, true)
    cnc_crash_arm(&restoration, watchdog)
    screen.enter()
    forget()
    painter.prepend(TerminalModes.pasteOn + (reportsMouse ? TerminalModes.mouseOn : ""))
    return adoptSize() + [.resumed]
  }

  /// What is on the screen is not known any more.
  private func forget() {
    painter.forget()
    flow.forget()
  }

  /// Draws for the terminal's size from now on, if it has changed.
  func adoptSize() -> [TerminalEvent] {
    guard let size = screen.terminalSize, size != screen.size else { return [] }
    screen.resize(to: size)
    clearok(cnc_shown_screen(), true)
    forget()
    return [.resized(size)]
  }

  func publish(_ events: [TerminalEvent]) {
    if !events.isEmpty { report.yield(events) }
  }
}
