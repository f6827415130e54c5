import AppCore
import ImageSearch

/// The JSON Schema (2020-12) of the configuration file.
enum SettingsSchema {
  static var document: JSONValue {
    .object([
      .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      .init("title", .string("snapsource")), .init("type", .string("object")),
      .init(
        "properties", .object(members(of: SettingsCatalogue.all.map { (names($0.path), $0) }) + [keys, views])),
    ])
  }

  /// Under names that are not the program's own a misspelt one would go unseen.
  private static var nothingElse: JSONValue.Member { .init("additionalProperties", .boolean(false)) }

  private static var keys: JSONValue.Member {
    let keys = ConfiguredKeys.commands.map { command in
      JSONValue.Member(command.rawValue, words("key, key key, or none"))
    }
    return .init(
      "keys",
      .object([
        .init("type", .string("object")), .init("description", .string("what is pressed in place of the usual keys")),
        .init("properties", .object(keys)), nothingElse,
      ]))
  }

  private static var views: JSONValue.Member {
    let parts = ConfiguredViews.Part.allCases.map { part in
      JSONValue.Member(
        part.rawValue,
        part == .columns
          ? words("columns in order, with commas between them")
          : .object([.init("type", .array([.string("string"), .string("number")]))]))
    }
    let view = JSONValue.object([.init("type", .string("object")), .init("properties", .object(parts)), nothingElse])
    return .init(
      "views",
      .object([
        .init("type", .string("object")), .init("description", .string("views of the list, by their names")),
        .init("additionalProperties", view),
      ]))
  }

  /// A word, or a list of them.
  private static func words(_ description: String) -> JSONValue {
    .object([
      .init("type", .array([.string("string"), .string("number"), .string("array")])),
      .init("items", .object([.init("type", .string("string"))])), .init("description", .string(description)),
    ])
  }

  private static func names(_ path: String) -> [Substring] { path.split(separator: ".") }

  /// Settings under one name, each with what is left of its path; names stand where the first of them stands.
  private static func members(of settings: [(names: [Substring], setting: Setting)]) -> [JSONValue.Member] {
    var order: [Substring] = []
    var groups: [Substring: [(names: [Substring], setting: Setting)]] = [:]
    for (names, setting) in settings {
      guard let name = names.first else { continue }
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append((Array(names.dropFirst()), setting))
    }
    return order.map { name in
      let inside = groups[name] ?? []
      let value = inside.first { $0.names.isEmpty }.map { schema(of: $0.setting) }
      return .init(
        String(name),
        value ?? .object([.init("type", .string("object")), .init("properties", .object(members(of: inside)))]))
    }
  }

  /// A value is one word, number or truth of YAML.
  private static func schema(of setting: Setting) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("type", .array(["string", "number", "boolean"].map { .string($0) })),
      .init("description", .string("\(setting.help) (\(setting.environmentName))")),
    ]
    if let standard = setting.standard { members.append(.init("default", .string(standard))) }
    if !setting.allowed.isEmpty { members.append(.init("enum", .array(setting.allowed.map { .string($0) }))) }
    return .object(members)
  }
}
