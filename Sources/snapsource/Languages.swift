import ArgumentParser
import Catalog
import Foundation
import ImageSearch

extension Language {
  /// What is said before the user's settings are known.
  ///
  /// The parser makes commands and has them look at their options by itself, so that no language can be handed to them;
  /// the same goes for what is wrong with the command line as a whole, and with the standard streams.
  static let ofTheCommandLine = LanguageName.language(
    of: ProcessInfo.processInfo.environment[SettingsCatalogue.language.environmentName],
    ProcessInfo.processInfo.environment)

  var words: any Phrases {
    switch self {
    case .english: English()
    case .chinese: Chinese()
    }
  }
}

extension ValidationError {
  /// What is wrong with an option.
  init(_ sentence: (any Phrases) -> String) { self.init(sentence(Language.ofTheCommandLine.words)) }
}
