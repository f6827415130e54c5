import Foundation
import Photos

/// What of a picture tells whether another shows the same kind of thing: shape, colours and proportions of its subject.
///
/// The simulated vendors rank their goods by it. It is made in about a millisecond. Size, place in the frame, mirroring and
/// plain backgrounds do not matter; a cluttered background does.
struct PhotoDescriptor: Sendable, Hashable {
  /// The longer side of the copy that is looked at, in pixels.
  private static let side = 96

  /// The shape, the same in a mirror, and the colours: one array, because each is held and let go again with every
  /// comparison.
  private let histograms: [UInt8]
  /// Where the shape in a mirror begins.
  private static let mirroredShape = EdgeHistogram.count
  /// Where the colours begin.
  private static let colours = 2 * EdgeHistogram.count
  private let shapeLength: Float
  /// Width by height of the subject.
  private let aspect: Float

  /// - Parameter picture: any size; 128 to 320 pixels are enough.
  init(of picture: Picture) {
    let subject = Subject(in: LabPlane(picture.shrunk(side: Self.side)))
    let shape = EdgeHistogram(of: subject)
    histograms = shape.values + shape.mirrored.values + ColourHistogram(of: subject).values
    shapeLength = shape.length
    aspect = subject.aspect
  }

  /// From 0, nothing alike, to 1, the same. Shape counts most: a red mug is more like a blue mug than like a red shoe.
  func likeness(to other: PhotoDescriptor) -> Double {
    let products = products(with: other)
    let form = EdgeHistogram.likeness(max(products.shape, products.mirroredShape), shapeLength, other.shapeLength)
    let proportion = expf(-1.5 * abs(logf(aspect / other.aspect)))
    // Any two outlines have more than half of their edges in common: the power spreads what lies above.
    let spread = form * form * form * form
    return Double(0.65 * spread + 0.25 * ColourHistogram.likeness(products.colours) + 0.1 * proportion)
  }

  /// The histograms' dot products with those of another; the shape in a mirror with the shape itself.
  private func products(with other: PhotoDescriptor) -> (shape: Int32, mirroredShape: Int32, colours: Int32) {
    histograms.withUnsafeBytes { own in
      other.histograms.withUnsafeBytes { other in
        guard let own = own.baseAddress, let other = other.baseAddress else { return (0, 0, 0) }
        return (
          dot(own, other, count: EdgeHistogram.count),
          dot(own + Self.mirroredShape, other, count: EdgeHistogram.count),
          dot(own + Self.colours, other + Self.colours, count: ColourHistogram.count)
        )
      }
    }
  }

  /// From 0, the same, to 1.
  func distance(to other: PhotoDescriptor) -> Double {
    1 - likeness(to: other)
  }
}
