/// How often each part of the state was written to: what is drawn of parts that are the same is the same.
///
/// The properties count by themselves. Where a write changes nothing that panes show – the clock, what is counted or fetched –
/// who writes sets the number back.
struct Revisions: Hashable, Sendable {
  /// The work, but for the time.
  var session = 0
  /// Pictures and what is known of them.
  var pictures = 0
  /// The rest of what panes show: the focus, other selections, layouts, the choice of photos.
  var look = 0
}
