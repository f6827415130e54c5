import Catalog
import Foundation
import Queries
import Sourcing

/// The lines above and under the panes, but for the keys.
struct Surroundings: Sendable {
  /// What the window is called.
  let title: String
  /// The vendors, while their pane is away.
  let strip: Line?
  /// What was said last, or how things stand.
  let said: [Line]

  /// What they are made from: while it is the same, they are.
  struct Basis: Hashable, Sendable {
    /// The work's; see ``Revisions``.
    let session: Int
    /// How long ago what they say was; see ``Inquiry/times(at:)``.
    let times: [TimeInterval]
    let message: Message?
    /// Results that do not meet the filters, and of which no vendor says.
    let hidden: Int
    let showsHidden: Bool
    let unsaid: Int
    /// The vendor of whom all remarks are said.
    let vendor: ProviderID?
    let size: FrameSize
    let hasStrip: Bool
  }
}
