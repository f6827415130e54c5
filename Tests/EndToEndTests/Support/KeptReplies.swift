import Catalog
import Foundation
import GRDB
import Queries
import TestSupport

@testable import Archive

/// What the archive keeps: the vendors' own replies, and what was decided.
enum KeptReplies {
  /// The offers of all searches, by photo or by words, that were kept in a folder.
  static func items(_ kind: String, in directory: String) async throws -> [RawItem] {
    try await replies(kind, in: directory).flatMap { RawItem.all(of: $0.provider, inSearch: $0.json) }
  }

  static func details(in directory: String) async throws -> [RawItem] {
    try await replies("detail", in: directory).compactMap { RawItem.details(of: $0.provider, in: $0.json) }
  }

  /// Of what each key decided of several offers, how many steps are kept, and how many of them are undone.
  static func batches(in directory: String) async throws -> [(steps: Int, undone: Int)] {
    try await rows(
      "SELECT count(*) AS steps, sum(is_undone) AS undone FROM decision_step WHERE batch IS NOT NULL GROUP BY batch",
      in: directory
    ) { ($0["steps"], $0["undone"]) }
  }

  /// The titles of what the newest steps have taken back: picks that are no picks after it, rejections that are none.
  static func takenBack(in directory: String) async throws -> [String] {
    let folder = URL(filePath: directory, directoryHint: .isDirectory)
    guard let archive = try Archive.openForReading(directory: folder) else { return [] }
    defer { archive.close() }
    return try await archive.recentSteps(limit: 12).compactMap { kept in
      let (gone, now) = kept.isUndone ? (kept.step.after, kept.step.before) : (kept.step.before, kept.step.after)
      switch (gone, now) {
      case (nil, _), (.picked, .picked), (.rejected, .rejected): return nil
      case (let gone?, _): return gone.listing.title.preferTranslated
      }
    }
  }

  /// How many pages are kept of each vendor.
  static func pages(in directory: String) async throws -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: try await rows(
        "SELECT provider, count(*) AS pages FROM reply GROUP BY provider", in: directory
      ) { ($0["provider"] as String, $0["pages"] as Int) })
  }

  private static func replies(_ kind: String, in directory: String) async throws -> [(provider: String, json: RawJSON)]
  {
    try await rows(
      """
      SELECT call.provider, exchange.reply FROM exchange JOIN call ON call.id = exchange.call
      WHERE call.kind = ? AND exchange.status = 200 ORDER BY exchange.id
      """, [kind], in: directory
    ) { (provider: $0["provider"] as String, reply: $0["reply"] as Data) }
    .map { ($0.provider, try RawJSON(Packed.unpack(Array($0.reply)))) }
  }

  private static func rows<Value: Sendable>(
    _ sql: String, _ arguments: StatementArguments = [], in directory: String,
    _ value: @escaping @Sendable (Row) -> Value
  ) async throws -> [Value] {
    let folder = URL(filePath: directory, directoryHint: .isDirectory)
    guard let archive = try Archive.openForReading(directory: folder) else { return [] }
    defer { archive.close() }
    return try await archive.read { try Row.fetchAll($0, sql: sql, arguments: arguments).map(value) }
  }
}
