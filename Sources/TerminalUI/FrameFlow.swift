import AppCore
import Photos

/// How much may be on its way to the terminal, so that over a slow line a key is answered soon: text goes first, pictures
/// as far as there is room, and a frame that a newer one follows is never sent.
///
/// Nobody but the terminal knows what has reached it – kernels and networks take megabytes that it has not seen – so it
/// is asked now and then for a report (DSR 5), which every terminal gives when it has come as far as the question.
struct FrameFlow {
  /// Asks for a report, and what the answer is: "ready".
  static let question = "\u{1B}[5n"

  /// Bytes that may be on their way.
  private(set) var window = 8_000
  private var shown: Frame?
  /// Sent and not known to have arrived.
  private var underway = 0
  /// Of that, what was sent since the question that has no answer yet.
  private var later = 0
  private var asked: ContinuousClock.Instant?
  /// Nobody waits for the answer any more: everything is sent at once, until one comes after all.
  private var isGivenUp = false
  private var hasAnswered = false
  /// Questions in a row that had no answer, and when the last of them was given up.
  private var losses = 0
  private var lost: ContinuousClock.Instant?
  /// When the questions were asked whose answers may still come.
  private var unanswered: [ContinuousClock.Instant] = []

  /// What is worth a question.
  private static let portion = 1_000
  private static let smallestWindow = 1_500
  private static let largestWindow = 1_000_000
  /// A cell of a picture, in both its colours.
  private static let cellBytes = 32
  /// A cell that only holds the place of one.
  private static let placeBytes = 8

  /// When to stop waiting for a report: an answer may get lost, and some terminals give none.
  var deadline: ContinuousClock.Instant? {
    isGivenUp ? nil : asked.map { $0 + (hasAnswered ? .milliseconds(1_500) : .milliseconds(300)) }
  }

  /// Until when a report may come that was asked for, whoever has the terminal then; `nil` when none is expected.
  var answersUntil: ContinuousClock.Instant? { unanswered.last.map { $0 + .milliseconds(1_200) } }

  /// What may be sent now.
  struct Part {
    var frame: Frame
    /// What of it is other than before.
    let change: FrameChange
    /// Bytes that it may take.
    var cost = 0
    /// Whether that is all of the frame; the rest waits for the next report.
    var isWhole = true
    /// Whether the question goes before it, in the same write, or behind it.
    var asksBefore = false
    var asksBehind = false
  }

  /// What may be sent of a frame now; `nil` when nothing may.
  ///
  /// - Parameters:
  ///   - size: of the screen.
  ///   - hasMargins: whether the terminal has margins at the left and right.
  mutating func part(
    of frame: Frame, at time: ContinuousClock.Instant, on size: FrameSize, hasMargins: Bool = false
  ) -> Part? {
    guard isGivenUp || asked == nil || underway <= window else { return nil }
    let change = FrameChange(from: shown, to: frame, on: size)
    var part = Part(frame: frame, change: change)
    var cost = hasMargins ? 0 : bytes(of: change.scroll, in: frame)
    var room = isGivenUp ? Int.max : window - underway
    let changes = change.rows.compactMap { index, change -> (row: Int, spans: Range<Int>)? in
      guard let spans = frame.row(index), !isScrolled(index, spans) else { return nil }
      return (index, change.spans)
    }
    for (index, spans) in changes {
      for span in frame.rows[index][spans] where span.cells.isEmpty && !isThere(span, in: index) {
        cost += 8 + span.text.utf8.count
      }
    }
    room -= cost
    for (index, spans) in changes {
      for place in spans where !frame.rows[index][place].cells.isEmpty {
        let span = frame.rows[index][place]
        // A picture between two texts that change stays.
        if isThere(span, in: index) { continue }
        let bytes = span.cells.count * cellBytes(span, frame)
        // One that is larger than the window goes by itself.
        if bytes <= room || underway + cost < Self.portion {
          room -= bytes
          cost += bytes
        } else {
          part.isWhole = false
          part.frame.rows[index][place] = Span(column: span.column, text: Self.blank(span.width), width: span.width)
        }
      }
    }
    part.frame.images = frame.images.filter { image in
      part.frame.rows.contains { row in row.contains { $0.number == image.number } }
    }
    if asked != nil {
      later += cost
    } else if underway >= Self.portion {
      part.asksBefore = true
      ask(at: time, later: cost)
    } else if !part.isWhole {
      part.asksBehind = true
      ask(at: time, later: 0)
    }
    underway += cost
    part.cost = cost
    shown = part.frame
    return part
  }

  private mutating func ask(at time: ContinuousClock.Instant, later: Int) {
    (asked, self.later) = (time, later)
    unanswered = unanswered.filter { time - $0 < Self.memory } + [time]
  }

  /// A report that comes later than this is none of ours.
  private static let memory = Duration.seconds(5)

  /// The terminal has come as far as the question.
  mutating func arrived(at time: ContinuousClock.Instant) {
    if !unanswered.isEmpty { unanswered.removeFirst() }
    guard let asked else { return }
    (isGivenUp, losses) = (false, 0)
    let took = time - asked
    let bytes = underway - later
    // Soon after a loss it may be the answer that was taken for lost, which says nothing of the line's speed.
    let isCertain = lost.map { time - $0 > Self.memory } ?? true
    if took < .milliseconds(250), isCertain || window == Self.smallestWindow {
      window = min(Self.largestWindow, max(window, 2 * min(window, bytes)))
    } else if took > .milliseconds(400) {
      window = min(window, max(Self.smallestWindow, Int(Double(bytes) * (Duration.milliseconds(250) / took))))
    }
    hasAnswered = true
    self.asked = nil
    underway = later
    later = 0
  }

  /// No report has come in time. One may have got lost on its way; a terminal that gives none is not waited for again.
  mutating func gaveUp(at time: ContinuousClock.Instant) {
    losses += 1
    guard hasAnswered, losses < 2 else {
      isGivenUp = true
      return
    }
    lost = time
    window = max(Self.smallestWindow, window / 2)
    (asked, underway, later) = (nil, later, 0)
  }

  /// The screen is another one.
  mutating func forget() { shown = nil }

  /// The terminal was someone else's meanwhile: what was on its way has arrived, or is gone.
  mutating func restart() {
    forget()
    (asked, underway, later, isGivenUp, losses) = (nil, 0, 0, false, 0)
    unanswered = []
  }

  /// What a cell of a picture costs; one in pixels its share of them, although they are sent once.
  private func cellBytes(_ span: Span, _ frame: Frame) -> Int {
    guard let number = span.number, let image = frame.images.first(where: { $0.number == number }) else {
      return Self.cellBytes
    }
    return Self.placeBytes + image.packed.count * 4 / 3 / max(1, image.cells.columns * image.cells.rows)
  }

  private func row(_ index: Int) -> [Span]? { shown?.row(index) }

  /// Whether a row stood one line above or below: the terminal moves such rows itself, mostly.
  private func isScrolled(_ index: Int, _ spans: [Span]) -> Bool {
    row(index - 1)?.isSame(as: spans) == true || row(index + 1)?.isSame(as: spans) == true
  }

  /// What a scroll costs where only whole lines can be moved: the rows that stand beside something else than before.
  private func bytes(of scroll: ListScroll?, in frame: Frame) -> Int {
    guard let scroll else { return 0 }
    return scroll.area.rows.reduce(0) { bytes, row in
      guard scroll.isMoved(row), self.row(row + scroll.rows) != frame.rows[row] else { return bytes }
      let list = frame.rows[row].filter { scroll.area.columns.contains($0.column) }
      return bytes + list.reduce(0) { $0 + 8 + $1.text.utf8.count }
    }
  }

  private func isThere(_ span: Span, in index: Int) -> Bool { row(index)?.contains(span) == true }

  private static func blank(_ width: Int) -> String { String(repeating: " ", count: width) }
}
