import Catalog
import Queries
import Wording

struct English: Phrases {
  init() {}

  var common: any Wording.Phrases { Wording.English() }
  var errors: any Queries.Phrases { Queries.English() }

  var greeting: String { "snapsource. photo chooses a photo, ask searches with it, help reads all commands." }
  var demoGreeting: String {
    "a demo of " + greeting + " The vendors are simulated: nothing is paid, and nothing is kept."
  }
  func sample(_ path: String) -> String { "a sample photo: \(file(path))" }

  var yesOrNo: String { "yes or no? " }
  var nothingAsked: String { "nothing was asked that yes or no would answer" }
  var readFirst: String { "typed before the question was there; answer it when you have heard it" }

  /// Text of the user's, such as a file's name, without what could steer a terminal.
  func file(_ name: String) -> String { FileName.shown(name) }
}
