package import Queries

/// A provider whose vendor can be asked by words, for when no photo finds anything.
package protocol WordsProvider: ImageSearchProvider {
  /// Asks for one page: one call. An empty answer is an empty page; an answer that cannot be read is an error.
  func search(_ question: WordsQuestion) async throws(SearchError) -> ResultPage
}

/// One page asked of one vendor by words.
package struct WordsQuestion: Sendable, Hashable {
  /// Holds only what the vendor's ``Capabilities/words`` can do.
  package var query: ImageQuery
  /// In the language that the vendor takes.
  package var words: SearchWords
  /// From 1.
  package var page: Int

  package init(query: ImageQuery, words: SearchWords, page: Int) {
    self.query = query
    self.words = words
    self.page = page
  }
}
