import Catalog

extension Language {
  var words: any Phrases {
    switch self {
    case .english: English()
    }
  }
}

extension AppState {
  /// What the browser says, in the user's language.
  var words: any Phrases { language.words }
}
