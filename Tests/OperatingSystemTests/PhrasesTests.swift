import Foundation
import OperatingSystem
import Testing

struct PhrasesTests {
  private static let errors: [WholeFileError] = [
    .noDirectory("a.csv"), .isDirectory("a.csv"), .exists("a.csv"), .ownFile("a.csv"), .isDatabase("a.csv"),
    .notAFile("a.csv"), .notWritable("a.csv"), .diskFull("a.csv"), .nameNotUTF8("a.csv"), .archiveItself("a.csv"),
    .notACopy("a.csv"), .failed("a.csv", SystemError(EIO)),
  ]

  @Test(arguments: errors) func eachErrorSaysWhatHappenedAndWhatToDoOnOneLine(error: WholeFileError) {
    let sentence = English().sentence(error)
    #expect(sentence.contains("a.csv") && sentence.contains(" – "))
    #expect(!sentence.contains { $0.isNewline })
  }
}
