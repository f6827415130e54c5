import Catalog
import ImageSearch
import Queries

/// Where a vendor's API stands: the documented address, or the one in the configuration.
struct Endpoint: Sendable {
  private let provider: ProviderID
  private let root: String
  /// The configured address, if it is not the documented one.
  let server: String?
  /// Why the configured address is not used; an unusable one must not fall back to the documented one in silence.
  private let refusal: SettingFlaw?

  init(_ path: String, default documented: String, settings: Settings, provider: ProviderID) {
    self.provider = provider
    let address = settings.text(path) ?? documented
    root = address.hasSuffix("/") ? String(address.dropLast()) : address
    server = address == documented ? nil : root
    let concerned = Settings([
      path: address, ClearTextRule.liftingPath: settings.text(ClearTextRule.liftingPath) ?? "",
    ])
    refusal = ClearTextRule.refusals(in: concerned, of: [Setting(path, help: "")]).first
  }

  /// The address of a call.
  ///
  /// - Parameter path: from the slash on.
  /// - Throws: when the configured address is none, or would show the credentials to the network.
  func address(_ path: String, _ parameters: Parameters = Parameters()) throws(SearchError) -> String {
    if let refusal { throw SearchError(.setting(refusal), from: provider) }
    return root + path + (parameters.all.isEmpty ? "" : "?" + parameters.query)
  }
}
