import Catalog
import Foundation
import GRDB
import Queries

/// The table `call`.
enum Ledger {
  static func add(_ call: VendorCall, session: Int64, to database: Database) throws -> CallNumber {
    try database.execute(
      sql: """
        INSERT INTO call (session, at, provider, kind, subject, page, listing, question, search, amount, currency)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        session, call.at.milliseconds, call.provider.rawValue, call.kind.rawValue,
        subject(of: call), call.subject.page, call.subject.listing?.key, try question(of: call),
        call.search?.rawValue,
        // As exact as the user wrote it, without an exponent.
        call.cost?.amount.description, call.cost?.currency.rawValue,
      ])
    return CallNumber(rawValue: database.lastInsertedRowID)
  }

  private static func subject(of call: VendorCall) -> String? {
    call.subject.searched.map(\.stored).flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func question(of call: VendorCall) throws -> String? {
    try call.subject.freight.map { try StoredText.encode($0) }
  }

  /// The runs in which such a call was begun and has not ended. One of more than ten minutes ago is none: no call may take
  /// longer.
  static func sessions(making call: VendorCall, in database: Database) throws -> [Int64] {
    try Int64.fetchAll(
      database,
      sql: """
        SELECT DISTINCT session FROM call WHERE at > ? AND outcome IS NULL
          AND provider = ? AND kind = ? AND subject IS ? AND page IS ? AND listing IS ?
          AND question IS ?
        """,
      arguments: [
        (call.at - 600).milliseconds, call.provider.rawValue, call.kind.rawValue, subject(of: call), call.subject.page,
        call.subject.listing?.key, try question(of: call),
      ])
  }

  /// - Returns: whether there is such a call.
  static func end(_ call: CallNumber, with end: CallEnd, in database: Database) throws -> Bool {
    try database.execute(
      sql: "UPDATE call SET ended_at = ?, outcome = ?, is_charged = ? WHERE id = ?",
      arguments: [end.at.milliseconds, end.failure?.rawValue ?? answered, end.isCharged, call.rawValue])
    return database.changesCount > 0
  }

  /// The outcome of a call that was answered; the others are kinds of errors.
  static let answered = "answered"

  /// Which calls are added up.
  enum Scope: Sendable {
    case during(Range<Int64>)
    case inSession(Int64)
    case about(SearchIdentity)
    case all

    fileprivate var condition: (sql: String, arguments: StatementArguments) {
      switch self {
      case .during(let days): ("at >= ? AND at < ?", [days.lowerBound, days.upperBound])
      case .inSession(let session): ("session = ?", [session])
      case .about(let subject): ("subject = ?", [subject.stored])
      case .all: ("1", [])
      }
    }
  }

  static func report(_ database: Database, _ scope: Scope) throws -> SpendReport {
    let (condition, arguments) = scope.condition
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT provider, kind, is_charged, amount, currency, count(*) AS calls FROM call WHERE \(condition)
        GROUP BY provider, kind, is_charged, amount, currency ORDER BY provider, kind
        """,
      arguments: arguments)
    var lines = SpendLines()
    while let row = try rows.next() { lines.add(row) }
    return lines.report
  }
}

extension Ledger {
  /// The start of the quarter of an hour in which a call was made: every zone's days begin at one.
  static let quarterHour = "at / 900000 * 900000"

  /// What was spent in parts, in the order of their first keys; keys that have the same names are one part.
  static func groups(
    _ database: Database, _ span: Range<Int64>, by key: String, names namesOf: (String) throws -> [String]
  ) throws -> [SpendGroup] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT CAST(\(key) AS TEXT) AS part, provider, kind, is_charged, amount, currency, count(*) AS calls, min(at) AS first
        FROM call WHERE at >= ? AND at < ?
        GROUP BY part, provider, kind, is_charged, amount, currency ORDER BY first, provider, kind
        """, arguments: [span.lowerBound, span.upperBound])
    var known: [String: [String]] = [:]
    var parts: [(names: [String], lines: SpendLines)] = []
    while let row = try rows.next() {
      let key: String = row["part"]
      let names = try known[key] ?? namesOf(key)
      known[key] = names
      let place =
        parts.firstIndex { $0.names == names }
        ?? {
          parts.append((names, SpendLines()))
          return parts.count - 1
        }()
      parts[place].lines.add(row)
    }
    return parts.map { SpendGroup(names: $0.names, report: $0.lines.report) }
  }
}

/// Adds rows of calls up to lines of a report.
struct SpendLines {
  private(set) var report = SpendReport()

  /// Takes a row with `provider`, `kind`, `is_charged`, `amount`, `currency` and the number of such `calls`.
  mutating func add(_ row: Row) {
    let provider = ProviderID(row["provider"])
    // A kind of a later version is shown as the nearest that is known: its money counts.
    let kind = CallKind(rawValue: row["kind"]) ?? .search
    let place =
      report.lines.firstIndex { $0.provider == provider && $0.kind == kind }
      ?? {
        report.lines.append(SpendReport.Line(provider: provider, kind: kind, spend: Spend(), free: 0))
        return report.lines.count - 1
      }()
    let calls: Int = row["calls"]
    guard row["is_charged"] else {
      report.lines[place].free += calls
      return
    }
    let amount: String? = row["amount"]
    let currency: String? = row["currency"]
    let cost = amount.flatMap(Amount.init).flatMap { amount in
      currency.map { Cost(amount, Currency(rawValue: $0)) }
    }
    report.lines[place].spend.add(cost, calls: calls)
  }
}
