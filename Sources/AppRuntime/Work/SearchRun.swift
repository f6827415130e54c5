import Archive
import Catalog
package import Queries
package import Sourcing

/// One search with nobody at a screen: the work, driven from the photo to the last answer.
package actor SearchRun {
  package private(set) var session: Session
  private let services: Services
  private let inbox = Inbox<Report>()
  private var runner: RequestRunner
  /// The search's number in the history, when caps refused all of it.
  private var withdrawn: SearchNumber?

  package init(_ session: Session, services: Services) {
    self.session = session
    self.services = services
    let post: @Sendable (Report) async -> Void = { [inbox] in inbox.post($0) }
    runner = RequestRunner(services, Reporter(tell: post, show: post))
  }

  /// Reads the photo to search by.
  ///
  /// - Returns: the photo as vendors get it.
  package func load(_ source: String) async throws(PhotoLoadingError) -> QueryPhoto {
    perform(session.takePhoto(source))
    await takeReports { [id = session.photo.id] report in
      switch report {
      case .photoLoaded(id, _), .photoFailed(id, _): true
      default: false
      }
    }
    if case .failed(let error) = session.photo.progress { throw error }
    guard let photo = runner.photos[session.photo.id] else { throw .transfer(.cancelled) }
    return photo
  }

  /// What a plan would do and cost now.
  package func count(_ plan: SearchPlan) async -> CallForecast {
    perform(session.count([plan]))
    await takeReports { if case .forecastsMade = $0 { true } else { false } }
    return session.forecasts[plan] ?? CallForecast()
  }

  /// Asks, and returns when every vendor has answered, failed or been stopped.
  ///
  /// - Parameter tell: is told what vendors report.
  package func ask(_ plan: SearchPlan, tell: @escaping @Sendable (SearchEvent) async -> Void) async {
    perform(session.ask(plan))
    let id = SearchID(session.lastSearch)
    await takeReports(until: { $0 == .searchEnded(id) }, tell: tell)
  }

  /// Writes down what was called. A search that asked nothing and showed nothing is none.
  ///
  /// - Returns: what happened to the archive that the user should know.
  package func end() async -> [ArchiveNews] {
    await runner.keepCalls()
    if let number = withdrawn ?? session.inquiry?.number { try? await services.archive.archive().withdraw(number) }
    let news = await services.archive.news()
    await services.archive.close()
    return news
  }

  /// Takes reports up to the last one, also when the task is cancelled: what is under way ends early then, and what was
  /// called is told all the same.
  private func takeReports(
    until isLast: @escaping @Sendable (Report) -> Bool,
    tell: @escaping @Sendable (SearchEvent) async -> Void = { _ in }
  ) async {
    let taking = Task {
      for await _ in inbox.rings {
        for report in inbox.take() {
          if case .searchReported(_, let event) = report { await tell(event) }
          take(report)
          if isLast(report) { return }
        }
      }
    }
    await withTaskCancellationHandler {
      await taking.value
    } onCancel: {
      Task { await stop() }
    }
  }

  private func stop() async {
    if session.photo.isLoading {
      perform([.stopPhoto])
      inbox.post(.photoFailed(session.photo.id, .transfer(.cancelled)))
    }
    perform(session.running.keys.map { .cancelSearch($0) })
  }

  private func take(_ report: Report) {
    switch report {
    case .photoLoaded(let id, let facts): _ = session.photoLoaded(id, facts)
    case .photoFailed(let id, let error): _ = session.photoFailed(id, error)
    case .forecastsMade(let made): session.counted(made)
    case .searchRecorded(let id, let number): session.searchRecorded(id, number)
    case .searchReported(let id, let event): perform(session.take(event, of: id).1)
    case .searchEnded(let id): perform(session.searchEnded(id).1)
    // Nobody is shown what was decided or spent.
    default: break
    }
    runner.wasTaken(report)
  }

  private func perform(_ requests: [Request]) {
    for request in requests {
      switch request {
      case .loadPhoto, .stopPhoto, .search, .cancelSearch, .forecast: runner.perform(request, of: session)
      case .withdrawSearch(let number): withdrawn = number
      default: break
      }
    }
  }
}
