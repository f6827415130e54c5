import Catalog
import ImageSearch

/// Where a vendor's API stands: the documented address, or the one in the configuration.
struct Endpoint: Sendable {
  private let provider: ProviderID
  private let settingPath: String
  private let base: WebAddress?
  private let allowsClearText: Bool

  init(_ settingPath: String, default documented: String, settings: Settings, provider: ProviderID) {
    self.provider = provider
    self.settingPath = settingPath
    // An address that cannot be read must not fall back to the documented one in silence.
    base = WebAddress(settings.text(settingPath) ?? documented)
    allowsClearText = settings.text("allowCleartext") == "true"
  }

  /// The address of a call.
  ///
  /// - Parameter path: from the slash on.
  /// - Throws: when the configured address is none, or would show the credentials to the network.
  func address(_ path: String, _ parameters: Parameters = Parameters()) throws(SearchError) -> String {
    guard let base else {
      throw SearchError(.unreachable, from: provider, Words.noAddress(settingPath))
    }
    guard base.isEncrypted || base.isLoopback || allowsClearText else {
      throw SearchError(.unreachable, from: provider, Words.clearText(settingPath))
    }
    let root = base.string.hasSuffix("/") ? String(base.string.dropLast()) : base.string
    return root + path + (parameters.all.isEmpty ? "" : "?" + parameters.query)
  }
}
