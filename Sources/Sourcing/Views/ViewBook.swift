package import Queries

/// The views that can be taken: those of every user, those of the configuration, and those that were saved by key. What the
/// user has saved under a name stands before what is configured, and that before what is built in.
package struct ViewBook: Hashable, Sendable {
  private let configured: [SavedView]
  private var saved: [SavedView] = []

  package init(configured: [SavedView] = []) {
    self.configured = configured
  }

  /// Each name once, in the order in which they are offered.
  package var all: [SavedView] {
    let own = [saved, configured]
    var names: Set<String> = []
    let strongest = (own + [SavedView.builtIn]).flatMap { $0 }.filter { names.insert($0.name).inserted }
    let places = SavedView.builtIn.map(\.name)
    let builtIn = strongest.filter { places.contains($0.name) }
      .sorted { (places.firstIndex(of: $0.name) ?? 0) < (places.firstIndex(of: $1.name) ?? 0) }
    return builtIn + strongest.filter { !places.contains($0.name) }
  }

  package subscript(name: String) -> SavedView? { all.first { $0.name == name } }

  /// Takes what the archive holds now.
  package mutating func read(_ kept: [KeptView]) {
    saved = kept.map { SavedView($0) }
  }
}
