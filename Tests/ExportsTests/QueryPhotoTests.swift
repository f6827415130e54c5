import Catalog
import Exports
import Testing

/// The sheet goes to buyers: what stands for the photo in it holds no secret and steers nothing, also in picks of before.
struct QueryPhotoTests {
  @Test(arguments: [
    ("https://agent:own-pass@example.com/mug.jpg?X-Amz-Signature=own-sig", "https://…@example.com/mug.jpg?…"),
    ("/photos/bell\u{7} and \u{1B}[7mturned.jpg", "/photos/bell\u{FFFD} and \u{FFFD}[7mturned.jpg"),
    ("/photos/left\u{202E}right.jpg", "/photos/left\u{FFFD}right.jpg"),
    ("/photos/" + FileName.text(of: [0xD5, 0xC6]) + ".jpg", "/photos/\u{FFFD}\u{FFFD}.jpg"),
    ("https://example.com/mug.jpg?w=400", "https://example.com/mug.jpg?w=400"),
  ])
  func itIsCleanedOnItsWayOut(kept: String, written: String) throws {
    var pick = try SheetSamples.bare()
    pick.queryPhoto = kept
    #expect(String(decoding: PicksSheet.csv([pick]), as: UTF8.self).contains("," + written + ","))
  }
}
