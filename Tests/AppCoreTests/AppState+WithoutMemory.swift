@testable import AppCore

extension AppState {
  /// The same, with nothing that was kept so that it need not be made again.
  var withoutMemory: AppState {
    var state = self
    (state.memory, state.said, state.plans) = (FrameMemory(), Said(), madePlans)
    if let page = state.overlay as? ProductSheet {
      var anew = ProductSheet(listing: page.listing)
      (anew.cursor, anew.vendor) = (page.cursor, page.vendor)
      state.sheets.replace(by: anew)
      state.draw()
    }
    return state
  }
}
