package import Catalog

/// One value that the configuration can hold.
package struct Setting: Sendable, Hashable {
  /// The path in YAML, e.g. `tmapi.baseUrl`; the environment's name follows from it.
  package let path: String
  /// Whether a vendor cannot be asked without it.
  package let isRequired: Bool
  /// Whether it must never be shown.
  package let isSecret: Bool
  /// What it is, in a few words.
  package let help: String

  /// What counts when it is not set.
  package let standard: String?
  /// What it can be; empty where that is not a choice of a few words.
  package let allowed: [String]

  package init(
    _ path: String, isRequired: Bool = false, isSecret: Bool = false, standard: String? = nil, allowed: [String] = [],
    help: String
  ) {
    self.allowed = allowed
    self.path = path
    self.standard = standard
    self.isRequired = isRequired
    self.isSecret = isSecret
    self.help = help
  }

  /// The environment variable that overrides the file: `tmapi.baseUrl` is `SNAPSOURCE_TMAPI_BASE_URL`.
  package var environmentName: String {
    var name = "SNAPSOURCE_"
    for character in path {
      if character == "." || character == "-" {
        name += "_"
      } else if character.isUppercase {
        name += "_" + String(character)
      } else {
        name += character.uppercased()
      }
    }
    return name
  }
}

/// The configuration's values by path, read once at the start.
package struct Settings: Sendable {
  private let values: [String: String]

  /// Takes values by path; empty ones count as not set.
  package init(_ values: [String: String] = [:]) {
    self.values = values.filter { !$0.value.isEmpty }
  }

  package func text(_ path: String) -> String? { values[path] }

  package func secret(_ path: String) -> Secret? { values[path].map(Secret.init) }

  package func address(_ path: String) -> WebAddress? { WebAddress(values[path]) }

  package func merging(_ other: [String: String]) -> Settings {
    Settings(values.merging(other) { $1 })
  }
}

/// A token or key. Printing, dumping or interpolating one shows nothing of it.
package struct Secret: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  private let value: String

  package init(_ value: String) {
    self.value = value
  }

  /// The secret itself, for the request that needs it and nothing else.
  package var revealed: String { value }

  package var description: String { "(secret)" }
  package var debugDescription: String { "(secret)" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
