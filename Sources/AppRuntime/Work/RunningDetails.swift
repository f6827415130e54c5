import ImageSearch
import Logging
import Queries
import Sourcing

/// Calls for details that are under way. They end by themselves: what was paid for is kept, whoever still looks.
struct RunningDetails: Sendable {
  private let service: SearchService
  private let reporter: Reporter
  private let log: Logger
  private var tasks: [DetailTarget: Task<Void, Never>] = [:]

  init(_ services: Services, reporter: Reporter) {
    (service, log, self.reporter) = (services.search, services.log, reporter)
  }

  mutating func start(_ target: DetailTarget, _ language: String, insists: Bool) {
    tasks[target] = Task { [service, reporter, log] in
      await service.details([target], language: language, options: SearchOptions(insists: insists)) { event in
        if case .failed(_, let error) = event { log.failed(error) }
        // A call leaves when the screen has counted it.
        if case .call(_, .called) = event {
          await reporter.show(.detailsReported(event))
        } else {
          await reporter.tell(.detailsReported(event))
        }
      }
    }
  }

  mutating func stop(_ targets: [DetailTarget]) {
    for target in targets { tasks.removeValue(forKey: target)?.cancel() }
  }

  mutating func ended(_ target: DetailTarget) { tasks[target] = nil }

  /// Stops all of them and waits until what was called is written down.
  func finish() async {
    for task in tasks.values { task.cancel() }
    for task in tasks.values { await task.value }
  }
}
