/// Why an address in the configuration is not used. The text is the setting's path.
package enum SettingFlaw: Sendable, Hashable {
  case notAnAddress(String)
  /// Secrets would travel by `http:`.
  case clearText(String)
  /// There is no place for a photo's name in it: all photos would be one.
  case noName(String)
}
