import Foundation

/// What of a picture tells whether another shows the same kind of thing: shape, colours and proportions of its subject.
///
/// It is made in about a millisecond, and compared in less than a microsecond. Size, place in the frame, mirroring and
/// plain backgrounds do not matter; a cluttered background does.
package struct PhotoDescriptor: Sendable, Hashable {
  /// The longer side of the copy that is looked at, in pixels.
  private static let side = 96

  private let shape: EdgeHistogram
  private let mirroredShape: EdgeHistogram
  private let colours: ColourHistogram
  /// Width by height of the subject.
  private let aspect: Float

  /// - Parameter picture: any size; 128 to 320 pixels are enough.
  package init(of picture: Picture) {
    let subject = Subject(in: LabPlane(picture.shrunk(side: Self.side)))
    shape = EdgeHistogram(of: subject)
    mirroredShape = shape.mirrored
    colours = ColourHistogram(of: subject)
    aspect = subject.aspect
  }

  /// From 0, nothing alike, to 1, the same. Shape counts most: a red mug is more like a blue mug than like a red shoe.
  package func likeness(to other: PhotoDescriptor) -> Double {
    let form = max(shape.likeness(to: other.shape), mirroredShape.likeness(to: other.shape))
    let proportion = expf(-1.5 * abs(logf(aspect / other.aspect)))
    // Any two outlines have more than half of their edges in common: the power spreads what lies above.
    let spread = form * form * form * form
    return Double(0.65 * spread + 0.25 * colours.likeness(to: other.colours) + 0.1 * proportion)
  }

  /// From 0, the same, to 1.
  package func distance(to other: PhotoDescriptor) -> Double {
    1 - likeness(to: other)
  }
}
