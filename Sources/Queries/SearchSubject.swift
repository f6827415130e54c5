/// What is searched by: a photo, or words.
package enum SearchSubject: Sendable, Hashable {
  case photo(QueryPhoto)
  case words(SearchWords)

  package var photo: QueryPhoto? {
    if case .photo(let photo) = self { photo } else { nil }
  }

  package var words: SearchWords? {
    if case .words(let words) = self { words } else { nil }
  }

  /// What it is remembered by.
  package var identity: SearchIdentity {
    switch self {
    case .photo(let photo): .photo(photo.identity)
    case .words(let words): .words(words.text)
    }
  }
}

extension Capabilities {
  /// What the vendor can do when it is asked by a subject; of one that is not asked by words it does not matter.
  package func asked(by subject: SearchSubject) -> Capabilities {
    switch subject {
    case .photo: self
    case .words: byWords ?? self
    }
  }
}

extension Capabilities {
  /// Why the vendor is not asked by words; `nil` when it is.
  ///
  /// - Parameter other: what another vendor of the same account is called that is asked by words.
  package func reason(againstAskingBy words: SearchWords, otherwise other: String? = nil) -> SearchError.Reason? {
    switch self.words?.takes {
    case nil: .noWords(instead: other)
    case .chinese?: words.hasHan ? nil : .wordsNotChinese
    case .any?: nil
    }
  }
}

/// What is searched by, as it is remembered. Words are never taken for a photo, whatever they say.
package enum SearchIdentity: Sendable, Hashable, Codable {
  /// The fingerprint of a photo's bytes, its address, or a vendor's number of it.
  case photo(String)
  /// The words themselves.
  case words(String)

  package var photo: String? {
    if case .photo(let photo) = self { photo } else { nil }
  }

  package var words: String? {
    if case .words(let words) = self { words } else { nil }
  }
}
