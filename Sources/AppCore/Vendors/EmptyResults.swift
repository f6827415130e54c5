import Queries
import Sourcing

/// What the result pane says while it has no row: of all that may be so, what matters most.
extension Phrases {
  func emptyResults(
    _ session: Session, _ list: ListView, offering offers: [PhotoChoices.Offer], howToConfigure: String
  ) -> [String] {
    if list.failing > 0 { return [hidden(list.failing)] }
    if session.isAsking { return [askingVendors(session.running.values.reduce(0) { $0 + $1.count })] }
    let standings = session.vendors.map { session.standing(of: $0.id) }
    if session.inquiry != nil, standings.allSatisfy({ $0.found == nil && !$0.hasFailed }) {
      return [standings.contains { $0.progress == .stopped } ? stoppedEarly : nothingKept]
    }
    let answered = standings.compactMap(\.found)
    if !answered.isEmpty, answered.allSatisfy({ $0.barren?.isUnreadable == true }) { return [noReadableResults] }
    if !answered.isEmpty { return [noResults(byWords: session.inquiry?.photo == nil)] }
    let failed = failures(session)
    if !failed.isEmpty {
      let again = session.planToRetry.map { [retrying(session.forecasts[$0])] } ?? []
      return [(failed + again).joined(separator: "  ·  ")]
    }
    if session.words != nil { return [askingCosts(session)] }
    return switch session.photo.progress {
    case .none: session.isConfigured ? howToBegin(offers) : [howToConfigure]
    case .loading: [photoLoading]
    case .failed(let error): [errors.sentence(error)]
    case .stopped: [photoStopped]
    case .loaded: [askingCosts(session)]
    }
  }
}
