/// Which offers stand in one row.
enum Folding: Sendable, Hashable {
  /// Each stands by itself.
  case none
  /// Those with the very same picture.
  case samePicture
  /// Those whose pictures show the same product, as far as looks tell.
  case sameProduct
}
