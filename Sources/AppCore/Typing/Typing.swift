import Catalog
import Queries
import Sourcing
import Wording

/// The line that asks for text: a path, words to find, a file name, a command, a filter's value.
extension AppState {
  var prompt: Prompt? {
    overlay as? Prompt
  }

  mutating func openFind() {
    if let help = overlay as? HelpSheet {
      sheets.cover(by: Prompt(.findKey, help.filter))
    } else if let history = overlay as? HistorySheet {
      sheets.cover(by: Prompt(.findHistory, history.words))
    } else {
      var prompt = Prompt(.find)
      prompt.origin = foundCursor
      sheets.cover(by: prompt)
    }
  }

  /// Changes the text being typed.
  mutating func edit(_ change: (inout TextField) -> Void) -> [Effect] {
    if var form = overlay as? PickForm {
      form.edit(change)
      sheets.replace(by: form)
      return []
    }
    guard var prompt else { return [] }
    change(&prompt.field)
    prompt.completions = []
    prompt.complaint = nil
    prompt.choice = nil
    // Another name is another file, which may exist as well.
    if prompt.subject == .replaceSheet { prompt.subject = .sheet }
    sheets.replace(by: prompt)
    if prompt.subject == .find { findTyped(prompt.field.text, from: prompt.origin) }
    if prompt.subject == .narrow { narrowTyped(prompt.field.text) }
    if prompt.subject == .findKey { narrowHelp(by: prompt.field.text) }
    return []
  }

  /// A paste is text, never commands: it goes into the line that is open, or becomes the photo. Its lines become one;
  /// what cannot be taken whole is not taken, and that is said.
  mutating func paste(_ text: String) -> [Effect] {
    let lines = text.split(whereSeparator: \.isNewline).map { TypedText.trimmed(String($0).replacing("\t", with: " ")) }
    let line = lines.filter { !$0.isEmpty }.joined(separator: " ")
    guard !line.isEmpty else { return [] }
    if overlay is PickForm { return edit { $0.insert(line) } }
    if prompt == nil { sheets.open(Prompt(.photo)) }
    guard let prompt else { return [] }
    if let complaint = reasonAgainstPasting(text, as: line, into: prompt) {
      complain(complaint, prompt)
      return []
    }
    return edit { field in
      if [.photo, .words, .sheet, .comparison].contains(prompt.subject), field.text == prompt.offered {
        field = TextField()
      }
      field.insert(line)
    }
  }

  private func reasonAgainstPasting(_ text: String, as line: String, into prompt: Prompt) -> String? {
    guard prompt.field.characters.count + line.count <= TextField.limit else { return words.tooLong(line.count) }
    // Anything else is said when it is accepted: it may be the name of a file.
    guard prompt.subject == .photo, TypedText.trimmed(text).contains(where: \.isNewline) else { return nil }
    do throws(NotAPhoto) {
      _ = try GivenPhoto(text, home: nil, find: { _ in nil })
    } catch {
      if case .several = error { return words.errors.sentence(error) }
    }
    return nil
  }

  mutating func type(_ command: Command) -> [Effect] {
    if let form = overlay as? PickForm { return type(command, in: form) }
    guard let prompt else { return [] }
    switch command {
    case .accept: return accept(prompt)
    case .cancel:
      sheets.close()
      if prompt.subject == .findKey { narrowHelp(by: "") }
      if prompt.subject == .findHistory { return findHistory("") }
      if prompt.subject == .narrow { _ = narrow(by: prompt.offered) }
      if prompt.subject == .find { moveFound(to: prompt.origin) }
      return []
    case .complete: return complete(prompt)
    case .choiceUp, .choiceDown:
      choose(command == .choiceUp ? -1 : 1, in: prompt)
      return []
    default: return edit { $0.edit(command) }
    }
  }

  private mutating func accept(_ prompt: Prompt) -> [Effect] {
    sheets.close()
    let text = TypedText.trimmed(prompt.field.text)
    switch prompt.subject {
    case .photo: return text.isEmpty ? [] : takePhoto(prompt.field.text, isTyped: true)
    case .words: return acceptWords(text, prompt)
    case .find: found(text)
    case .narrow:
      if let complaint = narrow(by: text) { complain(complaint, prompt) }
    case .condition(let row):
      if let complaint = setCondition(row, to: text) { complain(complaint, prompt) }
    case .quantity:
      if let complaint = want(text) { complain(complaint, prompt) }
    case .viewName:
      let (complaint, effects) = saveView(text)
      if let complaint { complain(complaint, prompt) }
      return effects
    case .destination(let listing, let pieces): return acceptDestination(text, for: listing, pieces, prompt)
    case .reason(let ids): return reject(ids, saying: text)
    case .findKey: narrowHelp(by: text)
    case .sheet, .replaceSheet:
      guard !text.isEmpty else { return [] }
      return [writing(text, replacing: prompt.subject == .replaceSheet)]
    case .comparison:
      guard !text.isEmpty, let comparison = overlay as? CompareSheet else { return [] }
      return [.request(.writeComparison(path: Self.unquoted(text), offers: compared(in: comparison)))]
    case .command: return run(text, of: prompt)
    case .field(let field):
      if let flaw = session.set(field, to: text) { complain(words.common.sentence(flaw), prompt) }
    case .findHistory: return findHistory(text)
    }
    return []
  }

  /// Writes the picks to a file, named as it is or in the quotes that a shell would want.
  func writing(_ name: String, replacing: Bool) -> Effect {
    // What is replaced was named by the program itself.
    let path = replacing ? name : Self.unquoted(name)
    return .request(.writeSheet(path: path, picks: triage.picks, replacing: replacing))
  }

  private static func unquoted(_ name: String) -> String {
    let isQuoted = name.count > 2 && name.first == name.last && "'\"".contains(name[name.startIndex])
    return isQuoted ? String(name.dropFirst().dropLast()) : name
  }

  /// Asks again for what could not be taken.
  mutating func complain(_ complaint: String, _ prompt: Prompt) {
    var again = prompt
    again.complaint = complaint
    if self.prompt != nil { sheets.close() }
    sheets.cover(by: again)
  }

  private mutating func complete(_ prompt: Prompt) -> [Effect] {
    let text = prompt.field.text
    switch prompt.subject {
    case .photo, .sheet, .comparison: return [.completePath(text)]
    case .command:
      completeCommand(prompt)
      return []
    case .narrow:
      pathCompleted(text, Narrowing.completions(of: text, vendors: vendors))
      return []
    default: return []
    }
  }

  /// Goes on with what all completions share, and shows them when there are several.
  mutating func pathCompleted(_ text: String, _ completions: [String]) {
    guard var prompt, prompt.field.text == text else { return }
    if completions.isEmpty {
      prompt.complaint = words.nothingCompletes
    } else {
      let shared = completions.dropFirst().reduce(completions[0]) { $0.commonPrefix(with: $1) }
      // As long, it is the same name with another kind of space.
      if shared.count >= text.count { prompt.field = TextField(shared) }
      prompt.completions = completions.count > 1 ? completions : []
      prompt.complaint = nil
    }
    sheets.replace(by: prompt)
    if prompt.subject == .narrow { narrowTyped(prompt.field.text) }
  }

  private mutating func narrowHelp(by text: String) {
    sheets.change { (help: inout HelpSheet) in
      help.filter = text
      help.cursor = ListCursor()
    }
  }

  /// Shows what the text would find; back where finding began when there is none.
  mutating func findTyped(_ text: String, from origin: Int) {
    let place = match(text, from: origin, forward: true, inclusive: true) ?? origin
    moveFound(to: place)
    if searchedPage == nil { selectionMoved() }
  }

  mutating func found(_ text: String) {
    guard !text.isEmpty else { return }
    lastFound = text
    if match(text, from: 0, forward: true, inclusive: true) == nil { sayNotFound(text) }
  }

  mutating func findNext(forward: Bool) {
    guard let lastFound else { return }
    guard let index = match(lastFound, from: foundCursor, forward: forward, inclusive: false) else {
      return sayNotFound(lastFound)
    }
    moveFound(to: index)
    if searchedPage == nil { selectionMoved() }
  }

  private mutating func sayNotFound(_ text: String) {
    message = Message(text: searchedPage == nil ? words.notFound(text) : words.notOnPage(text))
  }

  // Words are found on the page of a product, in the picks, or in the results.

  var foundCursor: Int {
    searchedPage?.cursor.index ?? (focus == .picks ? cursors[.picks].index : list.cursor.index)
  }

  private mutating func moveFound(to place: Int) {
    if searchedPage == nil { changeCursor { $0.index = place } } else { movePage(to: place) }
  }

  private func match(_ text: String, from start: Int, forward: Bool, inclusive: Bool) -> Int? {
    if let page = searchedPage {
      return page.match(text, in: self, from: start, forward: forward, inclusive: inclusive)
    }
    return focus == .picks
      ? shownPicks.match(text, from: start, forward: forward, inclusive: inclusive)
      : list.match(text, in: offers, from: start, forward: forward, inclusive: inclusive)
  }
}

extension String {
  /// The characters that two texts begin with alike.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
