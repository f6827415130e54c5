import Catalog

extension PixelRegion {
  /// Reads `left,top,right,bottom`; `nil` when the text is something else, or the corners hold no pixel.
  package init?(_ text: String) {
    let corners = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { Int(TypedText.trimmed(String($0))) }
    guard corners.count == 4, let left = corners[0], let top = corners[1], let right = corners[2],
      let bottom = corners[3]
    else { return nil }
    self.init(left: left, top: top, right: right, bottom: bottom)
  }

  /// `left,top,right,bottom`
  package var text: String { "\(left),\(top),\(right),\(bottom)" }
}
