import Catalog
import Foundation
import GRDB
import Photos
import Queries

/// A row of the table `reply`: a page as a vendor gave it.
struct StoredReply: Sendable {
  private let key: PageKey
  private let question: String
  private let keys: String
  private let content: [UInt8]
  private let at: Date

  /// `nil` when the call brought no page.
  init?(_ end: CallEnd) throws {
    guard case .page(let page, let key, showing: _) = end.brought else { return nil }
    self.key = key
    question = try Self.question(of: key)
    keys = try StoredText.encode(page.listings.map(\.id.key))
    content = try Packed.pack(Array(StoredText.encode(page).utf8))
    at = end.at
  }

  func insert(call: CallNumber, in database: Database) throws -> ReplyNumber {
    try database.execute(
      sql: """
        INSERT INTO reply (call, provider, subject, page, at, question, keys, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        call.rawValue, key.provider.rawValue, key.subject.stored, key.page, at.milliseconds, question, keys,
        Data(content),
      ])
    return ReplyNumber(rawValue: database.lastInsertedRowID)
  }

  /// What was asked beside the photo or the words, the vendor and the page: the same question is the same text.
  static func question(of key: PageKey) throws -> String {
    try StoredText.encode(Question(crop: key.crop, query: key.query, server: key.server))
  }

  private struct Question: Encodable {
    let crop: PixelRegion?
    let query: ImageQuery
    let server: String?
  }

  /// The content of a reply, not unpacked yet.
  struct Content: Sendable {
    let reply: ReplyNumber
    let at: Date
    let packed: Data

    init(_ row: Row) {
      reply = ReplyNumber(rawValue: row["id"])
      at = Date(milliseconds: row["at"])
      packed = row["content"]
    }

    /// - Throws: ``ArchiveError/unreadableReply(_:)`` when it is damaged or of another version.
    func page() throws(ArchiveError) -> KeptPage {
      do {
        let text = String(decoding: try Packed.unpack(Array(packed)), as: UTF8.self)
        return KeptPage(reply: reply, page: try StoredText.decode(ResultPage.self, from: text), at: at)
      } catch {
        throw .unreadableReply(reply.rawValue)
      }
    }
  }

  static func newest(_ database: Database, key: PageKey, question: String) throws -> Content? {
    // By number and not by time: the clock may have been set back.
    try Row.fetchOne(
      database,
      sql: """
        SELECT id, at, content FROM reply WHERE subject = ? AND provider = ? AND page = ? AND question = ?
        ORDER BY id DESC LIMIT 1
        """,
      arguments: [key.subject.stored, key.provider.rawValue, key.page, question]
    ).map(Content.init)
  }

  static func find(_ reply: ReplyNumber, in database: Database) throws -> Content? {
    try Row.fetchOne(
      database, sql: "SELECT id, at, content FROM reply WHERE id = ?", arguments: [reply.rawValue]
    ).map(Content.init)
  }
}
