import ArgumentParser
import Catalog
import Foundation
import ImageSearch

/// What the parser shows of commands and options, in the language of help.
///
/// The parser makes commands by itself, so that no language can be handed to them. Their texts stand beside them in
/// English; other languages are tables by the English words, as for the keys.
enum HelpText {
  /// The one that is named on the command line, else the one that is spoken before the settings are known.
  static let language: Language = spoken(
    Array(CommandLine.arguments.dropFirst()), ProcessInfo.processInfo.environment)

  /// - Parameter words: those of the command line, which are not parsed yet.
  static func spoken(_ words: [String], _ environment: [String: String]) -> Language {
    let name = name(in: words)?.name ?? environment[SettingsCatalogue.language.environmentName]
    return LanguageName.language(of: name, environment)
  }

  /// What the last `--ui-language` says; `nil` when none says what it may.
  private static func name(in words: [String]) -> LanguageName? {
    let option = "--ui-language"
    var name: LanguageName?
    var rest = words.prefix { $0 != "--" }
    while let word = rest.popFirst() {
      if word == option { name = rest.first.flatMap { LanguageName(argument: $0) } }
      if word.hasPrefix(option + "=") { name = LanguageName(argument: String(word.dropFirst(option.count + 1))) }
    }
    return name
  }

  /// A short text; one without a translation stays English.
  static func text(_ english: String) -> String {
    switch language {
    case .english: english
    case .chinese: ChineseHelp.texts[english] ?? english
    }
  }

  /// What stands under the abstract of a command; `nil` is the English that it has.
  static func discussion(of command: String) -> String? {
    switch language {
    case .english: nil
    case .chinese: ChineseHelp.discussions[command]
    }
  }

  /// That an option has a value when nobody gives one, behind what it does.
  static func standard(_ value: String) -> String {
    switch language {
    case .english: " Default: \(value)."
    case .chinese: "默认：\(value)。"
    }
  }

  /// The texts of what the parser adds to every command.
  static let parserTexts = ["Show the version.", "Show help information.", "Show subcommand help information."]

  /// A script of the parser's, its own texts in the language of help.
  static func script(_ script: String) -> String {
    parserTexts.reduce(script) { $0.replacing($1, with: text($1)) }
  }

  /// What the parser says when it succeeds: pages of help with its own words in the language of help, all else as it is.
  ///
  /// - Parameter page: in lines of so many columns, as the parser counts them; `nil` is as many as the terminal has.
  static func page(_ page: (_ columns: Int?) -> String) -> String {
    switch language {
    case .english: page(nil)
    case .chinese: ChineseHelp.page(page(unbroken), columns: Console.columns ?? 80)
    }
  }

  /// So many columns that the parser breaks no line.
  private static let unbroken = 100_000
}

extension ArgumentHelp {
  /// Help in the language of help.
  static func said(_ english: String, valueName: String? = nil) -> ArgumentHelp {
    ArgumentHelp(HelpText.text(english), valueName: valueName)
  }
}

extension CommandConfiguration {
  /// The same in the language of help.
  ///
  /// - Parameter command: the words that it is called by, without the program's name.
  func said(of command: String) -> CommandConfiguration {
    var configuration = self
    configuration.abstract = HelpText.text(abstract)
    configuration.discussion = HelpText.discussion(of: command) ?? discussion
    return configuration
  }
}
