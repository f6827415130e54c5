import Foundation

/// The directories in which programs are looked for, as `PATH` lists them.
package struct SearchPath: Sendable {
  package let directories: [String]

  /// - Parameters:
  ///   - list: their paths with colons between them; `nil` is none.
  ///   - absoluteOnly: whether relative ones are passed by.
  package init(_ list: String?, absoluteOnly: Bool = false) {
    let all = (list ?? "").split(separator: ":").map(String.init)
    directories = absoluteOnly ? all.filter { $0.hasPrefix("/") } : all
  }

  /// The path of the first program of a name that may be run; `nil` when there is none.
  package func program(_ name: String) -> String? {
    directories.lazy.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }
}
