package import Catalog
package import Sourcing

/// What must happen outside, as plain data. The runtime does it and answers with an ``Action``.
package enum Effect: Sendable, Equatable {
  /// What the work needs.
  case request(Request)
  /// Names of files that a typed path can go on with.
  case completePath(String)

  /// Replaces all earlier wishes. Draws these in order, then looks at the others, which are not shown.
  case showPictures([PictureWish], thenSee: [PictureSource])

  /// Say when no other move has followed this one for a moment.
  case awaitRest(move: Int)

  /// Note a command for the report of a crash.
  case note(Command)
  case openAddress(WebAddress)
  case copy(String)
  case setMouse(Bool)
  case redraw
  case suspend
  case quit
}

extension [Request] {
  var effects: [Effect] { map(Effect.request) }
}
