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
  private var hasAnswered = false
  /// A terminal that gives no report gets everything at once.
  private var isDeaf = false

  /// What is worth a question.
  private static let portion = 1_000
  private static let smallestWindow = 1_500
  private static let largestWindow = 1_000_000
  /// A cell of a picture, in both its colours.
  private static let cellBytes = 32
  /// A cell that only holds the place of one.
  private static let placeBytes = 8

  /// When to stop waiting for a report.
  var deadline: ContinuousClock.Instant? {
    asked.map { $0 + (hasAnswered ? .seconds(20) : .seconds(2)) }
  }

  /// What may be sent now.
  struct Part {
    var frame: Frame
    /// Whether that is all of the frame; the rest waits for the next report.
    var isWhole = true
    /// Whether the question goes before it, in the same write, or behind it.
    var asksBefore = false
    var asksBehind = false
  }

  /// What may be sent of a frame now; `nil` when nothing may.
  mutating func part(of frame: Frame, at time: ContinuousClock.Instant) -> Part? {
    guard !isDeaf else { return Part(frame: frame) }
    guard asked == nil || underway <= window else { return nil }
    var part = Part(frame: frame)
    var cost = 0
    var room = window - underway
    for (index, spans) in frame.rows.enumerated() where !isScrolled(index, spans) {
      let before = row(index)
      for span in spans where span.cells.isEmpty && before?.contains(span) != true { cost += 8 + span.text.utf8.count }
    }
    room -= cost
    for (index, spans) in frame.rows.enumerated() where !isScrolled(index, spans) {
      let before = row(index)
      for (place, span) in spans.enumerated() where !span.cells.isEmpty && before?.contains(span) != true {
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
      part.frame.rows.contains { row in row.contains { $0.cells.first?.number == image.number } }
    }
    if asked != nil {
      later += cost
    } else if underway >= Self.portion {
      part.asksBefore = true
      (asked, later) = (time, cost)
    } else if !part.isWhole {
      part.asksBehind = true
      (asked, later) = (time, 0)
    }
    underway += cost
    shown = part.frame
    return part
  }

  /// The terminal has come as far as the question.
  mutating func arrived(at time: ContinuousClock.Instant) {
    guard let asked else { return }
    let took = time - asked
    let bytes = underway - later
    if took < .milliseconds(250) {
      window = min(Self.largestWindow, max(window, 2 * min(window, bytes)))
    } else if took > .milliseconds(400) {
      window = min(window, max(Self.smallestWindow, Int(Double(bytes) * (Duration.milliseconds(250) / took))))
    }
    hasAnswered = true
    self.asked = nil
    underway = later
    later = 0
  }

  /// No report has come in time: none is waited for any more.
  mutating func gaveUp() {
    isDeaf = true
    asked = nil
  }

  /// The screen is another one.
  mutating func forget() { shown = nil }

  /// Whether a report may still come.
  var isWaiting: Bool { asked != nil }

  /// What a cell of a picture costs; one in pixels its share of them, although they are sent once.
  private func cellBytes(_ span: Span, _ frame: Frame) -> Int {
    guard let number = span.cells.first?.number, let image = frame.images.first(where: { $0.number == number }) else {
      return Self.cellBytes
    }
    return Self.placeBytes + image.packed.count * 4 / 3 / max(1, image.cells.columns * image.cells.rows)
  }

  private func row(_ index: Int) -> [Span]? {
    guard let rows = shown?.rows, rows.indices.contains(index) else { return nil }
    return rows[index]
  }

  /// Whether a row stands there already, or one line above or below: the terminal moves such rows itself, mostly.
  private func isScrolled(_ index: Int, _ spans: [Span]) -> Bool {
    row(index) == spans || row(index - 1) == spans || row(index + 1) == spans
  }

  private static func blank(_ width: Int) -> String { String(repeating: " ", count: width) }
}
