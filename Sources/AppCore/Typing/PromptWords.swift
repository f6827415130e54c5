import Sourcing
import Wording

/// What is said where text is typed.
extension Words {
  static func tooLong(_ count: Int) -> String {
    "\(Wording.count(count)) characters are too long for this line – nothing was pasted"
  }
  static func textHints(_ subject: Prompt.Subject) -> [(key: String, words: String)] {
    let completes = [Prompt.Subject.photo, .sheet, .replaceSheet, .command].contains(subject)
    return [("Enter", "accepts"), ("Esc", "gives up")] + (completes ? [("Tab", "completes")] : []) + [("^U", "deletes")]
  }
  static func label(of subject: Prompt.Subject) -> String {
    switch subject {
    case .photo: "Photo:"
    case .find, .findKey: "Find:"
    case .sheet: "Write picks to:"
    case .replaceSheet: "It exists. Enter replaces, Esc keeps:"
    case .command: ":"
    case .field(.region): "part (left,top,right,bottom in pixels):"
    case .field(let field): name(of: field) + ":"
    case .findHistory: "Find searches with:"
    case .pickField(let field, _): name(of: field) + ":"
    }
  }
}
