// The sentences in English, for who shows a case and has no language at hand.

extension SearchError {
  package var sentence: String { English().sentence(self) }
}

extension SearchNotice {
  package var sentence: String { English().sentence(self) }
}

extension Shortfall {
  package var sentence: String { English().sentence(self) }
  package var cannot: String { English().cannot(self) }
}

extension Unreadable {
  package var sentence: String { English().sentence(self) }
}

extension SettingFlaw {
  package var sentence: String { English().sentence(self) }
}

extension NotAPhoto {
  package var sentence: String { English().sentence(self) }
}

extension PhotoLoadingError {
  package var sentence: String { English().sentence(self) }
}

extension PhotoTransferError {
  package var sentence: String { English().sentence(self) }
}

extension CapRefusal {
  package var sentence: String { English().sentence(self) }
}

extension JournalError {
  package var sentence: String { English().sentence(self) }
}

extension ArchiveError {
  package var sentence: String { English().sentence(self) }
}

extension ArchiveNews {
  package var sentence: String { English().sentence(self) }
}

extension SpendingLimit: CustomStringConvertible {
  package var description: String { English().words(self) }
}

extension TransportError.Obstacle {
  package var words: String { English().words(self) }
}
