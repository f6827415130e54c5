package import Foundation

/// Which searches of the history are wanted.
package struct HistoryFilter: Hashable, Sendable {
  /// Found in the titles and shops of one page that a search showed, or in the name of its photo. Every word must be
  /// there: Latin ones as beginnings of words, Chinese ones anywhere.
  package var words: String
  /// When it was asked, at the earliest.
  package var from: Date?
  /// Before this moment.
  package var to: Date?
  /// What the photo is remembered by.
  package var photo: String?

  package init(words: String = "", from: Date? = nil, to: Date? = nil, photo: String? = nil) {
    self.words = words
    self.from = from
    self.to = to
    self.photo = photo
  }

  /// What somebody typed: words, and among them a day or a month: `2026-11-20`, `2026-11`, `yesterday`.
  package init(typed text: String, calendar: Calendar, at now: Date) {
    var words: [Substring] = []
    var span: Range<Date>?
    for word in text.split(separator: " ") {
      if let day = CalendarDay(word)?.span(in: calendar, at: now) {
        span = day
      } else {
        words.append(word)
      }
    }
    self.init(words: words.joined(separator: " "), from: span?.lowerBound, to: span?.upperBound)
  }
}
