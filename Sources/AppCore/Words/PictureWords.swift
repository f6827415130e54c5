import Photos

/// What is said of pictures.
extension Words {
  static let noPictureGiven = "no picture"
  static let pictureComing = "…"
  static let pictureUnreachable = "no answer"
  static let pictureUnusable = "broken"
  static let yourPhoto = "your photo"
  static let thisListing = "this listing"
  static let onlyInGrid = "left and right move in the grid – z changes the layout"
  static let noPicturesHere = "this terminal shows no pictures"
  static let noPictures = "pictures are off – P switches them on"

  static func layout(_ layout: ListLayout) -> String {
    switch layout {
    case .compact: "a line for each result – z shows their pictures"
    case .roomy: "results with their pictures – z shows a grid"
    case .grid: "pictures side by side – ← → move; z shows lines again"
    }
  }

  /// How pictures are drawn from now on.
  static func graphics(_ mode: GraphicsMode, _ look: PictureLook?) -> String {
    guard let look else { return "pictures: off" }
    let glyphs =
      switch look.glyphs {
      case .ascii: "signs"
      case .halfBlocks: "half blocks"
      case .quadrants: "quadrants"
      case .sextants: "sextants"
      }
    return "pictures: \(mode.rawValue) (\(glyphs))"
  }
}
