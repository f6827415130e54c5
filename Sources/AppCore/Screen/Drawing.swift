import Photos
import Queries
import Sourcing

/// What a pane or a sheet yields when it is drawn.
///
/// A frame answers many actions. What the state goes by itself is there after each of them; lines are made for a frame.
struct Drawn: Sendable {
  /// Its pictures, those that are looked at first before the others.
  var slots: [PictureSlot] = []
  /// Pictures that it compares with the photo without showing them, those that are seen first before the others.
  var compared: [PictureSource] = []
  /// What a press of the mouse on a line and a column means; `nil` is nothing, or in a list the item of that line.
  var target: @Sendable (_ state: AppState, _ line: Int, _ column: Int) -> PointTarget? = { _, _, _ in nil }
  /// Of a text that can be scrolled, the first line that is seen, and how many are.
  var text: (top: Int, height: Int)?
  /// What it says the cost of.
  var plans: [SearchPlan] = []
  /// What stands in it, of the state that it was drawn from.
  let content: @Sendable (AppState) -> PaneContent
}

/// What a frame says that the state goes by.
struct Said: Sendable {
  /// What the keys in the last line were chosen from.
  var keys: ShownKeys?
  /// The keys in the last line.
  var hints: [Hint] = []
  /// The same as a line.
  var keysLine = Line([])
  /// Where it says what keys cost; `nil` when the screen is too small, or something else lies over the panes.
  var place: ShownPrices.Place?
  /// The costs that it says.
  var prices: [SearchPlan: CallForecast] = [:]
}

/// What the keys in the last line are chosen from: of the same keys the same are shown.
struct ShownKeys: Hashable, Sendable {
  /// A key that can act, whether it would ask something and what that costs, and what it does here.
  struct Active: Hashable, Sendable {
    let row: ObjectIdentifier
    let command: Command
    let asks: Bool
    let forecast: CallForecast?
    let deed: String?
  }

  let active: [Active]
  /// What the plans of those that ask are made from.
  let plans: Plans.Basis?
  let scope: Scope
  let questionChanged: Bool
  /// Whether a press of the mouse must find everything from here.
  let hasMouse: Bool
  let width: Int

  /// The keys that are there however narrow the line is.
  var always: Set<Command> { hasMouse ? [.help, .commandLine] : [.help] }
}

/// The screen as it is drawn: where everything is.
struct Drawing: Sendable {
  var panes: [(pane: Pane, place: Layout.Place, drawn: Drawn)] = []
  var sheet: Drawn?
  /// The sheet that is seen around a menu, or behind a line that asks for text.
  var under: Drawn?

  /// Everything on it that has a picture: what is looked at first, then what is seen, then what a key may show next.
  var slots: [PictureSlot] {
    let all = panes.flatMap(\.drawn.slots)
    return (sheet?.slots ?? []) + (under?.slots ?? [])
      + PictureSlot.Rank.allCases.flatMap { rank in all.filter { $0.rank == rank } }
  }

  /// The pictures that a sheet compares with the photo.
  var compared: [PictureSource] { (sheet?.compared ?? []) + (under?.compared ?? []) }

  func drawn(_ pane: Pane) -> Drawn? { panes.first { $0.pane == pane }?.drawn }

  /// The pane that a mouse points into; a border is no pane.
  func pane(at event: MouseEvent) -> (pane: Pane, place: Layout.Place, drawn: Drawn)? {
    panes.first { $0.place.contains(event) }
  }
}
