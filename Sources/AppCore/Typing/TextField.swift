/// A line of text being typed, with the cursor between two characters.
struct TextField: Sendable, Hashable {
  /// The longest text that is taken, in characters.
  static let limit = 4_096

  private(set) var characters: [Character]
  /// Characters to the left of the cursor.
  private(set) var cursor: Int
  /// Whether all of it is selected: what is typed takes its place.
  private(set) var isSelected: Bool

  init(_ text: String = "", isSelected: Bool = false) {
    characters = Array(text)
    cursor = characters.count
    self.isSelected = isSelected && !text.isEmpty
  }

  var text: String { String(characters) }

  /// Types text at the cursor; control characters in it are left out.
  mutating func insert(_ text: String) {
    if isSelected { edit(.deleteToStart) }
    let typed = text.filter { character in
      character.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
    }
    let room = max(0, Self.limit - characters.count)
    let taken = Array(typed.prefix(room))
    characters.insert(contentsOf: taken, at: cursor)
    cursor += taken.count
  }

  /// Does what an editing command asks; other commands change no text. Where all is selected, each that deletes deletes
  /// all, and every command ends that.
  mutating func edit(_ command: Command) {
    let wasSelected = isSelected
    isSelected = false
    if wasSelected, [.deleteBack, .deleteForward, .deleteWord, .deleteToStart, .deleteToEnd].contains(command) {
      return delete(from: 0, to: characters.count)
    }
    switch command {
    case .charLeft: cursor = max(0, cursor - 1)
    case .charRight: cursor = min(characters.count, cursor + 1)
    case .lineStart: cursor = 0
    case .lineEnd: cursor = characters.count
    case .deleteBack: delete(from: max(0, cursor - 1), to: cursor)
    case .deleteForward: delete(from: cursor, to: min(characters.count, cursor + 1))
    case .deleteWord: delete(from: wordStart, to: cursor)
    case .deleteToStart: delete(from: 0, to: cursor)
    case .deleteToEnd: delete(from: cursor, to: characters.count)
    default: break
    }
  }

  private mutating func delete(from start: Int, to end: Int) {
    characters.removeSubrange(start..<end)
    cursor = start
  }

  /// Where the word to the left begins: spaces are skipped, then what is none, and a path's part is a word.
  private var wordStart: Int {
    var start = cursor
    func isGap(_ character: Character) -> Bool { character == " " || character == "/" }
    while start > 0, isGap(characters[start - 1]) { start -= 1 }
    while start > 0, !isGap(characters[start - 1]) { start -= 1 }
    return start
  }
}
