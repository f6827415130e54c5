import AppCore
import CNcurses
import Glibc

/// The controlling terminal with ncurses on it.
struct Screen {
  let descriptor: Int32
  /// How the terminal is given back.
  private(set) var restoration: cnc_restoration
  /// Bytes that ncurses collects before it writes.
  let writeCapacity: Int

  /// Starts ncurses. Nothing is on the screen before the first frame.
  static func open(_ options: TerminalOptions) throws(TerminalError) -> Screen {
    let name = TerminalOptions.environment("TERM", default: "")
    guard !name.isEmpty else { throw .noTerminalType }
    try useUnicode()
    // Standard input and output may be pipes, so the terminal is opened by its own name.
    let descriptor = Glibc.open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0, let stream = fdopen(descriptor, "r+") else { throw .noTerminal }
    var restoration = cnc_restoration()
    restoration.terminal = descriptor
    guard tcgetattr(descriptor, &restoration.settings) == 0 else { throw .noTerminal }
    // The size comes from the terminal, whatever LINES and COLUMNS say.
    use_env(false)
    use_tioctl(true)
    // ncurses would stop the program in the middle of its own work; the terminal's thread answers this signal.
    signal(SIGTSTP, SIG_IGN)
    let started = DirectColour.withDescription { newterm(name, stream, stream) != nil }
    guard started else {
      fclose(stream)
      throw .unknownTerminalType(name)
    }
    guard cnc_capability("cup") != nil else {
      endwin()
      throw .plainTerminalType(name)
    }
    configure(options)
    tcgetattr(descriptor, &restoration.raw_settings)
    fill(&restoration, with: TerminalModes.allOff())
    let columns = Int(getmaxx(cnc_screen()))
    let rows = Int(getmaxy(cnc_screen()))
    return Screen(
      descriptor: descriptor, restoration: restoration, writeCapacity: (rows + 2) * (columns + 6))
  }

  private static func configure(_ options: TerminalOptions) {
    raw()
    noecho()
    nonl()
    idlok(cnc_screen(), true)
    leaveok(cnc_screen(), false)
    // Waiting keys must not make ncurses give up a frame half way.
    typeahead(-1)
    if options.colours, has_colors() {
      start_color()
      use_default_colors()
    }
    // Right after its start ncurses writes after every move of the cursor. Leaving and entering once ends that.
    endwin()
    reset_prog_mode()
  }

  /// The locale decides how ncurses encodes and measures text; only its character set is ours to choose.
  private static func useUnicode() throws(TerminalError) {
    for name in ["", "C.UTF-8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil {
      guard let codeset = nl_langinfo(nl_item(CODESET)) else { continue }
      if String(cString: codeset) == "UTF-8" { return }
    }
    throw .noUnicode
  }

  private static func fill(_ restoration: inout cnc_restoration, with text: String) {
    let length = withUnsafeMutableBytes(of: &restoration.bytes) { bytes in
      let utf8 = Array(text.utf8.prefix(bytes.count))
      bytes.copyBytes(from: utf8)
      return utf8.count
    }
    restoration.length = length
  }

  // MARK: The terminal itself

  /// The terminal's size now, which may not be the one that ncurses draws for; `nil` when it does not say.
  var terminalSize: FrameSize? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0, size.ws_col > 0 else { return nil }
    return FrameSize(rows: Int(size.ws_row), columns: Int(size.ws_col))
  }

  /// The size that ncurses draws for.
  var size: FrameSize {
    FrameSize(rows: Int(getmaxy(cnc_screen())), columns: Int(getmaxx(cnc_screen())))
  }

  /// Makes ncurses draw for another size.
  func resize(to size: FrameSize) {
    resize_term(Int32(clamping: size.rows), Int32(clamping: size.columns))
  }

  /// Gives the terminal to someone else for a while, or for good.
  func leave() {
    cnc_output_begins()
    defer { cnc_output_ends() }
    sendWithFrame(TerminalModes.off)
    endwin()
    // ncurses restores what it found when it started; this is the same, and also right if that was changed since.
    var settings = restoration.settings
    tcsetattr(descriptor, TCSADRAIN, &settings)
  }

  /// Takes the terminal back; the next frame enters the screen again.
  func enter() {
    reset_prog_mode()
    clearok(cnc_shown_screen(), true)
  }

  /// Sends text in the same write as the frame, or the leave, that comes next.
  func sendWithFrame(_ text: String) {
    text.withCString { cnc_send_with_frame($0, text.utf8.count) }
  }

  /// Writes between frames what ncurses has no call for.
  func send(_ text: String) {
    cnc_output_begins()
    defer { cnc_output_ends() }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if count == 0 || errno != EINTR {
        return
      }
    }
  }

  /// The bytes that come before a time; `nil` when none do.
  func receive(before deadline: ContinuousClock.Instant) -> [UInt8]? {
    var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    var left = deadline - .now
    while left > .zero {
      if poll(&source, 1, left.roundedUp) > 0 { return receive() }
      left = deadline - .now
    }
    return nil
  }

  /// Drops what has come and was not read.
  func dropInput() { tcflush(descriptor, TCIFLUSH) }

  /// Whether the terminal is ours to read and to draw on; also when it is gone.
  var isForeground: Bool {
    let group = tcgetpgrp(descriptor)
    return group < 0 || group == getpgrp()
  }

  /// Bytes that are read at once, so that a terminal that never stops sending is answered.
  private static let readLimit = 65_536

  /// The bytes that wait; `nil` when the terminal is gone. Must only be called when some do.
  func receive() -> [UInt8]? {
    var received: [UInt8] = []
    while true {
      let chunk = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
        count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
      }
      if chunk.isEmpty { return received.isEmpty ? nil : received }
      received += chunk
      var waiting: Int32 = 0
      guard received.count < Self.readLimit, ioctl(descriptor, UInt(FIONREAD), &waiting) == 0, waiting > 0 else {
        return received
      }
    }
  }
}
