import ImageSearch

/// A command that costs something, and is not done before the user agrees to that.
struct Confirmation: Sendable, Hashable {
  var command: Command
  /// What the vendors are to sort by, when the command is to sort.
  var order: SortOrder?
  var forecast: CallForecast
  /// The user's limit that it is above; `nil` when it is asked about for another reason.
  var limit: SpendingLimit?
}
