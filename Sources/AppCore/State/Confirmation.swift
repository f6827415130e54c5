import ImageSearch

/// A command that costs more than the user wants to spend unasked.
struct Confirmation: Sendable, Hashable {
  var command: Command
  /// What the vendors are to sort by, when the command is to sort.
  var order: SortOrder?
  var forecast: CallForecast
  var limit: SpendingLimit
}
