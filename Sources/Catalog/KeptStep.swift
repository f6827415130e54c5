/// A step of triage as it is kept.
package struct KeptStep: Hashable, Sendable, Identifiable {
  package let step: DecisionStep
  /// Whether it was undone and can be done again.
  package let isUndone: Bool

  package init(_ step: DecisionStep, isUndone: Bool) {
    self.step = step
    self.isUndone = isUndone
  }

  package var id: DecisionStep.ID { step.id }
}
