import Catalog
import Queries

/// What became of one product's details at one vendor.
struct DetailOutcome: Hashable {
  let target: DetailTarget
  /// The vendor's name on the screen.
  let name: String
  var result: Result<KeptDetails, SearchError>
  /// Calls that left for the vendor, each of which may cost money.
  var calls = 0
  /// What became of asking what sending it costs; `nil` where that was not asked.
  var freight: Result<KeptFreight, SearchError>?
  var freightCalls = 0

  var keptFreight: KeptFreight? { freight.flatMap { try? $0.get() } }

  /// One sentence for the error stream about freight; `nil` where it was not asked.
  func freightSentence(in words: any Phrases) -> String? {
    freight.map { freight in
      switch freight {
      case .success(let kept):
        words.freightFound(target.listing, by: name, isFromCache: kept.isFromCache, calls: freightCalls)
      case .failure(let error): words.failed(words.freightFailed(target.listing, by: name), error)
      }
    }
  }

  /// One sentence for the error stream.
  func sentence(in words: any Phrases) -> String {
    switch result {
    case .success(let kept): words.detailed(target.listing, by: name, kept, calls: calls)
    case .failure(let error): words.failed("\(target.listing.key), \(name)", error)
    }
  }
}

extension [DetailOutcome] {
  /// Done if one product has its details at least; what became of its freight is said beside it.
  var status: ExitStatus {
    var failures: [SearchError.Kind] = []
    for outcome in self {
      guard let error = outcome.result.failure else { return .done }
      failures.append(error.kind)
    }
    // A product that is gone is no fault of ours.
    guard !contains(where: \.isGone) else { return .noInput }
    return ExitStatus(failures: failures)
  }

  func json(in words: any Phrases) -> JSONValue {
    .object([
      .init("providers", .array(map { JSONValue($0, in: words) })),
      .init(
        "listings",
        .array(
          compactMap { outcome in
            (try? outcome.result.get()).map { JSONValue($0.details, freight: outcome.freight) }
          })),
    ])
  }
}

extension DetailOutcome {
  /// Whether the vendor has no such offer.
  var isGone: Bool {
    if case .failure(let error) = result { error.reason == .offerUnknown } else { false }
  }
}

extension JSONValue {
  /// As of a search, and which product it is about.
  fileprivate init(_ outcome: DetailOutcome, in words: any Phrases) {
    let kept = try? outcome.result.get()
    self = .object([
      Member("id", .string(outcome.target.provider.rawValue)),
      Member("state", .string(kept != nil ? "found" : outcome.isGone ? "empty" : "failed")),
      Member("key", .string(outcome.target.listing.key)),
      Member("page", .integer(1)),
      Member("page_size", .integer(1)),
      Member("total", .integer(kept.map { _ in 1 })),
      Member("has_next", .boolean(false)),
      Member("from_cache", .boolean(kept?.isFromCache ?? false)),
      Member("error", JSONValue(error: outcome.result.failure, in: words)),
      Member("freight_error", JSONValue(error: outcome.freight?.failure, in: words)),
    ])
  }

  /// `null` where nothing failed.
  init(error: SearchError?, in words: any Phrases) {
    self =
      error.map { error in
        .object([
          Member("kind", .string(error.kind.rawValue)),
          Member("retryable", .boolean(error.isRetryable)),
          Member("message", .string(words.errors.sentence(error))),
        ])
      } ?? .null
  }
}

extension Result {
  var failure: Failure? {
    if case .failure(let failure) = self { failure } else { nil }
  }
}
