import Foundation

/// The environment that programs get which we start.
package enum ChildEnvironment {
  /// An environment without our own settings: vendors' keys may stand in them, and are no business of a browser, an
  /// opener or a script.
  package static func of(_ environment: [String: String] = ProcessInfo.processInfo.environment) -> [String: String] {
    environment.filter { !$0.key.hasPrefix("SNAPSOURCE_") }
  }
}
