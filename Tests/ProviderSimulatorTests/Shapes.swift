import Foundation

/// What stands where in JSON documents: `skus[].stock` is a number here and a string there.
struct Shapes {
  private(set) var found: [String: Set<String>] = [:]

  /// Notes every member of a document.
  mutating func note(_ bytes: [UInt8]) throws {
    note(try JSONDecoder().decode(Tree.self, from: Data(bytes)), at: "")
  }

  private mutating func note(_ tree: Tree, at path: String) {
    found[path, default: []].insert(tree.name)
    switch tree {
    case .list(let values): for value in values { note(value, at: path + "[]") }
    case .object(let members):
      for (name, value) in members { note(value, at: path.isEmpty ? name : "\(path).\(name)") }
    case .null, .bool, .number, .string: break
    }
  }

  /// Lines of a path and the types that it must have been met with, of which one is not: `skus[].stock number string`.
  func missing(of documented: String) -> [String] {
    documented.split(separator: "\n").flatMap { line in
      let words = line.split(separator: " ").map(String.init)
      return words.dropFirst().filter { !(found[words[0]] ?? []).contains($0) }.map { "\(words[0]) \($0)" }
    }
  }

  private indirect enum Tree: Decodable {
    case null, bool, number, string
    case list([Tree])
    case object([String: Tree])

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if value.decodeNil() {
        self = .null
      } else if (try? value.decode(Bool.self)) != nil {
        self = .bool
      } else if (try? value.decode(Double.self)) != nil {
        self = .number
      } else if (try? value.decode(String.self)) != nil {
        self = .string
      } else if let values = try? value.decode([Tree].self) {
        self = .list(values)
      } else {
        self = .object(try value.decode([String: Tree].self))
      }
    }

    var name: String {
      switch self {
      case .null: "null"
      case .bool: "bool"
      case .number: "number"
      case .string: "string"
      case .list: "list"
      case .object: "object"
      }
    }
  }
}
