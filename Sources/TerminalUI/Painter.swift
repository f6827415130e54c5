import AppCore
import CNcurses

/// Draws frames with ncurses: hands over only the rows that changed, and ncurses sends only the cells that changed.
struct Painter {
  private let synchronized: Bool
  private var row: CellRow
  /// What stands on the screen; `nil` when that is not known.
  private var shown: Frame?
  private var showsCursor: Bool?
  /// What the window is called; `nil` when that is not known.
  private var title: String?
  private let hasTitle = TerminalModes.hasTitle
  private let cursorShown = TerminalModes.cursorShown
  private let cursorHidden = TerminalModes.cursorHidden
  /// Goes out with the next frame.
  private var preamble = ""

  private var images: PixelImages
  /// How the tones of texts look.
  private var theme: Theme
  private let colours: Bool

  init(options: TerminalOptions, theme: Theme, images: PixelImages) {
    self.images = images
    self.theme = theme
    synchronized = options.synchronizedOutput
    colours = options.colours && has_colors()
    if colours { ColourPairs.define(theme) }
    row = CellRow(
      ambiguousWidth: options.ambiguousWidth, colours: colours, pairs: colours ? .ofScreen() : ColourPairs(limit: 0))
  }

  /// Forgets what is on the screen, because it is another one: nothing of it may be taken for drawn.
  mutating func forget() {
    shown = nil
    showsCursor = nil
    title = nil
    images.forget()
  }

  /// Shows all that is on the screen as another theme has it.
  mutating func show(_ theme: Theme) {
    guard colours, theme != self.theme else { return }
    self.theme = theme
    ColourPairs.define(theme)
    doupdate()
  }

  /// The bytes that take every picture in pixels from the terminal.
  mutating func dropImages() -> String { images.dropAll() }

  /// Sends text before the next frame, in the same write.
  mutating func prepend(_ text: String) {
    preamble += text
  }

  /// - Parameters:
  ///   - part: what may be sent, of which all that was drawn before is known.
  ///   - hasMargins: whether the terminal has margins at the left and right.
  mutating func draw(_ part: FrameFlow.Part, hasMargins: Bool, on screen: Screen) {
    let size = screen.size
    let frame = part.frame
    var (change, cost) = (part.change, part.cost)
    if row.pairs.mayRunOut(cells: size.rows * size.columns), row.pairs.mayRunOut(cells: newPictureCells(in: frame)) {
      ColourPairs.resetScreen(theme)
      row.forgetPairs()
      (shown, cost) = (nil, .max)
      change = FrameChange(from: nil, to: frame, on: size)
      images.forget()
    }
    // What a list's rows have in common with the last frame is not laid out and handed over again.
    let isScrolled = change.scroll?.move(isByTerminal: hasMargins) ?? true
    if !isScrolled { change = FrameChange(from: nil, to: frame, on: size) }
    for (index, change) in change.rows {
      row.fill(with: (frame.row(index) ?? [])[change.spans], columns: change.columns)
      row.withCells { cells, count in
        _ = mvwadd_wchnstr(cnc_screen(), Int32(index), Int32(change.columns.lowerBound), cells, Int32(count))
      }
    }
    if showsCursor != frame.showsCursor {
      preamble += frame.showsCursor ? cursorShown : cursorHidden
      showsCursor = frame.showsCursor
    }
    if hasTitle, title != frame.title {
      preamble += TerminalModes.title(frame.title)
      title = frame.title
    }
    // Between frames: ncurses has sent all that it had.
    let pixels = images.update(for: frame.images)
    if !pixels.isEmpty { screen.send(pixels) }
    unlink(frame)
    let cursor = frame.cursor
    wmove(
      cnc_screen(), Int32(min(max(0, cursor.row), size.rows - 1)), Int32(min(max(0, cursor.column), size.columns - 1)))
    wnoutrefresh(cnc_screen())
    // A frame in one write arrives whole anyway; only larger ones need their ends marked.
    let isLarge = synchronized && cost > screen.writeCapacity
    if isLarge { preamble += TerminalModes.frameBegins }
    if hasMargins, let scroll = change.scroll { preamble += scroll.sequence }
    screen.sendWithFrame(preamble)
    preamble = ""
    doupdate()
    let links = frame.links == shown?.links ? "" : Hyperlink.sequence(for: frame.links)
    let ending = links + (isLarge ? TerminalModes.frameEnds : "")
    if !ending.isEmpty {
      screen.sendWithFrame(ending)
      doupdate()
    }
    shown = frame
  }

  /// Makes ncurses write rows anew in which a link has gone: cells that it takes for unchanged would stay links.
  private func unlink(_ frame: Frame) {
    for link in shown?.links ?? [] where !frame.links.contains(link) {
      wredrawln(cnc_screen(), Int32(link.position.row), 1)
    }
  }

  /// Cells of pictures that are not on the screen yet, in rows where something has changed.
  private func newPictureCells(in frame: Frame) -> Int {
    var cells = 0
    let known = shown?.size == frame.size ? shown : nil
    for (index, spans) in frame.rows.enumerated() where known?.row(index) != spans {
      for span in spans { cells += span.cells.count }
    }
    return cells
  }
}

extension ListScroll {
  /// Does it with ncurses' pictures of the screen; false when nothing was changed.
  fileprivate func move(isByTerminal: Bool) -> Bool {
    cnc_scroll(
      Int32(clamping: area.rows.lowerBound), Int32(clamping: area.rows.count), Int32(clamping: area.columns.lowerBound),
      Int32(clamping: area.columns.count), Int32(clamping: rows), isByTerminal)
  }
}
