import AppCore

/// What reaches the terminal beside the frames, in the order in which it was asked for.
enum Outbound: Sendable {
  case copy(String)
  case setMouse(Bool)
  case redraw
  case suspend
  /// See ``Effect/showPictures(_:thenSee:)``.
  case showPictures([PictureWish], thenSee: [PictureSource])
}
