package import Queries

extension ImageQuery {
  /// What a vendor cannot do of this query, or does otherwise. A search reports the same as
  /// ``SearchEvent/notice(_:_:)``.
  package func shortfalls(of capabilities: Capabilities, askedBy subject: SearchSubject) -> [Shortfall] {
    FittedQuery(self, subject: subject, to: capabilities.asked(by: subject)).shortfalls
  }
}
