import Foundation
import OperatingSystem

/// Reads HEIC and AVIF with programs that are installed beside ours: libheif's `heif-convert`, libavif's `avifdec`.
package struct PhotoConverter: Sendable {
  private let searchPath: SearchPath
  private let limit: Duration

  /// - Parameters:
  ///   - searchPath: the folders in which programs are looked for, as `PATH` lists them; relative ones are passed by.
  ///   - limit: how long a program may take.
  package init(searchPath: String, limit: Duration = .seconds(20)) {
    self.searchPath = SearchPath(searchPath, absoluteOnly: true)
    self.limit = limit
  }

  /// Looks in the `PATH` of this process.
  package init() {
    self.init(searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "")
  }

  /// The programs that read a format, the better first.
  package static func tools(for format: PictureFormat) -> [String] {
    switch format {
    case .heic: ["heif-convert", "heif-dec"]
    case .avif: ["avifdec", "heif-convert", "heif-dec"]
    default: []
    }
  }

  /// The full path of the program that would be used for a format, if there is one.
  package func tool(for format: PictureFormat) -> String? {
    installed(for: format).first
  }

  /// Makes a JPEG of a HEIC or AVIF photo.
  ///
  /// The photo stands in a private folder while a program reads it. Cancelling the task ends the program.
  ///
  /// - Throws: ``PhotoError/needsTool(_:tools:)`` when no program is installed; otherwise why the last one failed.
  package func jpeg(from bytes: [UInt8], format: PictureFormat) async throws(PhotoError) -> [UInt8] {
    var failure = PhotoError.needsTool(format, tools: Self.tools(for: format))
    for tool in installed(for: format) {
      do throws(PhotoError) {
        return try await convert(bytes, format: format, with: tool)
      } catch .conversionFailed {
        failure = .conversionFailed(format, tool: Self.name(of: tool))
      }
    }
    throw failure
  }

  private func installed(for format: PictureFormat) -> [String] {
    Self.tools(for: format).compactMap(searchPath.program)
  }

  private static func name(of tool: String) -> String { URL(filePath: tool).lastPathComponent }

  private func convert(_ bytes: [UInt8], format: PictureFormat, with tool: String) async throws(PhotoError) -> [UInt8] {
    let name = Self.name(of: tool)
    guard let folder = PrivateFolder() else { throw .conversionFailed(format, tool: name) }
    defer { folder.remove() }
    guard let input = folder.write(bytes, as: "photo." + format.rawValue.lowercased()) else {
      throw .conversionFailed(format, tool: name)
    }
    // Our own environment may hold credentials.
    let run = ChildProcess(
      tool, ["-q", "95", input, folder.path("photo.jpg")],
      environment: ["PATH": searchPath.directories.joined(separator: ":"), "LC_ALL": "C"])
    let outcome = await run.outcome(within: limit)
    if Task.isCancelled { throw .cancelled }
    guard let outcome else { throw .conversionTimedOut(format, tool: name, limit: limit) }
    guard case .success(let end) = outcome, end.status == 0 else { throw .conversionFailed(format, tool: name) }
    // heif-convert numbers its output when a file holds several pictures; the first is the photo.
    for output in ["photo.jpg", "photo-1.jpg"] {
      if let jpeg = try? PhotoFile.read(path: folder.path(output)) { return jpeg }
    }
    throw .conversionFailed(format, tool: name)
  }
}

extension Photo {
  /// Recognises a photo by its content, and converts it first where only another program reads it.
  ///
  /// The bytes of such a photo are those of the JPEG that was made of it.
  package init(_ bytes: [UInt8], converter: PhotoConverter) async throws(PhotoError) {
    do throws(PhotoError) {
      try self.init(bytes)
    } catch .needsConversion(let format) {
      guard ISOMedia.isWhole(bytes) else { throw .endsEarly(format) }
      try self.init(await converter.jpeg(from: bytes, format: format))
    }
  }
}
