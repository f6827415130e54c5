package import OperatingSystem

/// Why a photo cannot be used.
package enum PhotoError: Error, Sendable, Hashable {
  /// No bytes at all.
  case empty
  case notAPicture(FileContent)
  case tooManyBytes(limit: Int)
  /// The size that the file says it has; nothing was decoded.
  case tooManyPixels(PixelSize, limit: Int)
  /// Nobody finds anything by so few pixels.
  case tooSmall(PixelSize, least: Int)
  case damaged(PictureFormat)
  /// The beginning is a picture, and the rest is missing.
  case endsEarly(PictureFormat)
  /// A picture, but of a format that is not read.
  case unsupportedFormat(PictureFormat)
  /// A format that only ``PhotoConverter`` reads: convert, then take what comes out.
  case needsConversion(PictureFormat)
  /// None of the programs that could convert the format is installed.
  case needsTool(PictureFormat, tools: [String])
  case conversionFailed(PictureFormat, tool: String)
  case conversionTimedOut(PictureFormat, tool: String, limit: Duration)
  /// The region does not touch the photo.
  case regionOutside(PixelRegion, PixelSize)
  /// Even the smallest and coarsest JPEG has too many bytes.
  case cannotFit(PhotoLimits)
  /// JPEG holds no picture of this size.
  case cannotEncode(PixelSize)
  /// The file itself could not be read.
  case cannotRead(path: String, FileProblem)
  /// The task was cancelled: nothing to tell.
  case cancelled
}

/// Why a file could not be read.
package enum FileProblem: Sendable, Hashable {
  case missing
  case directory
  /// A pipe, a device or a socket.
  case special
  case notPermitted
  case empty
  case tooManyBytes(limit: Int)
  /// Something else that the system says.
  case other(SystemError)
}
