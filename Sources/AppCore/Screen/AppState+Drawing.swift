import Sourcing

extension AppState {
  /// Draws the screen, as far as the state goes by what is drawn.
  mutating func draw() {
    var drawing = Drawing()
    if !Layout.isTooSmall(size) {
      drawing.panes = layout.places.map { pane, place in (pane, place, pane.kind.draw(self, place)) }
      drawing.sheet = overlay?.draw(self)
      drawing.hints = StatusLine.hints(self, width: size.columns - 2)
      drawing.placeOfPrices = placeOfPrices
      let plans = drawing.sheet?.plans ?? drawing.hints.compactMap(\.plan)
      for plan in plans { drawing.prices[plan] = forecasts[plan] }
    }
    self.drawing = drawing
    cursors[.details].top = drawing.drawn(.details)?.text?.top ?? 0
  }

  private var placeOfPrices: ShownPrices.Place? {
    guard let overlay else { return .pane(scope) }
    return (overlay as? Menu).map { .menu($0.subject) }
  }
}
