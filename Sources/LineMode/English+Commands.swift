import Catalog

/// What the commands do.
extension English {
  func help(_ command: LineCommand) -> String { "\(command.usage): \(meaning(of: command))" }

  private func meaning(of command: LineCommand) -> String {
    switch command {
    case .photo: "choose the photo by its path or address; alone it says which it is"
    case .words: "search by words instead of the photo; off takes the photo again; alone it says which they are"
    case .parts: "read the parts of the photo that are suggested to search by"
    case .part: "search by a suggested part of the photo, or by all of it with off; alone it says which part is set"
    case .vendors: "choose who is asked, by name or code, or all; alone it says what has come of each"
    case .filter: "set a filter, or unset it with off; alone it reads all filters"
    case .sort: "sort what was found, free; alone it reads the orders"
    case .ask: "search the chosen vendors with the photo or the words; fresh asks although answers are known"
    case .stop: "stop what is under way"
    case .list: "read what was found from the first on; failing also what misses the filters"
    case .next: "read on; after the last offer it asks for the next page, and says first what that costs"
    case .back: "read the offers before"
    case .show: "read all that is known of an offer: its number, its key, or p and the number of a pick"
    case .details:
      "ask a vendor for an offer's variants, minimum order and weight; it says first what that costs"
    case .freight:
      "ask a vendor what sending so many pieces of an offer to a place in China costs; it says first what asking costs"
    case .like: "take the picture of an offer as the photo"
    case .return: "go back from what a picture or words found to the results before, free"
    case .pick: "pick offers"
    case .unpick: "take picks away"
    case .reject: "reject an offer, or take that back; reasons are \(reasons); your own words may follow"
    case .note: "say something of a pick; off takes it away, alone it reads what is said"
    case .quantity: "say how many pieces are wanted; off takes it away"
    case .status: "say how far a pick is, or off: \(statuses)"
    case .tags: "give a pick tags, with commas between them; off takes them away"
    case .undo: "take the last decision back"
    case .redo: "do again what undo took back"
    case .picks: "read the picks"
    case .write: "write the picks to a CSV file"
    case .history: "read earlier searches, all or those with these words or of this day"
    case .reopen: "go on with an earlier search, free"
    case .spend: "say what was spent"
    case .retry: "ask vendors again that failed or were stopped"
    case .help: "read the commands"
    case .quit: "end the program when everything is saved"
    }
  }

  var helpEnd: String { "N is the number of an offer as list reads it, its key, or p and the number of a pick." }
  func noCommand(_ word: String, nearest: LineCommand?) -> String {
    "there is no command “\(file(word))” – "
      + (nearest.map { "did you mean \($0.name)?" } ?? "help reads all commands")
  }
  func severalCommands(_ word: String, _ commands: [LineCommand]) -> String {
    "“\(file(word))” is the beginning of \(commands.map(\.name).joined(separator: ", ")) – type more of it"
  }
}
