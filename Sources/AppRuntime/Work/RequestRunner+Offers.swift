import ImageSearch
import Queries
import Sourcing

/// Asking about one offer: its details, and what sending it costs.
extension RequestRunner {
  mutating func askDetails(_ target: DetailTarget, _ language: String, insists: Bool) {
    details.start(target) { [services, reporter] in
      await services.search.details([target], language: language, options: SearchOptions(insists: insists)) { event in
        if case .failed(_, let error) = event { services.log.failed(error) }
        // A call leaves when the screen has counted it.
        if case .call(_, .called) = event {
          await reporter.show(.detailsReported(event))
        } else {
          await reporter.tell(.detailsReported(event))
        }
      }
    }
  }

  mutating func askFreight(_ target: FreightTarget, insists: Bool) {
    freight.start(target) { [services, reporter] in
      await services.search.freight([target], options: SearchOptions(insists: insists)) { event in
        if case .failed(_, let error) = event { services.log.failed(error) }
        // A call leaves when the screen has counted it.
        if case .call(_, .called) = event {
          await reporter.show(.freightReported(event))
        } else {
          await reporter.tell(.freightReported(event))
        }
      }
    }
  }

  mutating func countDetails(_ groups: [[DetailTarget]], _ language: String) {
    errands.restart(.detailCount) { [service = services.search, reporter] in
      var counted: [[DetailTarget]: CallForecast] = [:]
      for targets in groups { counted[targets] = await service.forecast(targets, language: language) }
      if !Task.isCancelled { await reporter.tell(.detailsCounted(counted)) }
    }
  }

  mutating func countFreight(_ targets: [FreightTarget]) {
    errands.restart(.freightCount) { [service = services.search, reporter] in
      var counted: [FreightTarget: CallForecast] = [:]
      for target in targets { counted[target] = await service.forecast([target]) }
      if !Task.isCancelled { await reporter.tell(.freightCounted(counted)) }
    }
  }
}
