/// What becomes of replies that are not as they should be.
extension JSONText {
  /// An object of which each member is changed, or left out, but the named ones.
  func members(but kept: Set<String>, _ change: (JSONText) -> JSONText) -> JSONText {
    guard case .object(let members) = self else { return self }
    return .object(members.map { kept.contains($0.name) ? $0 : Member(name: $0.name, value: change($0.value)) })
  }

  /// Every number as a string of its digits.
  var numbersAsText: JSONText {
    switch self {
    case .number(let digits): .string(digits)
    case .list(let values): .list(values.map(\.numbersAsText))
    case .object: members(but: []) { $0.numbersAsText }
    case .null, .absent, .bool, .string: self
    }
  }

  /// The same objects with nothing in them: lists are empty, everything else is `null`.
  var hollow: JSONText {
    switch self {
    case .list: []
    case .object: members(but: []) { $0.hollow }
    case .absent: .absent
    case .null, .bool, .number, .string: nil
    }
  }

  /// Every value in another type: texts in lists, numbers in objects, lists in objects and objects in lists.
  var inOtherTypes: JSONText {
    switch self {
    case .null: "null"
    case .absent: .absent
    case .bool(let value): .string(value ? "yes" : "no")
    case .number: ["value": self]
    case .string: [self]
    case .list(let values): ["items": .list(values.map(\.inOtherTypes))]
    case .object(let members): .list(members.map(\.value.inOtherTypes))
    }
  }
}
