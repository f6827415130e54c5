import Catalog

extension Language {
  var words: any Phrases {
    switch self {
    case .english: English()
    }
  }
}
