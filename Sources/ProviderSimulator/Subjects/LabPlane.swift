import Foundation
import Photos

/// A colour in CIE L*a*b* (D65): L from 0 to 100, a and b around 0. Equal distances look about equally different.
struct Lab {
  var l: Float
  var a: Float
  var b: Float

  static func distance(_ left: Lab, _ right: Lab) -> Float {
    let (l, a, b) = (left.l - right.l, left.a - right.a, left.b - right.b)
    return (l * l + a * a + b * b).squareRoot()
  }

  static func mix(_ left: Lab, _ right: Lab, share: Float) -> Lab {
    Lab(
      l: left.l + (right.l - left.l) * share, a: left.a + (right.a - left.a) * share,
      b: left.b + (right.b - left.b) * share)
  }
}

/// A picture's colours in L*a*b*, rows from the top.
struct LabPlane {
  let width: Int
  let height: Int
  let colours: [Lab]

  init(_ picture: Picture) {
    width = picture.size.width
    height = picture.size.height
    let pixels = picture.pixels
    colours = (0..<width * height).map { index in
      Self.lab(red: pixels[index * 3], green: pixels[index * 3 + 1], blue: pixels[index * 3 + 2])
    }
  }

  /// Linear light of an 8-bit sRGB value.
  private static let linear: [Float] = (0..<256).map { value in
    let value = Float(value) / 255
    return value <= 0.04045 ? value / 12.92 : powf((value + 0.055) / 1.055, 2.4)
  }

  /// The cube root that L*a*b* takes of light, with its straight part near black, in steps of a 4,095th.
  private static let root: [Float] = (0...4_095).map { step in
    let light = Float(step) / 4_095
    return light > 0.008856 ? cbrtf(light) : 7.787 * light + 16 / 116
  }

  private static func lab(red: UInt8, green: UInt8, blue: UInt8) -> Lab {
    let (r, g, b) = (linear[Int(red)], linear[Int(green)], linear[Int(blue)])
    // sRGB to XYZ (IEC 61966-2-1), each relative to the white point.
    let x = root[step(0.4339 * r + 0.3762 * g + 0.1899 * b)]
    let y = root[step(0.2126 * r + 0.7152 * g + 0.0722 * b)]
    let z = root[step(0.0178 * r + 0.1095 * g + 0.8727 * b)]
    return Lab(l: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z))
  }

  private static func step(_ light: Float) -> Int { min(4_095, Int(light * 4_095 + 0.5)) }
}
