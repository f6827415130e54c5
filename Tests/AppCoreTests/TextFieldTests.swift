import Sourcing
import Testing

@testable import AppCore

/// A line that is typed.
@Suite struct TextFieldTests {
  @Test func whatIsTypedTakesThePlaceOfWhatIsSelected() {
    var field = TextField("500", isSelected: true)
    field.insert("8")
    field.insert("00")
    #expect(field.text == "800" && !field.isSelected)
    for command in [Command.deleteBack, .deleteForward, .deleteWord, .deleteToStart, .deleteToEnd] {
      var gone = TextField("500 800", isSelected: true)
      gone.edit(command)
      #expect(gone.text.isEmpty, "\(command)")
    }
  }

  @Test func whoMovesInItGoesOnWithIt() {
    var field = TextField("500", isSelected: true)
    field.edit(.lineEnd)
    field.insert("0")
    #expect(field.text == "5000")
    field.edit(.deleteBack)
    #expect(field.text == "500")
    #expect(!TextField("", isSelected: true).isSelected)
  }

  @Test func listsAndWordsAreGoneOnWith() {
    #expect(Prompt(.condition(.withoutWords), "toy").field.isSelected == false)
    #expect(Prompt(.field(.includeTags), "a,b").field.isSelected == false)
    #expect(Prompt(.condition(.atMost(.minimumOrder)), "100").field.isSelected)
  }

  @Test func aQuantityIsTypedAnewAndANarrowingIsGoneOnWith() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", (1...3).map { .sample($0, "offer \($0)", rank: $0) })
    typist.answer("beta", [])
    typist.press("Q500<Enter>Q800<Enter>")
    #expect(typist.shows("CNY at 800"), "\(typist)")
    typist.press("Q99999999999<Enter>")
    #expect(typist.shows("below 10 million"), "\(typist)")
    typist.press("<Esc>&offer<Enter>&-2<Enter>")
    #expect(typist.shows("& offer -2: 2 of 3 loaded"), "\(typist)")
    typist.press("<Esc>")
    #expect(typist.shows("All 3 again") && typist.state.list.shown.count == 3, "\(typist)")
  }
}
