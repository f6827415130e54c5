package import Catalog

/// What was spent, as the journal has it.
package struct SpendReport: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    package var provider: ProviderID
    package var kind: CallKind
    /// Calls that were charged, or probably were.
    package var spend: Spend
    /// Calls that left and were probably not charged.
    package var free: Int

    package init(provider: ProviderID, kind: CallKind, spend: Spend, free: Int) {
      self.provider = provider
      self.kind = kind
      self.spend = spend
      self.free = free
    }
  }

  package var lines: [Line]

  package init(lines: [Line] = []) {
    self.lines = lines
  }

  package var total: Spend { total(of: nil) }

  /// - Parameter provider: `nil` is all of them.
  package func total(of provider: ProviderID?) -> Spend {
    lines.reduce(into: Spend()) { total, line in
      if provider == nil || line.provider == provider { total.add(line.spend) }
    }
  }
}

/// What was spent so far, as the screen says it.
package struct SpendSoFar: Hashable, Sendable {
  package var session = SpendReport()
  /// Since midnight, by all programs.
  package var today = SpendReport()
  package var month = SpendReport()
  /// For the photo of the present question, ever.
  package var photo = SpendReport()

  package init() {}
}
