import Configuration
import Foundation
import Synchronization

/// The values of a YAML file as text, by dotted path, e.g. `tmapi.baseUrl`.
struct ConfigurationFile {
  let path: String
  let values: [String: String]
  /// Whether others than the owner may read it.
  let isReadableByOthers: Bool
  /// Whether others than the owner may change it.
  let isWritableByOthers: Bool

  /// Reads a file; `nil` when there is none and nobody named it.
  static func read(
    _ path: String, isNamed: Bool, in words: any Phrases
  ) throws(CommandFailure) -> ConfigurationFile? {
    guard let text = try ConfigurationText.read(path, in: words) else {
      guard isNamed else { return nil }
      throw CommandFailure(.noInput, words.noConfigurationFile(path))
    }
    return try ConfigurationFile(path: path, text: text, in: words)
  }

  init(path: String, text: ConfigurationText, in words: any Phrases) throws(CommandFailure) {
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
      throw CommandFailure(.configuration, words.notOneValue(error.path, in: path))
    } catch {
      if let name = Self.doubleName(in: "\(error)") {
        throw CommandFailure(.configuration, words.doubleName(name, in: path))
      }
      throw CommandFailure(.configuration, words.brokenConfigurationFile(path, at: Self.place(in: "\(error)")))
    }
  }

  /// A setting that holds a list or a mapping.
  private struct NotAValue: Error {
    let path: String
  }

  private static func values(in yaml: String) throws -> [String: String] {
    // The parser shows the names that a file holds to nobody but whoever decides which of them are secrets.
    let names = Mutex<[String]>([])
    let secrets = SecretsSpecifier<String, Void>.dynamic { name, _ in
      names.withLock { $0.append(name) }
      return true
    }
    let snapshot = try YAMLSnapshot(
      data: Array(yaml.utf8).span.bytes, providerName: "file", parsingOptions: .init(secretsSpecifier: secrets))
    var values: [String: String] = [:]
    for name in names.withLock({ $0 }) {
      let key = AbsoluteConfigKey(name.split(separator: ".", omittingEmptySubsequences: false).map(String.init))
      guard let text = text(of: key, named: name, in: snapshot) else { throw NotAValue(path: name) }
      // `~` is a key as well.
      let isNothing = ConfiguredKeys.mayBeList(name) ? text.isEmpty : ["", "~", "null"].contains(text)
      if !isNothing { values[name] = text }
    }
    return values
  }

  /// One value; of what may be a list, its values with commas between them.
  private static func text(of key: AbsoluteConfigKey, named name: String, in snapshot: YAMLSnapshot) -> String? {
    if case .string(let text) = try? snapshot.value(forKey: key, type: .string).value?.content { return text }
    guard ConfiguredViews.mayBeList(name) || ConfiguredKeys.mayBeList(name),
      case .stringArray(let texts) = try? snapshot.value(forKey: key, type: .stringArray).value?.content
    else { return nil }
    return texts.joined(separator: ", ")
  }

  /// The name that stands twice where it may stand once, from a message that says so.
  private static func doubleName(in message: String) -> String? {
    message.firstMatch(of: /duplicated key\(s\): '([\p{L}0-9_.\- ]{1,60})'/).map { String($0.output.1) }
  }

  private static func saysSomething(_ line: Substring) -> Bool {
    let text = line.drop(while: \.isWhitespace)
    return !text.isEmpty && !text.hasPrefix("#") && text != "---"
  }

  /// The line of a syntax error, from a message that begins with `line:column:`. The rest of the message quotes the
  /// file, secrets and all, and is not shown.
  private static func place(in message: String) -> Int? {
    let parts = message.split(separator: ":", maxSplits: 2)
    guard parts.count == 3, Int(parts[1]) != nil else { return nil }
    return Int(parts[0])
  }
}
