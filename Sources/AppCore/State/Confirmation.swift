import ImageSearch

/// A command that costs more than the user wants to spend unasked.
struct Confirmation: Sendable, Hashable {
  var command: Command
  var forecast: CallForecast
  var limit: SpendingLimit
}
