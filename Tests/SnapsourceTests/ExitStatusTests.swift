import AppRuntime
import Archive
import Foundation
import ImageSearch
import Photos
import Testing

@testable import snapsource

struct ExitStatusTests {
  @Test(arguments: [
    (PhotoError.cannotRead(path: "a.jpg", .missing), snapsource.ExitStatus.noInput),
    (.cannotRead(path: "a", .directory), .badPhoto),
    (.cannotRead(path: "a", .empty), .badPhoto),
    (.notAPicture(.text), .badPhoto),
    (.tooManyPixels(PixelSize(width: 100_000, height: 100_000), limit: 100_000_000), .badPhoto),
  ])
  func aPhotoIsMissingOrUnusable(error: PhotoError, status: snapsource.ExitStatus) {
    #expect(CommandFailure(.photo(error)) == CommandFailure(status, error.sentence))
  }

  @Test(arguments: [
    (ArchiveError.notWritable(file), snapsource.ExitStatus.cannotWrite), (.diskFull(file), .cannotWrite),
    (.newerVersion(file), .configuration), (.locked(file), .tryAgain), (.damaged(file), .fault),
  ])
  func theArchiveSaysWhoMustAct(error: ArchiveError, status: snapsource.ExitStatus) {
    #expect(CommandFailure(error) == CommandFailure(status, error.sentence))
  }

  @Test func aWebPageIsABadPhoto() {
    #expect(snapsource.ExitStatus(PhotoTransferError.unusable("")) == .badPhoto)
    #expect(snapsource.ExitStatus(PhotoTransferError.unreachable("")) == .unreachable)
  }

  @Test func everyKindHasAStatusOfTheList() {
    let promised: Set<Int32> = [64, 65, 69, 70, 75, 77]
    for kind in SearchError.Kind.allCases {
      #expect(promised.contains(snapsource.ExitStatus(kind).rawValue), "\(kind)")
    }
  }

  private static let file = URL(filePath: "/data/snapsource.sqlite")
}
