import Catalog
package import Foundation
import ImageSearch
package import Queries

/// Asking for details, and for freight, with nobody at a screen.
package struct DetailRun: Sendable {
  private let services: Services

  package init(services: Services) {
    self.services = services
  }

  /// What asking would cost now.
  package func count(_ targets: [DetailTarget], language: String, freshSince: Date?) async -> CallForecast {
    await services.search.forecast(targets, language: language, freshSince: freshSince)
  }

  /// Asks, and returns when every target has its details or its error.
  ///
  /// - Parameter tell: is told what vendors report.
  package func ask(
    _ targets: [DetailTarget], language: String, freshSince: Date?,
    tell: @escaping @Sendable (DetailEvent) async -> Void
  ) async {
    let options = SearchOptions(freshSince: freshSince)
    await services.search.details(targets, language: language, options: options) { event in
      if case .failed(_, let error) = event { services.log.failed(error) }
      await tell(event)
    }
  }

  /// What asking for freight would cost now.
  package func count(_ targets: [FreightTarget], freshSince: Date?) async -> CallForecast {
    await services.search.forecast(targets, freshSince: freshSince)
  }

  /// Asks, and returns when every target has its freight or its error.
  ///
  /// - Parameter tell: is told what vendors report.
  package func ask(
    _ targets: [FreightTarget], freshSince: Date?, tell: @escaping @Sendable (FreightEvent) async -> Void
  ) async {
    await services.search.freight(targets, options: SearchOptions(freshSince: freshSince)) { event in
      if case .failed(_, let error) = event { services.log.failed(error) }
      await tell(event)
    }
  }

  /// Writes down what was called.
  ///
  /// - Returns: what happened to the archive that the user should know.
  package func end() async -> [ArchiveNews] {
    await services.settle()
    let news = await services.archive.news()
    await services.archive.close()
    return news
  }
}
