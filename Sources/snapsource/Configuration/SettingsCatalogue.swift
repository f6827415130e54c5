import AppCore
import Catalog
import ImageSearch
import Providers
import TerminalUI

/// Every setting that there is: the vendors', the photo host's and the program's own.
enum SettingsCatalogue {
  static let requestTimeout = Setting("timeouts.request", help: "seconds that one request has, 1 to 600; default 60")
  static let language = Setting("ui.language", help: "auto, en or zh")
  static let graphics = Setting("ui.graphics", help: "auto, kitty, quad, half, ascii or off")
  static let theme = Setting("ui.theme", help: "colours: auto, dark, light, high-contrast or none")
  static let mouse = Setting("ui.mouse", help: "true or false; the mouse selects no text while it is on")
  static let ambiguousWidth = Setting("ui.ambiguousWidth", help: "columns of ambiguous characters: auto, 1 or 2")
  static let network = Setting(
    "likeness.network", help: "auto or off; off compares no pictures: no match, no order by it, nothing seen before")
  static let freightTo = Setting(
    "freight.to",
    help: "where goods are sent to, when freight is asked for: Guangdong, 广东, or a place code such as 440306")
  static let allowClearText = Setting(ClearTextRule.liftingPath, help: "true lets secrets travel over http")

  /// Each path once, in the order in which they are shown.
  static let all: [Setting] = {
    var paths: Set<String> = []
    return (vendors + ConfiguredPhotoHost.settings + program).filter { paths.insert($0.path).inserted }
  }()

  static let vendors = allProviders.flatMap { $0.settings }

  /// A script may have lines.
  private static let command = ConfiguredPhotoHost.command.path

  private static let program =
    [requestTimeout, language, graphics, theme, mouse, ambiguousWidth, network, allowClearText, freightTo]
    + SpendingSettings.all + QuoteTerm.allCases.map(\.setting)

  /// Why a value cannot be, as a sentence; `nil` when it can. Of vendors' settings only what no value may hold is
  /// looked at: a line break in a token would end the header that it is sent in.
  static func refusal(of value: String, at path: String, in words: any Phrases) -> String? {
    func unless(_ allowed: [String]) -> String? {
      allowed.contains(value) ? nil : words.notAllowed(value, at: path, allowed: allowed)
    }
    return switch path {
    case _ where value.unicodeScalars.contains { $0.properties.generalCategory == .control } && path != command:
      words.notOneLine(path)
    case requestTimeout.path: seconds(value) == nil ? words.notSeconds(path, value) : nil
    case language.path: unless(LanguageName.all)
    case graphics.path: unless(GraphicsMode.allCases.map(\.rawValue))
    case theme.path: unless(ThemeChoice.allCases.map(\.rawValue))
    case mouse.path, allowClearText.path: unless(["true", "false"])
    case network.path: unless(["auto", "off"])
    case ambiguousWidth.path: unless(["auto", "1", "2"])
    case let path where SpendingSettings.all.contains { $0.path == path }:
      SpendingSettings.refusal(of: value, at: path, in: words)
    case let path where QuoteTerm(path: path)?.accepts(value) == false:
      QuoteTerm(path: path).map { words.cannotRead(value, of: path, like: $0.example) }
    case freightTo.path: Destination(value) == nil ? words.notAPlace(path, value) : nil
    default:
      all.first { $0.path == path && !$0.allowed.isEmpty }.flatMap { unless($0.allowed) }
    }
  }

  /// A time in whole seconds, from 1 to 600.
  static func seconds(_ value: String) -> Int? {
    Int(value).flatMap { (1...600).contains($0) ? $0 : nil }
  }

  /// A value that can be shown: one of the program's own. Addresses and commands may hold passwords.
  static func shown(_ setting: Setting, in settings: Settings) -> String? {
    program.contains(setting) ? settings.text(setting.path) : nil
  }
}
