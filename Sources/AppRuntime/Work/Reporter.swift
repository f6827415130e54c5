import Sourcing

/// Where reports go: to whoever shows the work.
struct Reporter: Sendable {
  /// Returns at once.
  let tell: @Sendable (Report) async -> Void
  /// Returns when the user has been shown the report, or is shown nothing any more.
  let show: @Sendable (Report) async -> Void
}
