/// What a picture file is, told by its first bytes and never by its name.
package enum PictureFormat: String, Sendable, Hashable {
  case jpeg = "JPEG"
  case png = "PNG"
  case webp = "WebP"
  case gif = "GIF"
  case heic = "HEIC"
  case avif = "AVIF"
  case bmp = "BMP"
  case tiff = "TIFF"
  case svg = "SVG"

  /// Recognises a format, or says that this is none that we know.
  package init?(sniffing bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if bytes.holds("RIFF", at: 0), bytes.holds("WEBP", at: 8) {
      self = .webp
    } else if bytes.holds("GIF87a", at: 0) || bytes.holds("GIF89a", at: 0) {
      self = .gif
    } else if bytes.holds("BM", at: 0), bytes.count >= 26, bytes[6..<10].allSatisfy({ $0 == 0 }) {
      self = .bmp
    } else if bytes.starts(with: [0x49, 0x49, 0x2A, 0x00]) || bytes.starts(with: [0x4D, 0x4D, 0x00, 0x2A]) {
      self = .tiff
    } else if let format = Self.isoMedia(bytes) {
      self = format
    } else if FileContent.opening(of: bytes).contains("<svg") {
      self = .svg
    } else {
      return nil
    }
  }

  /// HEIC or AVIF by the brands of the `ftyp` box (ISO/IEC 14496-12 section 4.3); films share the box.
  private static func isoMedia(_ bytes: [UInt8]) -> PictureFormat? {
    guard bytes.holds("ftyp", at: 4), let length = bytes.bigEndian32(at: 0) else { return nil }
    let end = min(length, bytes.count, 256)
    // The major brand stands at 8, a version at 12, compatible brands from 16 on.
    let brands = [8] + stride(from: 16, to: end - 3, by: 4)
    func hasBrand(of names: [String]) -> Bool {
      brands.contains { place in names.contains { bytes.holds($0, at: place) } }
    }
    if hasBrand(of: ["avif", "avis"]) { return .avif }
    if hasBrand(of: ["heic", "heix", "hevc", "hevx", "heim", "heis", "hevm", "hevs", "mif1", "msf1"]) { return .heic }
    return nil
  }
}
