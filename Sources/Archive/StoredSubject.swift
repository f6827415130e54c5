import Queries

/// What is searched by as the columns `subject` have it: of a photo what it is remembered by, of words those behind a
/// mark. No fingerprint, address or vendor's number of a photo begins with it.
extension SearchIdentity {
  static let wordsMark = "words:"

  var stored: String {
    switch self {
    case .photo(let photo): photo
    case .words(let words): Self.wordsMark + words
    }
  }

  /// What people see of it.
  var text: String {
    switch self {
    case .photo(let text), .words(let text): text
    }
  }

  init(stored: String) {
    self =
      stored.hasPrefix(Self.wordsMark) ? .words(String(stored.dropFirst(Self.wordsMark.count))) : .photo(stored)
  }
}
