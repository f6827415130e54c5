import Photos

extension AppState {
  /// The layout of the lists: without pictures it is always the compact one.
  var shownLayout: ListLayout { pictures.look == nil ? .compact : listLayout }
}
