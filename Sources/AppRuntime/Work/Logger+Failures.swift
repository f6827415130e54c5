package import Logging
package import Queries

extension Logger {
  /// Notes a vendor's failure: who and what kind. Its sentence may repeat what the vendor was sent, and is left out.
  package func failed(_ error: SearchError) {
    warning("search failed", metadata: ["vendor": "\(error.provider)", "kind": "\(error.kind.rawValue)"])
  }
}
