import Catalog
import Sourcing

/// A line that asks for text.
struct Prompt: Sendable, Hashable {
  enum Subject: Sendable, Hashable {
    case photo
    /// Words to search by.
    case words
    case find
    /// Narrows the results while it is typed.
    case narrow
    /// A condition of the form that narrows the results.
    case condition(NarrowingForm.Row)
    /// How many pieces the buyer wants.
    case quantity
    /// Names the way in which the results are looked at.
    case viewName
    /// Where so many pieces of an offer are sent to; `nil` is the minimum order.
    case destination(ListingID, pieces: Int?)
    /// Why listings are not wanted.
    case reason([ListingID])
    /// Narrows the list of keys.
    case findKey
    case sheet
    /// Names the file for what is compared.
    case comparison
    /// The file exists; Enter replaces it.
    case replaceSheet
    case command
    case field(FilterField)
    /// Narrows the list of earlier searches.
    case findHistory

    /// Whether it asks for one value, which is typed over; words and lists are gone on with.
    var isValue: Bool {
      switch self {
      case .condition(.words), .condition(.withoutWords), .field(.includeTags), .field(.vendorFilters): false
      case .condition, .quantity, .field: true
      case .photo, .words, .find, .narrow, .viewName, .destination, .reason, .findKey, .sheet, .comparison,
        .replaceSheet,
        .command, .findHistory:
        false
      }
    }
  }

  var subject: Subject
  var field: TextField
  /// What stood there from the start: pasted text takes its place, as nobody pastes a path behind a path.
  let offered: String
  /// What the text can go on with, shown above the line.
  var completions: [String] = []
  /// Which of the commands in the list was chosen; `nil` is none.
  var choice: Int?
  /// What is wrong with the text.
  var complaint: String?
  /// The line that was selected when finding began.
  var origin = 0

  init(_ subject: Subject, _ text: String = "") {
    self.subject = subject
    field = TextField(text, isSelected: subject.isValue)
    offered = text
  }
}
