import Archive
import Foundation
import OperatingSystem

/// Where the program keeps its files, after the XDG rules.
struct Folders: Sendable, Hashable {
  static let environmentNames = ["SNAPSOURCE_DATA_DIR", "SNAPSOURCE_CACHE_DIR", "SNAPSOURCE_STATE_DIR"]

  /// What was paid for or chosen.
  let data: URL
  /// What can be fetched again.
  let cache: URL
  /// The log.
  let state: URL

  /// Listings' pictures.
  var pictures: URL { Self.pictures(in: cache) }

  static func pictures(in folder: URL) -> URL { folder.appending(path: "pictures", directoryHint: .isDirectory) }

  /// - Parameter dataDirectory: the option that moves all three: data into it, the others into folders of it.
  init(dataDirectory: String?, environment: [String: String] = ProcessInfo.processInfo.environment) {
    if let dataDirectory {
      data = Self.folder(dataDirectory)
      cache = data.appending(path: "cache", directoryHint: .isDirectory)
      state = data.appending(path: "state", directoryHint: .isDirectory)
      return
    }
    func folder(_ own: String, _ shared: String, _ usual: String) -> URL {
      if let path = environment[own], !path.isEmpty { return Self.folder(path) }
      return Self.base(shared, usual, environment).appending(path: "snapsource", directoryHint: .isDirectory)
    }
    data = folder("SNAPSOURCE_DATA_DIR", "XDG_DATA_HOME", ".local/share")
    cache = folder("SNAPSOURCE_CACHE_DIR", "XDG_CACHE_HOME", ".cache")
    state = folder("SNAPSOURCE_STATE_DIR", "XDG_STATE_HOME", ".local/state")
  }

  /// What no sheet takes the place of.
  func ownFiles(configuration: String) -> OwnFiles {
    let log = state.appending(path: LogFile.name).path(percentEncoded: false)
    return .archive(in: data, files: [configuration, log], folders: [pictures.path(percentEncoded: false)])
  }

  /// The configuration file that is read when none is named.
  static func configurationFile(_ environment: [String: String]) -> String {
    base("XDG_CONFIG_HOME", ".config", environment).appending(path: "snapsource/config.yaml").path(
      percentEncoded: false)
  }

  /// An XDG directory; the rules say that a relative one is to be ignored.
  private static func base(_ variable: String, _ usual: String, _ environment: [String: String]) -> URL {
    if let path = environment[variable], path.hasPrefix("/") { return folder(path) }
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? folder($0) : nil }
    return (home ?? FileManager.default.homeDirectoryForCurrentUser)
      .appending(path: usual, directoryHint: .isDirectory)
  }

  private static func folder(_ path: String) -> URL { URL(filePath: path, directoryHint: .isDirectory) }
}
