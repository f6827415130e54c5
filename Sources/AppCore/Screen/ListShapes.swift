import Photos

extension AppState {
  /// The layout of the lists: without pictures it is always the compact one.
  private var shownLayout: ListLayout { pictures.look == nil ? .compact : listLayout }

  var resultsShape: ListShape {
    let layout = layout
    let (width, height) = (layout.width(of: .results), layout.height(of: .results))
    let shape = ListShape(shownLayout, width: width, height: height, heading: ResultsPane.headingHeight)
    // Where not one picture fits with its words, beside open details on a small screen, words alone say more.
    guard shape.heading + shape.lines > height else { return shape }
    return ListShape(.compact, width: width, height: height, heading: ResultsPane.headingHeight)
  }

  /// Picks are read one by one, so that their list has no grid.
  var picksShape: ListShape {
    let layout = layout
    return ListShape(
      shownLayout == .compact ? .compact : .roomy, width: layout.width(of: .picks), height: layout.height(of: .picks),
      heading: PicksPane.headingHeight)
  }
}
