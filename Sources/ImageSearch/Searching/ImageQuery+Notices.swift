extension ImageQuery {
  /// What a vendor cannot do of this query, or does otherwise: a sentence each, without the vendor's name. A search
  /// reports the same as ``SearchEvent/notice(_:_:)``.
  package func notices(for capabilities: Capabilities, photo: QueryPhoto) -> [String] {
    FittedQuery(self, photo: photo, to: capabilities).notices
  }
}
