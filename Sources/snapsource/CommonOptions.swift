import ArgumentParser
import Foundation
import ImageSearch

/// The options that every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Read this configuration file.", valueName: "file"), completion: .file())
  var config: String?

  @Option(help: ArgumentHelp("Keep data, cache and log in this directory.", valueName: "dir"), completion: .directory)
  var dataDir: String?

  @Option(help: "How pictures are drawn.")
  var graphics: Graphics?

  @Option(help: "The language of the program.")
  var uiLanguage: UILanguage?

  /// What the options say, by path of the setting that they stand above.
  var settings: [String: String] {
    var settings: [String: String] = [:]
    settings[SettingsCatalogue.graphics.path] = graphics?.rawValue
    settings[SettingsCatalogue.language.path] = uiLanguage?.rawValue
    return settings
  }

  var folders: Folders { Folders(dataDirectory: dataDir) }

  /// The configuration file that would be read.
  var configurationPath: String { config ?? Folders.configurationFile(ProcessInfo.processInfo.environment) }

  /// The configuration, after its warnings were said.
  func configuration() throws(CommandFailure) -> ProgramConfiguration {
    let configuration = try ProgramConfiguration.load(self)
    for warning in configuration.warnings { Console.say(warning) }
    return configuration
  }
}

/// How pictures are drawn in the terminal.
enum Graphics: String, CaseIterable, ExpressibleByArgument, Sendable {
  case auto, kitty, quad, half, ascii, off
}

/// The language of the program's own words: English, so far.
enum UILanguage: String, CaseIterable, ExpressibleByArgument, Sendable {
  case auto
  case english = "en"
}
