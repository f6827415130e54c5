import Sourcing
import Wording

/// What is said where text is typed.
protocol PromptPhrases: CommonPhrases {
  func tooLong(_ count: Int) -> String
  var nothingCompletes: String { get }
  func unknownOrder(_ name: String, all: [String]) -> String
  func unknownView(_ name: String, all: [String]) -> String
  /// The keys of the line that asks for text, and what they do.
  func textHints(_ subject: Prompt.Subject) -> [(command: Command, words: String)]
  func example(of subject: Prompt.Subject) -> (label: String, text: String)?
  /// What the line asks for.
  func label(of subject: Prompt.Subject) -> String
}

extension English: PromptPhrases {
  func tooLong(_ count: Int) -> String {
    "\(common.count(count)) characters are too long for this line – nothing was pasted"
  }
  var nothingCompletes: String { "Nothing there begins like this" }
  func unknownOrder(_ name: String, all: [String]) -> String {
    "No order is called “\(name)”. There are: \(all.joined(separator: ", "))"
  }
  func unknownView(_ name: String, all: [String]) -> String {
    "No view is called “\(name)”. There are: \(all.joined(separator: ", "))"
  }
  func textHints(_ subject: Prompt.Subject) -> [(command: Command, words: String)] {
    if subject == .narrow { return [(.accept, "keep"), (.cancel, "as before"), (.complete, "complete")] }
    if subject == .command {
      return [
        (.accept, "do it"), (.choiceUp, "up"), (.choiceDown, "down"), (.complete, "complete"), (.cancel, "cancel"),
      ]
    }
    let completes = [Prompt.Subject.photo, .sheet, .comparison, .replaceSheet].contains(subject)
    return [(.accept, "OK"), (.cancel, "cancel")] + (completes ? [(.complete, "complete")] : [])
      + [(.deleteToStart, "clear")]
  }
  func example(of subject: Prompt.Subject) -> (label: String, text: String)? {
    subject == .narrow ? ("e.g.", "mug -red price<40 moq<=100") : nil
  }
  func label(of subject: Prompt.Subject) -> String {
    switch subject {
    case .photo: "Photo:"
    case .words: "Words:"
    case .find, .findKey: "Find:"
    case .narrow: "Narrow:"
    case .condition(let row): name(of: row) + ":"
    case .quantity: "Pieces wanted:"
    case .viewName: "View:"
    case .destination: "Freight to (e.g. Guangdong):"
    case .reason: "Why not (in your words, or nothing):"
    case .sheet: "Write picks to:"
    case .comparison: "Write what is compared to:"
    case .replaceSheet: "It exists. \(key(.accept, in: .text)) replaces it, \(key(.cancel, in: .text)) keeps it:"
    case .command: ":"
    case .field(.region): "part (left,top,right,bottom in pixels):"
    case .field(let field): name(of: field) + ":"
    case .findHistory: "Find searches with:"
    }
  }
}
