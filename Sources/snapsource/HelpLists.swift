import Catalog
import ImageSearch
import ProviderSimulator
import Providers
import Queries

/// What help names, whatever its language.
enum HelpLists {
  /// What can be made to fail, and what that does.
  static let failures = FailureKind.allCases.map { (name: $0.rawValue, help: $0.help) }
  static let vendors = list(allProviders.map { $0.id.rawValue })
  static let filters = list(FilterName.filters.map(\.rawValue))
  static let excludes = list(FilterName.excludes.map(\.rawValue))

  /// Names in lines of at most 76 columns, indented by two.
  private static func list(_ names: [String]) -> String {
    var lines = [""]
    for name in names {
      if lines[lines.count - 1].count + name.count > 76 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "  " : " ") + name
    }
    return lines.joined(separator: "\n")
  }
}
