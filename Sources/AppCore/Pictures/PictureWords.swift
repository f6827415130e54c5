import Catalog
import Likeness
import Photos
import Wording

/// What is said of pictures.
protocol PicturePhrases: CommonPhrases {
  // In the place of a picture, and under it
  var noPictureGiven: String { get }
  var pictureComing: String { get }
  var pictureUnreachable: String { get }
  var pictureUnusable: String { get }
  /// There is no network to compare them by.
  var notCompared: String { get }
  var yourPhoto: String { get }
  var thisListing: String { get }

  // How they are shown
  var onlyInGrid: String { get }
  var noPicturesHere: String { get }
  var noPictures: String { get }
  func layout(_ layout: ListLayout) -> String
  /// How pictures are drawn from now on.
  func graphics(_ mode: GraphicsMode, _ look: PictureLook?) -> String
  func folding(_ folding: Folding, foldsMore: Bool) -> String

  // All pictures of a listing
  var pictures: String { get }
  func picture(_ number: Int, of count: Int) -> String

  // An address that nothing here opens
  var linkTitle: String { get }
  var linkHelp: String { get }

  // The part of the photo to search by
  var nothingSuggested: String { get }
  var findingThings: String { get }
  func suggestionsUpTo(_ count: Int) -> String
  /// From the longest to the shortest: what does not fit beside the note makes room for it.
  func cropTitles(suggested count: Int) -> [String]
  func cropNote(_ box: CropBox) -> String
  func partTaken(_ region: PixelRegion) -> String
  var wholeTaken: String { get }
  var noPicturesForCrop: String { get }
}

extension English: PicturePhrases {
  var noPictureGiven: String { "no picture" }
  var pictureComing: String { "…" }
  var pictureUnreachable: String { "no answer" }
  var pictureUnusable: String { "broken" }
  var notCompared: String {
    "Pictures are not compared: no match, no order that learns, nothing seen before – snapsource doctor says why"
  }
  var yourPhoto: String { "your photo" }
  var thisListing: String { "this listing" }
  var onlyInGrid: String { "Left and right move in the grid. \(key(.nextLayout, in: .results)): change the layout" }
  var noPicturesHere: String { "This terminal shows no pictures" }
  var noPictures: String { "Pictures are off. \(key(.nextGraphics)): switch them on" }

  var pictures: String { "Pictures" }
  func picture(_ number: Int, of count: Int) -> String { "picture \(number) of \(count)" }
  var linkTitle: String { "Open this link on your own computer" }
  var linkHelp: String {
    "\(key(.copyAddress, in: .link)) sends it to your terminal's clipboard. Many terminals open it with a click, or with Ctrl "
      + "and a click"
  }
  var findingThings: String { "Looking at the photo. Press it again in a moment" }
  var nothingSuggested: String { "No part of this photo is suggested" }
  func suggestionsUpTo(_ count: Int) -> String { count == 1 ? "1 part is suggested" : "\(count) parts are suggested" }
  func cropTitles(suggested count: Int) -> [String] {
    let title = "Crop: the part to search by"
    let all = count == 0 ? title : title + (count == 1 ? "  1 suggested" : "  1–\(count) suggested")
    return [all, title, "Crop"]
  }
  func cropNote(_ box: CropBox) -> String {
    let region = box.region
    return "\(region.left),\(region.top)–\(region.right),\(region.bottom) · \(region.width)×\(region.height) pixels"
  }
  func partTaken(_ region: PixelRegion) -> String {
    "The next search uses this part: \(region.width)×\(region.height) pixels"
  }
  var wholeTaken: String { "The next search uses the whole photo" }
  var noPicturesForCrop: String {
    "The crop needs pictures. Press \(key(.showFilters)) and type the part, or \(key(.nextGraphics)) to switch them on"
  }
  func folding(_ folding: Folding, foldsMore: Bool) -> String {
    switch folding {
    case .none: "Every offer has its own row again"
    case .samePicture:
      "Offers with the same picture are in one row. \(key(.switchFolding, in: .results)): \(foldsMore ? "group more" : "ungroup")"
    case .sameProduct:
      "Offers that match \(LookGroups.leastMatch) or more are in one row: likely the same product. "
        + "\(key(.switchFolding, in: .results)): ungroup"
    }
  }

  private var z: String { key(.nextLayout, in: .results) }
  func layout(_ layout: ListLayout) -> String {
    switch layout {
    case .compact: "One line for each result. \(z): with pictures"
    case .roomy: "Results with their pictures. \(z): as a grid"
    case .grid: "Pictures side by side, ← → move. \(z): as lines"
    }
  }

  func graphics(_ mode: GraphicsMode, _ look: PictureLook?) -> String {
    look.map { "Pictures: \(mode.rawValue) (\($0.glyphNames))" } ?? "Pictures: off"
  }
}

extension PictureLook {
  /// What pictures are drawn with, in words.
  package var glyphNames: String {
    switch glyphs {
    case .ascii: "signs"
    case .halfBlocks: "half blocks"
    case .quadrants: "quadrants"
    case .sextants: "sextants"
    case .pixels: "pixels"
    }
  }
}
