import Foundation
import Photos
import TestSupport
import Testing

/// Conversion by other programs, which are played by small scripts here.
struct PhotoConverterTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "photo-tools-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func install(_ tool: String, script: String) throws {
    try Script.install(script, at: folder.appending(path: tool))
  }

  private func converter(limit: Duration = .seconds(20)) -> PhotoConverter {
    PhotoConverter(searchPath: "relative:\(folder.path):/bin:/usr/bin/nowhere", limit: limit)
  }

  private func remove() { try? FileManager.default.removeItem(at: folder) }

  private var copy: String { "cp '\(Fixture.url("photos/quarters.jpg").path)' \"$4\"" }

  @Test func takesWhatTheProgramMakes() async throws {
    defer { remove() }
    // It gets the photo under its true extension, in a folder and a file that are private.
    let look = "{ stat -c '%a %n' \"${3%/*}\" \"$3\"; env; } > '\(folder.path)/seen'"
    try install("heif-convert", script: "\(look); \(copy)")
    let photo = try await Photo(Fixture.bytes("photos/quarters.heic"), converter: converter())
    #expect(photo.format == .jpeg)
    #expect(photo.size == Quarters.size)
    let seen = try String(contentsOf: folder.appending(path: "seen"), encoding: .utf8)
    let lines = seen.split(separator: "\n")
    #expect(lines[0].hasPrefix("700 "))
    #expect(lines[1].hasPrefix("600 ") && lines[1].hasSuffix(".heic"))
    #expect(!seen.contains("HOME="))
    let input = String(lines[1].dropFirst(4))
    #expect(!FileManager.default.fileExists(atPath: input))
  }

  @Test func asksTheNextProgramWhenOneFails() async throws {
    defer { remove() }
    try install("avifdec", script: "exit 1")
    try install("heif-convert", script: copy)
    let photo = try await Photo(Fixture.bytes("photos/quarters.avif"), converter: converter())
    #expect(photo.size == Quarters.size)
    #expect(converter().tool(for: .avif) == folder.appending(path: "avifdec").path)
  }

  @Test func takesTheFirstOfSeveralPictures() async throws {
    defer { remove() }
    try install("heif-convert", script: "cp '\(Fixture.url("photos/quarters.jpg").path)' \"${4%.jpg}-1.jpg\"")
    let photo = try await Photo(Fixture.bytes("photos/quarters.heic"), converter: converter())
    #expect(photo.size == Quarters.size)
  }

  @Test func saysWhatToInstall() async throws {
    defer { remove() }
    let bytes = try Fixture.bytes("photos/quarters.heic")
    await #expect(throws: PhotoError.needsTool(.heic, tools: ["heif-convert", "heif-dec"])) {
      try await Photo(bytes, converter: converter())
    }
    #expect(
      Photos.English().sentence(.needsTool(.heic, tools: ["heif-convert", "heif-dec"])).contains("libheif-examples"))
    #expect(converter().tool(for: .heic) == nil)
  }

  @Test func saysWhichProgramFailed() async throws {
    defer { remove() }
    try install("heif-convert", script: "exit 0")
    let bytes = try Fixture.bytes("photos/quarters.heic")
    await #expect(throws: PhotoError.conversionFailed(.heic, tool: "heif-convert")) {
      try await Photo(bytes, converter: converter())
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func endsAProgramThatTakesTooLong() async throws {
    defer { remove() }
    try install("heif-convert", script: "exec tail -f /dev/null")
    let bytes = try Fixture.bytes("photos/quarters.heic")
    let limit = Duration.milliseconds(50)
    await #expect(throws: PhotoError.conversionTimedOut(.heic, tool: "heif-convert", limit: limit)) {
      try await Photo(bytes, converter: converter(limit: limit))
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func endsTheProgramWhenTheTaskIsCancelled() async throws {
    defer { remove() }
    try install("heif-convert", script: "exec tail -f /dev/null")
    let bytes = try Fixture.bytes("photos/quarters.heic")
    let converter = converter()
    await withTaskGroup(of: PhotoError?.self) { group in
      group.addTask {
        do throws(PhotoError) {
          _ = try await Photo(bytes, converter: converter)
          return nil
        } catch {
          return error
        }
      }
      group.cancelAll()
      #expect(await group.next() == .cancelled)
    }
  }

  /// A wrapper that waits for a child, as package managers install them.
  @Test(.timeLimit(.minutes(1)))
  func endsWhatTheProgramStarted() async throws {
    defer { remove() }
    try install("heif-convert", script: "sleep 1000 & echo $! > '\(folder.path)/child'; wait")
    let limit = Duration.seconds(1)
    await #expect(throws: PhotoError.conversionTimedOut(.heic, tool: "heif-convert", limit: limit)) {
      try await Photo(Fixture.bytes("photos/quarters.heic"), converter: converter(limit: limit))
    }
    let child = try String(contentsOf: folder.appending(path: "child"), encoding: .utf8)
    let number = try #require(pid_t(child.trimmingCharacters(in: .whitespacesAndNewlines)))
    // Whoever adopts it sees it end; a zombie still has a number.
    let state = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8)
    #expect(state == nil || state?.contains(" Z ") == true || state?.contains(" X ") == true)
  }

  @Test func leavesOtherPhotosAlone() async throws {
    defer { remove() }
    let photo = try await Photo(Fixture.bytes("photos/quarters.png"), converter: converter())
    #expect(photo.format == .png)
  }
}
