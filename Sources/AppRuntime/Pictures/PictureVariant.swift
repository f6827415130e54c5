import Catalog

/// A smaller copy of a picture that its host makes for whoever asks by name.
///
/// Alibaba's picture hosts do: `…/a.jpg_220x220.jpg` is `…/a.jpg` within 220 pixels. That is their pages' own way and
/// documented nowhere, so that the picture itself is asked for where the copy cannot be had.
struct PictureVariant: Sendable, Hashable {
  let address: WebAddress
  /// Pixels of its longer side at most.
  let side: Int

  private static let sides = [220, 400]
  private static let endings = [".jpg", ".jpeg", ".png"]

  /// The side of the smallest copy that is fine enough; `nil` where none is.
  static func smallestSide(for side: Int) -> Int? { sides.first { $0 >= side } }

  /// The smallest copy that is fine enough; `nil` where the host is not known to make one.
  init?(of address: WebAddress, side: Int) {
    let text = address.string
    guard address.host == "alicdn.com" || address.host.hasSuffix(".alicdn.com"),
      let fitting = Self.smallestSide(for: side), !text.contains("?"), !text.contains("#"),
      let name = text.split(separator: "/").last, let ending = Self.endings.first(where: { name.hasSuffix($0) }),
      // A name with an ending in its middle is a copy already.
      !Self.endings.contains(where: { name.dropLast(ending.count).contains($0) }),
      let copy = WebAddress("\(text)_\(fitting)x\(fitting).jpg")
    else { return nil }
    self.address = copy
    self.side = fitting
  }
}
