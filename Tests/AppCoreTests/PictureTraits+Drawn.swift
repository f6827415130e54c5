import Foundation
import Likeness
import Photos
import TestSupport
import Testing

extension PictureTraits {
  private static let network = Result { try NetworkFile.ofProgram.network() }

  /// Of a disc of a colour, or a bar, on white.
  static func drawn(_ red: UInt8, isBar: Bool = false, movedBy pixels: Int = 0) throws -> PictureTraits {
    let side = 96
    let colours = (0..<side * side).flatMap { place -> [UInt8] in
      let (x, y) = (place % side - side / 2 - pixels, place / side - side / 2)
      let isInside = isBar ? abs(x) < 8 && abs(y) < 40 : x * x + y * y < 1_000
      return isInside ? [red, 40, 60] : [255, 255, 255]
    }
    let picture = try #require(Picture(size: PixelSize(width: side, height: side), pixels: colours))
    return try PictureTraits(of: Photo(picture.jpeg(quality: 95)), by: network.get())
  }
}
