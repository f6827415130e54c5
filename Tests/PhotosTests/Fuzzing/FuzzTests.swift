import Foundation
import Photos
import TestSupport
import Testing

/// Spoilt pictures: the right one or a word, never a crash, never too much memory or time.
@Suite(.serialized) struct FuzzTests {
  private static let run = FuzzRun(inputs: 1_200, batch: 600)

  @Test(arguments: run.batches) func noPictureEndsTheProgram(_ inputs: Range<Int>) async {
    let diary = FuzzDiary.name()
    await #expect(processExitsWith: .success) {
      [first = inputs.lowerBound as Int, last = inputs.upperBound as Int, diary = diary as String] in
      Examination(diary: FuzzDiary(diary)).examine(first..<last)
    }
    print(FuzzDiary(diary).take())
  }
}

/// What is done with a picture between its arrival and the screen, or a vendor.
struct Examination {
  let diary: FuzzDiary

  /// Milliseconds that one picture may take; many times what it takes where nothing else runs.
  private static let timeLimit = 20_000.0
  private static let memoryLimit = 100_000

  func examine(_ inputs: Range<Int>) {
    MemoryPeak.returnLargeBlocks()
    var slowest = (milliseconds: 0.0, input: 0)
    var largest = (kilobytes: 0, input: 0)
    var pictures = 0
    for input in inputs {
      diary.write("input \(input) ended the program; alone: SNAPSOURCE_FUZZ_INPUT=\(input)")
      let bytes = SpoiltPicture(number: input).bytes
      let peak = MemoryPeak()
      let start = ContinuousClock.now
      if examine(bytes, number: input) { pictures += 1 }
      let time = ContinuousClock.now - start
      let milliseconds = Double(time.components.seconds) * 1_000 + Double(time.components.attoseconds) / 1e15
      if milliseconds > slowest.milliseconds { slowest = (milliseconds, input) }
      if peak.growth > largest.kilobytes { largest = (peak.growth, input) }
      precondition(milliseconds < Self.timeLimit, "input \(input) took \(milliseconds) ms")
      precondition(peak.growth < Self.memoryLimit, "input \(input) took \(peak.growth) kB")
    }
    precondition(inputs.count < 100 || pictures > inputs.count / 50, "\(pictures) pictures: nothing was read")
    diary.write(
      "inputs \(inputs): \(pictures) pictures; slowest \(Int(slowest.milliseconds)) ms (\(slowest.input)), "
        + "most memory \(largest.kilobytes) kB (\(largest.input))")
  }

  /// Whether it was a picture after all.
  private func examine(_ bytes: [UInt8], number: Int) -> Bool {
    guard let photo = try? Photo(bytes) else { return false }
    // What is cut must be seen before it is paid for, and what is whole must not end the program either.
    _ = try? photo.checkForSearch()
    let isLarge = photo.size.width * photo.size.height > 500_000
    let side = isLarge ? 320 : [1, 16, 96, 320][number % 4]
    guard let picture = try? photo.picture(side: side) else { return false }
    precondition(max(picture.size.width, picture.size.height) <= side)
    _ = picture.cells(in: CellSize(columns: 24, rows: 12), look: PictureLook(.quadrants, .palette))
    if !isLarge || number.isMultiple(of: 4) { send(photo, number: number) }
    return true
  }

  /// As it is prepared for a vendor, whole or a part of it.
  private func send(_ photo: Photo, number: Int) {
    let (width, height) = (photo.size.width, photo.size.height)
    let region = PixelRegion(
      left: width / 3, top: height / 4, right: max(width / 3 + 1, width * 2 / 3), bottom: height)
    let limits = PhotoLimits(bytes: 300_000, side: [600, 2_048][number % 2])
    guard let sent = try? photo.encoded(within: limits, region: number % 3 == 0 ? nil : region) else { return }
    precondition(sent.jpeg.count <= limits.bytes)
    precondition((try? Photo(sent.jpeg))?.size == sent.size)
  }
}
