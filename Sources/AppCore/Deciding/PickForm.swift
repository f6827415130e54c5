import Catalog
import Sourcing

/// What the user says of picks: a line for each field, typed over and saved together.
struct PickForm: Sendable, Hashable {
  enum Field: CaseIterable, Sendable { case quantity, status, tags, note }

  let picks: [ListingID]
  var cursor = ListCursor()
  private(set) var fields: [Field: TextField]
  /// Those that are not the same of all picks, as long as nothing was typed there.
  private(set) var differing: Set<Field> = []
  /// What is wrong with the quantity.
  var complaint: String?
  private let before: [Field: String]
  private let differed: Set<Field>
  /// The letters by which a status is being chosen.
  private var begun = ""

  init(_ picks: [Pick]) {
    self.picks = picks.map(\.listing.id)
    fields = [:]
    for field in Field.allCases {
      let texts = Set(picks.map { Self.text(of: field, $0) })
      if texts.count > 1 { differing.insert(field) }
      // A number is typed over, words are gone on with.
      fields[field] = TextField(texts.count == 1 ? texts.first ?? "" : "", isSelected: field == .quantity)
    }
    before = fields.mapValues(\.text)
    differed = differing
  }

  /// The field that is typed in.
  var field: Field { Field.allCases[max(0, min(cursor.index, Field.allCases.count - 1))] }

  func text(of field: Field) -> String { TypedText.trimmed(fields[field]?.text ?? "") }

  /// Whether the field says something else than before.
  func isChanged(_ field: Field) -> Bool {
    fields[field]?.text != before[field] || differed.contains(field) && !differing.contains(field)
  }

  mutating func select(_ step: Int) {
    let count = Field.allCases.count
    cursor.index = (cursor.index + step + count) % count
    begun = ""
  }

  /// Changes what is typed in the field. A status is chosen: by its first letters, or from one to the next.
  mutating func edit(_ change: (inout TextField) -> Void) {
    complaint = nil
    differing.remove(field)
    guard field != .status else {
      var typed = TextField()
      change(&typed)
      return choose(typed.text.lowercased())
    }
    change(&fields[field, default: TextField()])
  }

  mutating func edit(_ command: Command) {
    // A move leaves values that differ as they are; to delete nothing is to want none.
    let isMove = [.charLeft, .charRight, .lineStart, .lineEnd].contains(command)
    guard field == .status else {
      if isMove { fields[field, default: TextField()].edit(command) } else { edit { $0.edit(command) } }
      return
    }
    if command != .lineStart, command != .lineEnd { differing.remove(.status) }
    begun = ""
    let all = [""] + statuses
    let place = all.firstIndex(of: text(of: .status)) ?? 0
    switch command {
    case .charRight: fields[.status] = TextField(all[(place + 1) % all.count])
    case .charLeft: fields[.status] = TextField(all[(place + all.count - 1) % all.count])
    case .deleteBack, .deleteForward, .deleteWord, .deleteToStart, .deleteToEnd: fields[.status] = TextField()
    default: break
    }
  }

  /// The status that begins with what was typed; a letter that none goes on with begins anew, after the one that is there.
  private mutating func choose(_ typed: String) {
    let all = statuses
    if let status = all.first(where: { $0.lowercased().hasPrefix(begun + typed) }), !begun.isEmpty {
      begun += typed
      fields[.status] = TextField(status)
      return
    }
    let place = all.firstIndex(of: text(of: .status)).map { $0 + 1 } ?? 0
    guard let status = (all[place...] + all[..<place]).first(where: { $0.lowercased().hasPrefix(typed) }) else {
      return
    }
    begun = typed
    fields[.status] = TextField(status)
  }

  /// Those of the program, and one that a sheet has brought.
  private var statuses: [String] {
    let own = before[.status] ?? ""
    return PickStatus.all + (own.isEmpty || PickStatus.all.contains(own) ? [] : [own])
  }

  private static func text(of field: Field, _ pick: Pick) -> String {
    switch field {
    case .quantity: pick.quantity.map(String.init) ?? ""
    case .status: pick.status ?? ""
    case .tags: pick.tags.joined(separator: ", ")
    case .note: pick.note ?? ""
    }
  }
}
