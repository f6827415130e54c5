/// A step of triage that is to be kept: taken, taken back, or taken again.
package enum TriageChange: Sendable, Hashable {
  case done(DecisionStep)
  case undone(DecisionStep)
  case redone(DecisionStep)

  package var step: DecisionStep {
    switch self {
    case .done(let step), .undone(let step), .redone(let step): step
    }
  }
}
