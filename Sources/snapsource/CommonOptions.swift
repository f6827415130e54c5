import AppCore
import ArgumentParser
import Foundation
import ImageSearch

/// The options that every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: .said("Read this configuration file.", valueName: "file"), completion: .file())
  var config: String?

  @Option(help: .said("Keep data, cache and log in this directory.", valueName: "dir"), completion: .directory)
  var dataDir: String?

  @Option(help: .said("How pictures are drawn."))
  var graphics: GraphicsMode?

  @Option(help: .said("The language of the program."))
  var uiLanguage: LanguageName?

  /// As if no option was given.
  static var none: CommonOptions {
    var options = CommonOptions()
    (options.config, options.dataDir, options.graphics, options.uiLanguage) = (nil, nil, nil, nil)
    return options
  }

  /// How many words an option takes on the command line, its value among them; `nil` when it is not one of these.
  static func length(of word: String) -> Int? {
    if word == "--plain" { return 1 }
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    return names.contains(String(parts[0])) ? 3 - parts.count : nil
  }

  static let names = ["--config", "--data-dir", "--graphics", "--ui-language"]

  /// What the options say, by path of the setting that they stand above.
  var settings: [String: String] {
    var settings: [String: String] = [:]
    settings[SettingsCatalogue.graphics.path] = graphics?.rawValue
    settings[SettingsCatalogue.language.path] = uiLanguage?.name
    return settings
  }

  var folders: Folders { Folders(dataDirectory: dataDir) }

  /// What is said in, as far as the configuration's file is not needed to know it.
  var words: any Phrases { words(ProcessInfo.processInfo.environment) }

  func words(_ environment: [String: String]) -> any Phrases {
    let name = uiLanguage?.name ?? environment[SettingsCatalogue.language.environmentName]
    return LanguageName.language(of: name, environment).words
  }

  var store: ArchiveStore { ArchiveStore(folders, words) }

  /// The configuration file that is read.
  func configurationPath(_ environment: [String: String] = ProcessInfo.processInfo.environment) -> String {
    config ?? Folders.configurationFile(environment)
  }

  /// The configuration, after its warnings were said.
  func configuration() throws(CommandFailure) -> ProgramConfiguration {
    let configuration = try ProgramConfiguration.load(self)
    for warning in configuration.warnings { Console.say(warning) }
    return configuration
  }
}

extension GraphicsMode: ExpressibleByArgument {}
