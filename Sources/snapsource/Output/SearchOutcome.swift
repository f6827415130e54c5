import Catalog
import Queries

/// What became of one vendor's search.
struct SearchOutcome: Hashable {
  let provider: ProviderID
  /// The vendor's name on the screen.
  let name: String
  /// What was asked for.
  let page: Int
  let pageSize: Int
  var result: Result<ResultPage, SearchError>
  /// Calls that left for the vendor, each of which may cost money.
  var calls = 0

  var listings: [Listing] { (try? result.get())?.listings ?? [] }

  /// One sentence for the error stream.
  ///
  /// - Parameter isByWords: whether it was searched by words.
  func sentence(in words: any Phrases, isByWords: Bool = false) -> String {
    switch result {
    case .success(let page): words.found(page, by: name, calls: calls, isByWords: isByWords)
    case .failure(let error): words.failed(name, error)
    }
  }
}

extension [SearchOutcome] {
  /// Done if one vendor answered at least.
  var status: ExitStatus {
    var failures: [SearchError.Kind] = []
    for outcome in self {
      guard case .failure(let error) = outcome.result else { return .done }
      failures.append(error.kind)
    }
    return ExitStatus(failures: failures)
  }

  func json(_ results: SearchResults, in words: any Phrases) -> JSONValue {
    .object([
      .init("providers", .array(map { JSONValue($0, in: words) })),
      .init("listings", .array(results.lines.enumerated().map { JSONValue($1, rank: $0 + 1) })),
    ])
  }
}

extension JSONValue {
  fileprivate init(_ outcome: SearchOutcome, in words: any Phrases) {
    let page = try? outcome.result.get()
    let state = page.map { $0.listings.isEmpty ? "empty" : "found" } ?? "failed"
    self = .object([
      Member("id", .string(outcome.provider.rawValue)),
      Member("state", .string(state)),
      Member("page", .integer(page?.number ?? outcome.page)),
      Member("page_size", .integer(page?.size ?? outcome.pageSize)),
      Member("total", .integer(page?.total)),
      Member("has_next", .boolean(page?.hasNext)),
      Member("from_cache", .boolean(page?.isFromCache ?? false)),
      Member("error", JSONValue(error: outcome.result.failure, in: words)),
    ])
  }
}
