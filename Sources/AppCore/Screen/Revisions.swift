/// How often each part of the state was written to: what is drawn of parts that are the same is the same.
///
/// The properties count by themselves; a write that changes nothing that panes show is made with ``AppState/quietly(_:_:)``.
struct Revisions: Hashable, Sendable {
  /// The work, but for the time.
  var session = 0
  /// Pictures and what is known of them.
  var pictures = 0
  /// The rest of what panes show: the focus, other selections, layouts, the choice of photos.
  var look = 0
}
