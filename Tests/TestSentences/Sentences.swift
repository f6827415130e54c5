// The sentences in English, for tests that look at what an error says.

package import Queries

extension SearchError {
  package var sentence: String { Queries.English().sentence(self) }
}

extension SearchNotice {
  package var sentence: String { Queries.English().sentence(self) }
}

extension Shortfall {
  package var sentence: String { Queries.English().sentence(self) }
  package var cannot: String { Queries.English().cannot(self) }
}

extension Unreadable {
  package var sentence: String { Queries.English().sentence(self) }
}

extension SettingFlaw {
  package var sentence: String { Queries.English().sentence(self) }
}

extension NotAPhoto {
  package var sentence: String { Queries.English().sentence(self) }
}

extension PhotoLoadingError {
  package var sentence: String { Queries.English().sentence(self) }
}

extension PhotoTransferError {
  package var sentence: String { Queries.English().sentence(self) }
}

extension CapRefusal {
  package var sentence: String { Queries.English().sentence(self) }
}

extension JournalError {
  package var sentence: String { Queries.English().sentence(self) }
}

extension ArchiveError {
  package var sentence: String { Queries.English().sentence(self) }
}

extension ArchiveNews {
  package var sentence: String { Queries.English().sentence(self) }
}

extension TransportError.Obstacle {
  package var words: String { Queries.English().words(self) }
}
