import Catalog
import Photos
import Wording

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

  static let pictures = "Pictures"
  static func picture(_ number: Int, of count: Int) -> String { "picture \(number) of \(count)" }
  static let linkTitle = "To be opened where you sit"
  static let linkHelp =
    "y sends it to your terminal's clipboard; many terminals open it with a click, or with Ctrl and a click"
  static let nothingSuggested = "no vendor has suggested a part of this photo yet"
  static func suggestionsUpTo(_ count: Int) -> String { "vendors suggest \(count == 1 ? "1 part" : "\(count) parts")" }
  static func cropTitle(suggested count: Int) -> String {
    count == 0 ? cropTitle : cropTitle + (count == 1 ? "  1 suggested" : "  1–\(count) suggested")
  }
  static let cropTitle = "Part to search by"
  static func cropNote(_ box: CropBox) -> String {
    let region = box.region
    return "\(region.left),\(region.top)–\(region.right),\(region.bottom) · \(region.width)×\(region.height) pixels"
  }
  static func partTaken(_ region: PixelRegion) -> String {
    "the next search asks by this part: \(region.width)×\(region.height) pixels"
  }
  static let wholeTaken = "the next search asks by the whole photo"
  static let noPicturesForCrop = "the box needs pictures – press 3 and type the part, or P to switch them on"
  static func partOf(_ name: String, _ region: PixelRegion) -> String {
    "\(name), part \(region.left),\(region.top)–\(region.right),\(region.bottom)"
  }
  static let likenessName = "likeness"
  static func likeness(_ figure: Int) -> String { "\(figure) of 100, by shape and colour" }
  static let folded = "offers with the very same picture stand in one row – F unfolds them"
  static let unfolded = "every offer has its row again"

  /// How many shops have these offers; `nil` when none says. Offers that do not say may be of yet other shops.
  static func shops(_ offers: [Listing]) -> String? {
    let known = offers.compactMap { $0.shop.name?.string ?? $0.shop.id?.string }
    let count = Set(known).count
    guard count > 0 else { return nil }
    return "\(Wording.count(count))\(known.count < offers.count ? "+" : "") \(count == 1 ? "shop" : "shops")"
  }

  /// The offers that show one picture, counted.
  static func sharing(_ offers: [Listing]) -> String {
    "\(Wording.count(offers.count)) offers" + (shops(offers).map { " of \($0)" } ?? "")
  }

  /// Before the title of a row that stands for several offers: how many, of how many shops, and from what to what they
  /// ask.
  static func spread(_ offers: [Listing]) -> String {
    var parts = ["\(offers.count)×"]
    if let shops = shops(offers) { parts.append(shops) }
    if let first = offers.first?.mainPrice {
      // Figures of another basis, currency or unit mean something else.
      let alike = offers.filter { $0.otherUnitKind == offers.first?.otherUnitKind }.compactMap(\.mainPrice)
        .filter { $0.basis == first.basis && $0.currency == first.currency }
      if let low = alike.map(\.amount).min(), let high = alike.map(\.amount).max(), low < high {
        parts.append("\(low)–\(high)")
      }
    }
    let minimums = offers.compactMap(\.minimumOrder)
    if let low = minimums.min(), let high = minimums.max(), low < high {
      parts.append("MOQ \(Wording.count(low))–\(Wording.count(high))")
    }
    return parts.joined(separator: " ") + "  "
  }

  static func layout(_ layout: ListLayout) -> String {
    switch layout {
    case .compact: "a line for each result – z shows their pictures"
    case .roomy: "results with their pictures – z shows a grid"
    case .grid: "pictures side by side – ← → move; z shows lines again"
    }
  }

  /// How pictures are drawn from now on.
  static func graphics(_ mode: GraphicsMode, _ look: PictureLook?) -> String {
    look.map { "pictures: \(mode.rawValue) (\($0.glyphNames))" } ?? "pictures: off"
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
