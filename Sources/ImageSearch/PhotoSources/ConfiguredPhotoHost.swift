import Catalog
package import Queries

/// The photo host that the configuration names.
package enum ConfiguredPhotoHost {
  package static let putURL = Setting(
    "photoHost.putUrl", isSecret: true, help: "where a local photo is put (HTTP PUT); {name} is replaced")
  package static let publicURL = Setting(
    "photoHost.publicUrl", help: "where the photo can be fetched then; {name} is replaced")
  package static let command = Setting(
    "photoHost.command", help: "or a command that gets the file's path and prints the photo's address")

  package static let settings = [putURL, publicURL, command]

  /// Why its addresses are refused.
  package static func refusals(in settings: Settings) -> [SettingFlaw] {
    [putURL, publicURL].map(\.path).filter { settings.text($0)?.contains("{name}") == false }.map { .noName($0) }
  }

  /// The host that is configured, a PUT before a command; `nil` when none is.
  package static func host(from settings: Settings, transport: any Transport) -> (any PhotoHost)? {
    if let putURL = settings.secret(putURL.path) {
      return HTTPPhotoHost(putURL: putURL, publicURL: settings.text(publicURL.path), transport: transport)
    }
    return settings.text(command.path).map { CommandPhotoHost(command: $0) }
  }
}
