import Catalog
import ImageSearch
import Queries
import TestSentences

/// What a search reported, in order.
actor EventLog {
  private(set) var events: [SearchEvent] = []

  func record(_ event: SearchEvent) { events.append(event) }

  /// Returns when something was reported.
  func until(_ isThere: (SearchEvent) -> Bool) async {
    while !events.contains(where: isThere), !Task.isCancelled { await Task.yield() }
  }

  func until(_ event: SearchEvent) async {
    await until { $0 == event }
  }

  /// Returns when so many were told to wait for their turn.
  func untilWaiting(_ count: Int) async {
    while waits < count, !Task.isCancelled { await Task.yield() }
  }

  private var waits: Int {
    events.count { if case .step(_, .waiting) = $0 { true } else { false } }
  }

  var pages: [ResultPage] {
    events.compactMap { if case .page(let page) = $0 { page } else { nil } }
  }

  var errors: [SearchError] {
    events.compactMap { if case .failed(let error) = $0 { error } else { nil } }
  }

  var calls: [CallKind] {
    events.compactMap { if case .called(_, let kind) = $0 { kind } else { nil } }
  }

  var notices: [String] {
    events.compactMap { if case .notice(_, let notice) = $0 { notice.sentence } else { nil } }
  }

  func steps(of provider: ProviderID) -> [SearchStep] {
    events.compactMap { if case .step(provider, let step) = $0 { step } else { nil } }
  }
}

extension SearchService {
  /// Searches and returns all that was reported.
  func log(
    _ query: ImageQuery = ImageQuery(), photo: QueryPhoto, pages: [SearchTarget],
    options: SearchOptions = SearchOptions()
  ) async -> EventLog {
    let log = EventLog()
    await search(query, by: .photo(photo), targets: pages, options: options) { await log.record($0) }
    return log
  }
}
