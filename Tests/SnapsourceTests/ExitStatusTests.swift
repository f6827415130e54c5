import AppRuntime
import Archive
import Foundation
import ImageSearch
import Photos
import Queries
import Testing

@testable import snapsource

struct ExitStatusTests {
  private let english = snapsource.English()

  @Test(arguments: [
    (PhotoError.cannotRead(path: "a.jpg", .missing), snapsource.ExitStatus.noInput),
    (.cannotRead(path: "a", .directory), .badPhoto),
    (.cannotRead(path: "a", .empty), .badPhoto),
    (.notAPicture(.text), .badPhoto),
    (.tooManyPixels(PixelSize(width: 100_000, height: 100_000), limit: 100_000_000), .badPhoto),
  ])
  func aPhotoIsMissingOrUnusable(error: PhotoError, status: snapsource.ExitStatus) {
    #expect(CommandFailure(.photo(error), in: english) == CommandFailure(status, Photos.English().sentence(error)))
  }

  @Test(arguments: [
    (ArchiveError.notWritable(file), snapsource.ExitStatus.cannotWrite), (.diskFull(file), .cannotWrite),
    (.newerVersion(file), .configuration), (.locked(file), .tryAgain), (.damaged(file), .fault),
  ])
  func theArchiveSaysWhoMustAct(error: ArchiveError, status: snapsource.ExitStatus) {
    #expect(CommandFailure(error, in: english) == CommandFailure(status, english.errors.sentence(error)))
  }

  @Test(arguments: [
    (PhotoLoadingError.transfer(.webPage(host: "a.example")), snapsource.ExitStatus.badPhoto),
    (.transfer(.noReply(from: "a.example", .unreachable(.unknownHost("a.example")))), .unreachable),
    (.transfer(.hostBusy("a.example", status: 429, retryAfter: nil)), .tryAgain),
    (.transfer(.cancelled), .unreachable), (.notAPhoto(.ofABrowser), .badPhoto),
    (.notAPhoto(.noAddress("http://a:70000/")), .badPhoto), (.notAPhoto(.several(["a", "b"])), .badPhoto),
    (.photo(.cannotRead(path: "a", .missing)), .noInput), (.photo(.cannotRead(path: "a", .notPermitted)), .noInput),
  ])
  func aPhotoThatIsNotThereHasItsStatus(error: PhotoLoadingError, status: snapsource.ExitStatus) {
    #expect(CommandFailure(error, in: english) == CommandFailure(status, english.errors.sentence(error)))
  }

  private static let promised: [SearchError.Kind: Int32] = [
    .unauthorized: 77, .noBalance: 77, .rateLimited: 75, .temporary: 75, .overBudget: 75, .cancelled: 75,
    .badPhoto: 65, .unreachable: 69, .malformedReply: 69, .unsupported: 64, .badRequest: 70,
  ]

  @Test(arguments: SearchError.Kind.allCases)
  func aVendorsFailureHasItsStatus(kind: SearchError.Kind) throws {
    let status = try #require(Self.promised[kind])
    #expect(snapsource.ExitStatus(kind).rawValue == status)
    #expect(snapsource.ExitStatus(failures: [kind]).rawValue == status)
  }

  private static let file = URL(filePath: "/data/snapsource.sqlite")
}
