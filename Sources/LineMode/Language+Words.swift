import Catalog

extension Language {
  /// What the line mode says in it.
  var words: any Phrases {
    switch self {
    case .english: English()
    case .chinese: Chinese()
    }
  }
}
