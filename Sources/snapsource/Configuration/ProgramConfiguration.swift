import Catalog
import Foundation
import ImageSearch
import Providers
import Queries

/// What the user configured: the file, then the environment, then options, the later winning.
struct ProgramConfiguration: Sendable {
  /// The file that was looked for.
  let path: String
  /// Whether it was there.
  let hasFile: Bool
  let settings: Settings
  let language: Language
  let views: ConfiguredViews
  let keys: ConfiguredKeys
  /// Where each value that is set comes from, by path.
  let origins: [String: SettingOrigin]
  /// What is odd and yet does no harm, a sentence each.
  let warnings: [String]
  /// Why values cannot be, a sentence each; nothing is done with such a configuration but to look at it.
  let refusals: [String]

  /// Reads the configuration.
  ///
  /// - Throws: ``CommandFailure`` when the file is broken or a value cannot be.
  static func load(
    _ options: CommonOptions, environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(CommandFailure) -> ProgramConfiguration {
    let configuration = try read(options, environment: environment)
    if let refusal = configuration.refusals.first { throw CommandFailure(.configuration, refusal) }
    return configuration
  }

  /// Reads the configuration with what is wrong in it; values that cannot be are left out.
  ///
  /// - Throws: ``CommandFailure`` when the file is broken.
  static func read(_ options: CommonOptions, environment: [String: String]) throws(CommandFailure)
    -> ProgramConfiguration
  {
    let path = options.configurationPath(environment)
    let file = try ConfigurationFile.read(path, isNamed: options.config != nil, in: options.words(environment))
    return ProgramConfiguration(path: path, file: file, environment: environment, options: options.settings)
  }

  init(path: String, file: ConfigurationFile?, environment: [String: String], options: [String: String] = [:]) {
    var values: [String: String] = [:]
    var origins: [String: SettingOrigin] = [:]
    var refusals: [String] = []
    func given(_ setting: Setting) -> (SettingOrigin, String)? {
      let candidates: [(SettingOrigin, String?)] = [
        (.option, options[setting.path]), (.environment, environment[setting.environmentName]),
        (.file, file?.values[setting.path]),
      ]
      let set = candidates.lazy.map { ($0, $1?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "") }
      return set.first { !$1.isEmpty }
    }
    language = LanguageName.language(of: given(SettingsCatalogue.language)?.1, environment)
    let words = language.words
    for setting in SettingsCatalogue.all {
      guard let (origin, value) = given(setting) else { continue }
      if let refusal = SettingsCatalogue.refusal(of: value, at: setting.path, in: words) {
        refusals.append(refusal)
        continue
      }
      values[setting.path] = value
      origins[setting.path] = origin
    }
    settings = Settings(values)
    views = ConfiguredViews(file?.values ?? [:], vendors: .all(in: settings), in: words)
    keys = ConfiguredKeys(file?.values ?? [:], in: language)
    let flaws =
      ClearTextRule.refusals(in: settings, of: SettingsCatalogue.vendors) + ConfiguredPhotoHost.refusals(in: settings)
    self.refusals = refusals + flaws.map { words.errors.sentence($0) } + views.refusals + keys.refusals
    self.path = path
    self.origins = origins
    hasFile = file != nil
    let named = views.known.merging(keys.known) { first, _ in first }
    warnings = Self.warnings(about: file, besides: named, in: words) + Self.warnings(about: environment, in: words)
  }

  /// What is said in the user's language.
  var words: any Phrases { language.words }

  /// The time that one request has.
  var requestTimeout: Duration {
    .seconds(settings.text(SettingsCatalogue.requestTimeout.path).flatMap(SettingsCatalogue.seconds) ?? 60)
  }

  /// Whether pictures are compared by the network.
  var comparesByNetwork: Bool { settings.text(SettingsCatalogue.network.path) != "off" }

  /// Where goods are sent to; `nil` when it is not set.
  var destination: Destination? { settings.text(SettingsCatalogue.freightTo.path).flatMap { Destination($0) } }

  /// How vendors are asked, and what may be spent.
  var policy: SearchPolicy { SpendingSettings.policy(settings, deadline: requestTimeout) }

  /// The vendors that have all that they need, in the order in which they are shown.
  var configuredProviders: [any ImageSearchProvider.Type] {
    allProviders.filter { $0.missing(in: settings).isEmpty }
  }

  /// Names without a meaning that are warned of one by one.
  private static let unknownShown = 5

  private static func warnings(about file: ConfigurationFile?, besides named: [String: String], in words: any Phrases)
    -> [String]
  {
    guard let file else { return [] }
    let known = SettingsCatalogue.all.map(\.path)
    let unknown = file.values.keys.filter { !known.contains($0) && named[$0] == nil }.sorted()
    var warnings = unknown.prefix(unknownShown).map { name in
      words.unknownSetting(
        name, in: file.path,
        nearest: NearestName.of(
          name, among: known + ConfiguredViews.paths(like: name) + ConfiguredKeys.paths(like: name)))
    }
    if unknown.count > unknownShown {
      warnings.append(words.moreUnknownSettings(unknown.count - unknownShown, in: file.path))
    }
    let secrets = SettingsCatalogue.all.filter { $0.isSecret && file.values[$0.path] != nil }.map(\.path)
    if file.isReadableByOthers, !secrets.isEmpty {
      warnings.append(words.readableSecrets(secrets, in: file.path))
    }
    if file.isWritableByOthers, file.values[ConfiguredPhotoHost.command.path] != nil {
      warnings.append(words.writableCommand(ConfiguredPhotoHost.command.path, in: file.path))
    }
    return warnings
  }

  private static func warnings(about environment: [String: String], in words: any Phrases) -> [String] {
    let known =
      SettingsCatalogue.all.map(\.environmentName) + Folders.environmentNames + [
        "SNAPSOURCE_SYNC", "SNAPSOURCE_OPENER",
      ]
    let unknown = environment.keys.filter { $0.hasPrefix("SNAPSOURCE_") && !known.contains($0) }.sorted()
    return unknown.prefix(unknownShown).map { name in
      words.unknownVariable(name, nearest: NearestName.of(name, among: known))
    }
  }
}
