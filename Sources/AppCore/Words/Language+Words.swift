import Catalog

extension Language {
  /// - Parameter keys: as sentences name them.
  func words(naming keys: KeyMap) -> any Phrases {
    switch self {
    case .english: English(keys: keys)
    case .chinese: Chinese(keys: keys)
    }
  }
}
