import Yams

/// The values of a YAML file as text, by dotted path, e.g. `tmapi.baseUrl`.
struct ConfigurationFile {
  let path: String
  let values: [String: String]
  /// Whether others than the owner may read it.
  let isReadableByOthers: Bool
  /// Whether others than the owner may change it.
  let isWritableByOthers: Bool

  /// Reads a file; `nil` when there is none and nobody named it.
  static func read(_ path: String, isNamed: Bool) throws(CommandFailure) -> ConfigurationFile? {
    guard let text = try ConfigurationText.read(path) else {
      guard isNamed else { return nil }
      throw CommandFailure(.noInput, Words.noConfigurationFile(path))
    }
    return try ConfigurationFile(path: path, text: text)
  }

  init(path: String, text: ConfigurationText) throws(CommandFailure) {
    self.path = path
    isReadableByOthers = text.isReadableByOthers
    isWritableByOthers = text.isWritableByOthers
    let yaml = text.yaml
    guard yaml.split(whereSeparator: \.isNewline).contains(where: Self.saysSomething) else {
      values = [:]
      return
    }
    do {
      values = try Self.values(in: yaml)
    } catch let error as NotAValue {
      throw CommandFailure(.configuration, Words.notOneValue(error.path, in: path))
    } catch let error as YamlError {
      throw CommandFailure(.configuration, Self.sentence(for: error, in: path))
    } catch {
      throw CommandFailure(.configuration, Words.brokenConfigurationFile(path, at: nil))
    }
  }

  /// A setting that holds a list.
  private struct NotAValue: Error {
    let path: String
  }

  /// Something that has no name.
  private struct NoName: Error {}

  private static func values(in yaml: String) throws -> [String: String] {
    guard let root = try Yams.compose(yaml: yaml)?.mapping else { throw NoName() }
    var values: [String: String] = [:]
    var mappings: [(path: String?, mapping: Yams.Node.Mapping)] = [(nil, root)]
    while !mappings.isEmpty {
      var below: [(path: String?, mapping: Yams.Node.Mapping)] = []
      for (parent, mapping) in mappings {
        for (key, value) in mapping {
          guard let name = key.string else { throw NoName() }
          let path = parent.map { $0 + "." + name } ?? name
          if let mapping = value.mapping {
            below.append((path, mapping))
          } else if let text = value.scalar?.string {
            values[path] = ["", "~", "null"].contains(text) ? nil : text
          } else {
            throw NotAValue(path: path)
          }
        }
      }
      mappings = below
    }
    return values
  }

  /// What is wrong with the file and where. The error's own words quote the file, secrets and all, and are not shown.
  private static func sentence(for error: YamlError, in path: String) -> String {
    switch error {
    case .duplicatedKeysInMapping(let names, _):
      // What is no name of a setting may be a secret.
      guard let name = names.min(), name.wholeMatch(of: /[A-Za-z0-9_.\-]{1,60}/) != nil else { break }
      return Words.doubleName(name, in: path)
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      return Words.brokenConfigurationFile(path, at: mark.line)
    case .reader(_, let offset?, _, let yaml):
      return Words.brokenConfigurationFile(path, at: yaml.prefix(offset).count(where: \.isNewline) + 1)
    default: break
    }
    return Words.brokenConfigurationFile(path, at: nil)
  }

  private static func saysSomething(_ line: Substring) -> Bool {
    let text = line.drop(while: \.isWhitespace)
    return !text.isEmpty && !text.hasPrefix("#") && text != "---"
  }
}
