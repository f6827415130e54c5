package import Catalog
package import Foundation
import GRDB
package import Queries

extension Archive: CallJournal {
  package func begin(_ call: VendorCall, within caps: SpendingCaps) async throws(JournalError) -> CallNumber {
    let session = session
    let day = day(of: call.at)
    let began: BeginningOfCall = try await journalling { () async throws(ArchiveError) in
      try await write { database in
        // In the transaction that adds the call, so that two programs cannot both find that nobody makes it.
        if try Ledger.sessions(making: call, in: database).contains(where: Session.runsElsewhere) { return .elsewhere }
        if !caps.concerning(call.provider).isEmpty {
          // Here, so that two programs cannot both find the last one free.
          let spent = try Ledger.report(database, .during(day))
          if let refusal = caps.refusal(of: call, after: spent) { return .refused(refusal) }
        }
        return .begun(try Ledger.add(call, session: session, to: database))
      }
    }
    switch began {
    case .begun(let number): return number
    case .elsewhere: throw .madeElsewhere
    case .refused(let refusal): throw .overBudget(refusal)
    }
  }

  /// Writes down a call that left some time ago, when nothing could be written.
  package func addLate(_ call: VendorCall) async throws(JournalError) -> CallNumber {
    let session = session
    return try await journalling { () async throws(ArchiveError) in
      try await write { try Ledger.add(call, session: session, to: $0) }
    }
  }

  package func end(_ call: CallNumber, with end: CallEnd) async throws(JournalError) -> ReplyNumber? {
    let ended: EndOfCall = try await journalling { () async throws(ArchiveError) in
      // What takes time is done before the database is locked, and on two cores.
      async let packing = Self.packed(end.exchanges)
      let reply = try naming { try StoredReply(end) }
      let details = try naming { try StoredDetails(end) }
      let freight = try naming { try StoredFreight(end) }
      let packed = await packing
      let exchanges = try naming { try packed.get() }
      return try await write { database in
        guard try Ledger.end(call, with: end, in: database) else { return .unknown }
        for (exchange, bytes) in exchanges {
          try database.execute(
            sql: "INSERT INTO exchange (call, request, status, reply) VALUES (?, ?, ?, ?)",
            arguments: [call.rawValue, exchange.request, exchange.status, Data(bytes)])
        }
        if case .reference(let reference, let size, let key) = end.brought {
          try StoredReference(reference, size: size, key: key, at: end.at).upsert(in: database)
        }
        try details?.insert(call: call, in: database)
        try freight?.insert(call: call, in: database)
        let number = try reply?.insert(call: call, in: database)
        return .written(number, shownAt: try number.flatMap { try StoredShownPage.put($0, of: end, in: database) })
      }
    }
    guard case .written(let number, shownAt: let row) = ended else { throw .unknownCall }
    if let row, case .page(let page, _, showing: let showing?) = end.brought {
      let kept = KeptPage(reply: number, page: page, at: end.at)
      indexText(of: kept.shown(number: showing.number, size: showing.size), at: row)
    }
    return number
  }

  private static func packed(_ exchanges: [Exchange]) -> Result<[(Exchange, [UInt8])], PackingError> {
    Result { () throws(PackingError) in
      try exchanges.map { exchange throws(PackingError) in (exchange, try Packed.pack(exchange.reply)) }
    }
  }

  package func spentToday(at now: Date) async throws(JournalError) -> SpendReport {
    let day = day(of: now)
    return try await journalling { () async throws(ArchiveError) in
      try await read { try Ledger.report($0, .during(day)) }
    }
  }

  package func wasLastAnswered(of providers: Set<ProviderID>, since: Date) async throws(JournalError) -> Bool? {
    try await journalling { () async throws(ArchiveError) in
      let wanted = try naming { try StoredText.encode(providers.map(\.rawValue)) }
      return try await read { database in
        try Bool.fetchOne(
          database,
          sql: """
            SELECT outcome = ? FROM call WHERE at >= ? AND outcome IS NOT NULL
              AND provider IN (SELECT value FROM json_each(?)) ORDER BY at DESC, id DESC LIMIT 1
            """, arguments: [Ledger.answered, since.milliseconds, wanted])
      }
    }
  }

  package func keptPage(
    _ key: PageKey, of isWanted: @Sendable (Date) -> Bool
  ) async throws(JournalError) -> KeptPage? {
    try await journalling { () async throws(ArchiveError) in
      let question = try naming { try StoredReply.question(of: key) }
      guard
        let stored = try await read({ database in
          try StoredReply.newest(database, key: key, question: question)
        }), isWanted(stored.at)
      else { return nil }
      // What cannot be read answers nothing: it is asked for again.
      return try? stored.page()
    }
  }

  package func keptDetails(_ key: DetailKey) async throws(JournalError) -> KeptDetails? {
    try await journalling { () async throws(ArchiveError) in
      try await read { database in try StoredDetails.newest(key, in: database) }
    }
  }

  package func keptFreight(_ key: FreightKey) async throws(JournalError) -> KeptFreight? {
    try await journalling { () async throws(ArchiveError) in
      try await read { database in try StoredFreight.newest(key, in: database) }
    }
  }

  package func keptReference(_ key: ReferenceKey) async throws(JournalError) -> KeptReference? {
    try await journalling { () async throws(ArchiveError) in
      try await read { database in try StoredReference.find(key, in: database)?.kept }
    }
  }

  package func forgetReference(_ key: ReferenceKey) async throws(JournalError) {
    try await journalling { () async throws(ArchiveError) in
      try await write { database in try StoredReference.remove(key, from: database) }
    }
  }

  /// From midnight to midnight.
  func day(of date: Date) -> Range<Int64> {
    let start = calendar.startOfDay(for: date)
    // Some days have 23 hours or 25.
    let end = calendar.date(byAdding: .day, value: 1, to: start) ?? start + 86_400
    return start.milliseconds..<end.milliseconds
  }

  func journalling<Value: Sendable>(
    _ work: () async throws(ArchiveError) -> Value
  ) async throws(JournalError) -> Value {
    do {
      return try await work()
    } catch {
      throw .unavailable(error)
    }
  }
}

private enum BeginningOfCall: Sendable {
  case begun(CallNumber)
  case elsewhere
  case refused(CapRefusal)
}

private enum EndOfCall: Sendable {
  /// The reply that it brought, and the row of `search_page` where a search shows it.
  case written(ReplyNumber?, shownAt: Int64?)
  case unknown
}
