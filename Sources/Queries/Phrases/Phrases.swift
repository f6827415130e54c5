/// What is said of questions, what they cost and why they came to nothing, in one language.
///
/// Errors and notices are cases; who shows one asks for its sentence. A language is one type, and does not compile while
/// it lacks one. A sentence is one line, without the vendor's name, which stands before it wherever that matters.
package protocol Phrases: Sendable {
  func sentence(_ error: SearchError) -> String
  func sentence(_ notice: SearchNotice) -> String
  func sentence(_ shortfall: Shortfall) -> String
  /// The first part of a shortfall's sentence: `cannot filter by factory`.
  func cannot(_ shortfall: Shortfall) -> String
  func sentence(_ item: Unreadable) -> String
  func sentence(_ flaw: SettingFlaw) -> String
  func sentence(_ error: TransportError) -> String
  /// A few words that stand inside a sentence.
  func words(_ obstacle: TransportError.Obstacle) -> String

  func sentence(_ error: NotAPhoto) -> String
  func sentence(_ error: PhotoLoadingError) -> String
  func sentence(_ error: PhotoTransferError) -> String

  /// `200 calls`, `5.00 USD`.
  func words(_ limit: SpendingLimit) -> String
  func sentence(_ refusal: CapRefusal) -> String
  func sentence(_ error: JournalError) -> String
  func sentence(_ error: ArchiveError) -> String
  func sentence(_ news: ArchiveNews) -> String
}
