import Catalog
package import Queries

/// Secrets never travel in the clear: an `http:` address is taken for this machine only.
package enum ClearTextRule {
  /// The path of the setting that lifts the rule with `true`.
  package static let liftingPath = "allowCleartext"

  /// Why addresses of the configuration are refused; empty when all is well.
  ///
  /// - Parameter declared: the settings of all vendors; those whose path ends in `baseUrl` are addresses that
  ///   secrets are sent to. The photo host's address is looked at in any case.
  package static func refusals(in settings: Settings, of declared: [Setting]) -> [SettingFlaw] {
    var paths: [String] = []
    for path in declared.map(\.path) + [ConfiguredPhotoHost.putURL.path] {
      guard path.lowercased().hasSuffix("baseurl") || path == ConfiguredPhotoHost.putURL.path else { continue }
      if !paths.contains(path) { paths.append(path) }
    }
    return paths.compactMap { refusal(of: $0, in: settings) }
  }

  private static func refusal(of path: String, in settings: Settings) -> SettingFlaw? {
    guard let text = settings.text(path) else { return nil }
    // `{name}` stands where a file name will, and no address holds braces.
    guard let address = WebAddress(text.replacing("{name}", with: "name")) else {
      return .notAnAddress(path)
    }
    let isLifted = settings.text(liftingPath)?.lowercased() == "true"
    return address.isEncrypted || address.isLoopback || isLifted ? nil : .clearText(path)
  }
}
