import Catalog
import Photos
import Queries
import Sourcing
import Testing

@testable import AppCore

@Suite struct PastingTests {
  private func prompt(_ typist: Typist) -> Prompt? {
    typist.state.overlay as? Prompt
  }

  @Test(arguments: [
    ("white ceramic\nmug 350 ml\n", "white ceramic mug 350 ml"),
    ("ask for:\r\n- sample\r\n- lead time", "ask for: - sample - lead time"), ("glass\tcup", "glass cup"),
    ("  \n\n glass \n\n cup \n", "glass cup"),
  ])
  func linesBecomeOneAndEnterIsNotPressed(pasted: String, field: String) {
    var typist = Typist.withPhoto()
    typist.press(":")
    typist.take(.terminal(.pasted(pasted)))
    #expect(prompt(typist)?.field.text == field)
    #expect(typist.effects.isEmpty)
  }

  @Test func severalLinesAreNotOnePhoto() {
    var typist = Typist.withPhoto()
    typist.press("i<^U>")
    typist.take(.terminal(.pasted("/photos/side view (2).jpg\n/photos/mum's cup.jpg\n")))
    #expect(prompt(typist)?.field.text == "")
    #expect(typist.shows("one photo is searched at a time, and these are 2"))
    #expect(typist.effects.isEmpty)
  }

  @Test func whatIsPastedTakesThePlaceOfThePathThatTheLineOffered() {
    var typist = Typist.withPhoto()
    typist.press("i")
    typist.take(.terminal(.pasted("/photos/cup.jpg")))
    #expect(typist.shows("Photo: /photos/cup.jpg"), "\(typist)")
    typist.take(.terminal(.pasted(".bak")))
    #expect(typist.shows("Photo: /photos/cup.jpg.bak"), "\(typist)")
    typist.press("<Esc>ix")
    typist.take(.terminal(.pasted("yz")))
    #expect(typist.shows("red-mug.jpgxyz"), "\(typist)")
  }

  @Test func pastedWithNoLineOpenNothingIsPressedAndNothingIsLost() {
    var typist = Typist.withPhoto()
    typist.take(.terminal(.pasted("first line\nsecond line")))
    #expect(prompt(typist)?.subject == .photo)
    #expect(typist.shows("first line, second line"))
    #expect(typist.effects.isEmpty && typist.state.session.calls == 0)
    typist.take(.terminal(.pasted("\n \n")))
    #expect(typist.effects.isEmpty)
  }

  @Test func aSharedTextIsOnePhotoWhateverItsLines() {
    var typist = Typist()
    typist.take(.terminal(.pasted("【1688】红色马克杯\nhttps://qr.1688.com/s/AbC\n点击链接")))
    #expect(prompt(typist)?.field.text == "【1688】红色马克杯 https://qr.1688.com/s/AbC 点击链接")
    #expect(prompt(typist)?.complaint == nil)
  }

  @Test func whatDoesNotFitIsNotCutInSilence() {
    var typist = Typist.withPhoto()
    typist.press("i<^U>")
    typist.take(.terminal(.pasted("data:image/png;base64," + String(repeating: "A", count: 9_000))))
    #expect(prompt(typist)?.field.text == "")
    #expect(typist.shows("9,022 characters are too long"))
  }

  @Test func aPhotoThatCannotBeReadIsThereToBePutRight() {
    var typist = Typist()
    typist.press("imugg.jpg<Enter>")
    #expect(typist.effects == [.request(.loadPhoto(typist.state.photo.id, source: "mugg.jpg"))])
    typist.take(.photoFailed(typist.state.photo.id, .photo(.cannotRead(path: "mugg.jpg", .missing))))
    #expect(prompt(typist)?.field.text == "mugg.jpg")
    #expect(typist.shows("There is no file mugg.jpg"))
    typist.press("<Enter>")
    #expect(typist.effects == [.request(.loadPhoto(typist.state.photo.id, source: "mugg.jpg"))])
  }

  @Test func whoHasGoneOnIsNotCalledBack() {
    var typist = Typist.withPhoto()
    typist.press("i<^U>mugg.jpg<Enter>1")
    typist.take(.photoFailed(typist.state.photo.id, .photo(.cannotRead(path: "mugg.jpg", .missing))))
    #expect(prompt(typist) == nil)
  }

  @Test func escapeStopsAPhotoThatIsBeingFetched() {
    var typist = Typist.withPhoto()
    typist.press("i<^U>https://example.com/mug.jpg<Enter><Esc>")
    #expect(typist.effects.last == .request(.stopPhoto))
    #expect(!typist.state.photo.isLoading)
    #expect(typist.shows("Stopped. The photo was not loaded"))
  }

  @Test func noSecretIsOnTheScreen() {
    var typist = Typist()
    typist.take(.terminal(.pasted("https://agent:own-pass@example.com/mug.jpg?token=own-token")))
    typist.press("<Enter>")
    #expect(
      typist.effects == [
        .request(
          .loadPhoto(
            typist.state.photo.id, source: "https://agent:own-pass@example.com/mug.jpg?token=own-token"))
      ])
    #expect(!typist.shows("own-") && typist.shows("mug.jpg?…"))
    typist.take(.photoFailed(typist.state.photo.id, .transfer(.hostRefusesPassword("example.com"))))
    #expect(!typist.shows("own-"))
    typist.press("<Esc>i")
    #expect(!typist.shows("own-"))
  }

  @Test func aNameSteersNoTerminal() {
    var typist = Typist(columns: 200)
    typist.load("/photos/" + FileName.text(of: Array("left\u{202E}right \u{1B}[7m".utf8) + [0xE9]) + ".jpg")
    #expect(typist.shows("/photos/left\u{FFFD}right \u{FFFD}[7m\u{FFFD}.jpg"))
    typist.press("i")
    #expect(typist.shows("left\u{FFFD}right \u{FFFD}[7m\u{FFFD}.jpg"))
  }

  @Test func aCompletedNameOfTheSameLengthIsTaken() {
    var typist = Typist()
    typist.press("ia b.jpg<Tab>")
    typist.take(.pathCompleted("a b.jpg", ["a\u{202F}b.jpg"]))
    #expect(prompt(typist)?.field.text == "a\u{202F}b.jpg")
  }
}
