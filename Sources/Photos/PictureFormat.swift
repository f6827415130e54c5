/// What a picture file is, told by its first bytes and never by its name.
package enum PictureFormat: String, Sendable, Hashable {
  case jpeg = "JPEG"
  case png = "PNG"
  case webp = "WebP"
  case gif = "GIF"
  case heic = "HEIC"
  case avif = "AVIF"

  /// Recognises a format, or says that this is none that we know.
  package init?(sniffing bytes: [UInt8]) {
    return nil
  }
}
