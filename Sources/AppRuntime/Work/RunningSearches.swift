import Catalog
import Foundation
import ImageSearch
import Logging
import Queries
import Sourcing

/// The searches that are under way, each with what it reports.
struct RunningSearches: Sendable {
  private let service: SearchService
  private let past: PastSearches
  private let reporter: Reporter
  private let log: Logger
  private let now: @Sendable () -> Date
  private var tasks: [SearchID: Task<Void, Never>] = [:]

  init(_ services: Services, past: PastSearches, reporter: Reporter) {
    (service, log, now) = (services.search, services.log, services.now)
    (self.past, self.reporter) = (past, reporter)
  }

  /// - Parameter subject: `nil` when the photo is gone; the search ends at once.
  mutating func start(
    _ id: SearchID, _ plan: SearchPlan, refused: [ProviderID: CapRefusal], by subject: SearchSubject?
  ) {
    tasks[id] = Task { [service, past, reporter, log, now] in
      if let subject {
        let number = await past.number(of: id, plan, by: subject.identity, at: now(), reporter)
        let options = SearchOptions(
          freshSince: plan.freshness.since(now()), insists: plan.insists, number: number, refused: refused)
        await service.search(plan.query, by: subject, targets: plan.targets, options: options) { event in
          if case .failed(let error) = event { log.failed(error) }
          // A call leaves when the screen has counted it.
          if case .called = event {
            await reporter.show(.searchReported(id, event))
          } else {
            await reporter.tell(.searchReported(id, event))
          }
        }
      }
      await reporter.tell(.searchEnded(id))
    }
  }

  func cancel(_ id: SearchID) { tasks[id]?.cancel() }

  mutating func ended(_ id: SearchID) { tasks[id] = nil }

  /// Stops all of them and waits until what was called is written down.
  func finish() async {
    for task in tasks.values { task.cancel() }
    for task in tasks.values { await task.value }
  }

  /// What each plan would cost now.
  static func forecast(
    _ plans: [SearchPlan], by service: SearchService, photos: LoadedPhotos, at now: Date
  ) async -> [SearchPlan: CallForecast] {
    var forecasts: [SearchPlan: CallForecast] = [:]
    for plan in plans where !Task.isCancelled {
      guard let subject = photos.subject(plan.subject) else { continue }
      forecasts[plan] = await service.forecast(
        for: plan.query, by: subject, targets: plan.targets, freshSince: plan.freshness.since(now))
    }
    return forecasts
  }
}
