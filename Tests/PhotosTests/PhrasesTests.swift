import Foundation
import OperatingSystem
import Photos
import Testing

struct PhrasesTests {
  private static let size = PixelSize(width: 40, height: 30)

  private static var errors: [PhotoError] {
    let problems: [FileProblem] = [
      .missing, .directory, .special, .notPermitted, .empty, .tooManyBytes(limit: 30_000_000),
    ]
    let contents: [FileContent] = [.webPage, .text, .pdf, .archive, .film, .unknown]
    return [
      .empty, .tooManyBytes(limit: 30_000_000), .tooManyPixels(size, limit: 100_000_000), .tooSmall(size, least: 50),
      .damaged(.jpeg), .endsEarly(.png), .unsupportedFormat(.webp), .needsConversion(.heic),
      .needsTool(.heic, tools: ["heif-convert"]), .conversionFailed(.heic, tool: "heif-convert"),
      .conversionTimedOut(.heic, tool: "heif-convert", limit: .seconds(20)),
      .cannotFit(PhotoLimits(bytes: 300_000, side: 600)), .cannotEncode(size),
    ] + contents.map { .notAPicture($0) } + problems.map { .cannotRead(path: "a.jpg", $0) }
      + [PixelRegion(left: 50, top: 0, right: 60, bottom: 9)].compactMap { $0 }.map { .regionOutside($0, size) }
  }

  @Test(arguments: errors) func eachErrorSaysWhatHappenedAndWhatToDoOnOneLine(error: PhotoError) {
    let sentence = Photos.English().sentence(error)
    #expect(sentence.contains(" – "), "\(sentence)")
    #expect(!sentence.contains { $0.isNewline })
  }

  @Test func whatOnlyTheSystemKnowsIsSaidInItsWords() {
    let error = PhotoError.cannotRead(path: "a.jpg", .other(SystemError(EIO)))
    #expect(Photos.English().sentence(error) == "a.jpg cannot be read: \(SystemError(EIO).reason).")
  }
}
