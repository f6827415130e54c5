package import AppCore
import CNcurses

/// The terminal of the user: the only place where ncurses is called, on a thread of its own.
package actor Terminal: Display {
  package nonisolated let events: AsyncStream<[TerminalEvent]>
  package nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }
  package nonisolated var executor: (any TaskExecutor)? { thread }

  let screen: Screen
  let signals: Int32
  var decoder = InputDecoder()
  /// When what is incomplete is taken for all there is.
  var inputDeadline: ContinuousClock.Instant?
  /// Whether keys can still come.
  var isConnected = true
  private(set) var isOpen = true
  /// Whether the terminal is someone else's for a while: the program was stopped, and goes on in the background.
  private(set) var isAway = false
  /// Whether the program was told to end, so that nobody is kept waiting.
  private var isEnding = false

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
  let moments = Moments()
  var listening = Listening()
  private var inquiry: PixelInquiry
  private var margins: MarginInquiry
  private var ground: GroundInquiry
  private let theme: ThemeChoice
  private var backlog = Backlog()
  /// Whether the program has drawn since keys were handed to it: it has come to their end, or nearly so.
  private var isReady = true

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
    signals = cnc_signals_catch(screen.descriptor)
    var environment = TerminalOptions.pictureEnvironment
    if !options.colours { environment["NO_COLOR"] = "1" }
    pictures = PictureDetection.abilities(
      environment, colours: Int(cnc_colours()), ambiguousWidth: options.ambiguousWidth)
    inquiry = PixelInquiry(environment, abilities: pictures, isForced: options.asksForPixels)
    margins = MarginInquiry(environment)
    theme = options.theme
    let ground = GroundInquiry(
      environment, isWanted: options.colours && [.auto, .highContrast].contains(options.theme))
    self.ground = ground
    painter = Painter(
      options: options, theme: .chosen(options.theme, on: ground.ground),
      images: PixelImages(inTmux: environment["TMUX"] != nil))
    reportsMouse = options.mouse
    painter.prepend(TerminalModes.on(reportingMouse: options.mouse))
    var restoration = screen.restoration
    watchdog = cnc_watchdog_start(&restoration)
    cnc_errors_hold()
    cnc_report_size(Int32(clamping: screen.size.rows), Int32(clamping: screen.size.columns))
    cnc_crash_arm(&restoration, watchdog)
  }

  // MARK: Display

  package var size: FrameSize { screen.size }

  package nonisolated var shownFor: Duration? { moments.shownFor }
  package nonisolated var keysWaited: Duration { moments.keysWaited }
  package nonisolated var keysTypedWithin: Duration { moments.keysTypedWithin }

  package func draw(_ frame: Frame) {
    wanted = frame
    moments.frameCame()
    paint()
    isReady = true
    handOver()
  }

  /// Draws as much of the newest frame as may be on its way.
  private func paint() {
    guard isOpen, !isAway, !cnc_crash_is_underway(), let frame = wanted,
      let part = flow.part(of: frame, at: .now, on: screen.size, hasMargins: margins.hasMargins)
    else { return }
    cnc_output_begins()
    defer { cnc_output_ends() }
    if part.asksBefore { painter.prepend(FrameFlow.question) }
    painter.draw(part, hasMargins: margins.hasMargins, on: screen)
    if part.asksBehind { screen.send(FrameFlow.question) }
    wanted = part.isWhole ? nil : frame
    moments.frameWasSent()
    listening.frameWasSent(at: .now)
    ask()
  }

  /// The terminal has come as far as it was asked to say, or does not say so.
  func heardArrival(_ isHeard: Bool) {
    if isHeard { flow.arrived(at: .now) } else { flow.gaveUp(at: .now) }
    paint()
  }

  /// Asks once the first frame is on the screen, so that nobody waits for the answer.
  private func ask() {
    for question in [margins.begin(), ground.begin()].compactMap(\.self) { screen.send(question) }
    guard inquiry.isOpen else { return }
    if let question = inquiry.begin() { screen.send(question) }
    publish(inquiry.found().map { [.pictures($0)] } ?? [])
  }

  /// Takes what the terminal says of itself.
  func heard(_ answer: String) -> [TerminalEvent] {
    // What is said of a mode begins with a question mark, and of the ground with its number.
    if answer.hasPrefix("?") {
      margins.heard(answer)
    } else if answer.hasPrefix("11;") {
      ground.heard(answer)
      show(.chosen(theme, on: ground.ground))
    } else {
      inquiry.heard(answer)
    }
    return inquiry.found().map { [.pictures($0)] } ?? []
  }

  private func show(_ theme: Theme) {
    guard isOpen, !isAway else { return }
    cnc_output_begins()
    defer { cnc_output_ends() }
    painter.show(theme)
  }

  package func invalidate() {
    guard isOpen else { return }
    clearok(cnc_shown_screen(), true)
    forget()
  }

  package func copy(_ text: String) -> CopyWay? {
    guard isOpen, !isAway else { return nil }
    let inTmux = TerminalOptions.environment("TMUX") != nil
    guard let sequence = Clipboard.sequence(for: text, inTmux: inTmux) else { return .tooLong }
    screen.send(sequence)
    return inTmux ? .tmux : .terminal
  }

  package func setMouse(_ isOn: Bool) {
    guard isOpen, isOn != reportsMouse else { return }
    reportsMouse = isOn
    guard !isAway else { return }
    screen.send(isOn ? TerminalModes.mouseOn : TerminalModes.mouseOff)
  }

  package func suspend() {
    guard isOpen, !isAway else { return }
    giveBack()
    isAway = true
    _ = cnc_stop_job()
    publish(continued())
  }

  package func close(isEarly: Bool = false) {
    guard isOpen else { return }
    isOpen = false
    if !isAway { giveBack() }
    cnc_errors_show()
    cnc_signals_release(isEarly)
    report.finish()
  }

  // MARK: Whose the terminal is

  private func giveBack() {
    awaitAnswers()
    screen.sendWithFrame(painter.dropImages())
    screen.leave()
    cnc_crash_disarm()
    cnc_watchdog_tell(watchdog, false)
  }

  /// Until when an answer may come; `nil` when none is expected.
  private var answersUntil: ContinuousClock.Instant? {
    [flow.answersUntil, inquiry.answersUntil, margins.answersUntil, ground.answersUntil].compactMap(\.self).max()
  }

  /// Takes the answers to what was asked: they are nothing for whoever has the terminal next.
  private func awaitAnswers() {
    let start = ContinuousClock.now
    let limit = start + (isEnding ? .milliseconds(400) : .seconds(1))
    let torn = decoder.state.isAmid ? start + .milliseconds(200) : nil
    while isConnected,
      let until = [answersUntil, torn].compactMap(\.self).max()
    {
      guard let bytes = screen.receive(before: min(until, limit)) else { break }
      _ = decoder.decode(bytes)
      for _ in 0..<decoder.takeArrivals() { flow.arrived(at: .now) }
      for answer in decoder.takeAnswers() { _ = heard(answer) }
      if !decoder.state.isAmid, answersUntil == nil { break }
    }
    screen.dropInput()
  }

  /// The program runs again after a stop. In the background it leaves the terminal alone and stops again; where nobody
  /// can stop it, it waits until it is brought to the front.
  func continued() -> [TerminalEvent] {
    while !screen.isForeground {
      if !isAway {
        cnc_crash_disarm()
        cnc_watchdog_tell(watchdog, false)
      }
      isAway = true
      guard cnc_stop_job() else { return [] }
    }
    return takeBack()
  }

  /// Enters the screen again, after a stop. The screen is as someone else left it.
  func takeBack() -> [TerminalEvent] {
    var restoration = screen.restoration
    isAway = false
    cnc_watchdog_tell(watchdog, true)
    cnc_crash_arm(&restoration, watchdog)
    screen.enter()
    forget()
    flow.restart()
    painter.prepend(TerminalModes.on(reportingMouse: reportsMouse))
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
    cnc_report_size(Int32(clamping: size.rows), Int32(clamping: size.columns))
    clearok(cnc_shown_screen(), true)
    forget()
    return [.resized(size)]
  }

  // MARK: Reports

  /// Takes what one read has brought. It is handed over as fast as it is answered.
  func typed(_ events: [TerminalEvent]) {
    if !events.isEmpty { moments.keysWereRead() }
    backlog.add(events)
    handOver()
  }

  private func handOver() {
    guard isReady else { return }
    let slice = backlog.takeSlice()
    isReady = slice.isEmpty
    if !slice.isEmpty { moments.keysWereHandedOver(isAll: backlog.isEmpty) }
    publish(slice)
  }

  /// Reports what is not typed, and overtakes what is.
  func publish(_ events: [TerminalEvent]) {
    if events.contains(where: { if case .ended = $0 { true } else { false } }) { isEnding = true }
    if !events.isEmpty { report.yield(events) }
  }
}
