import Catalog
import Foundation
import GRDB
import Photos
import Queries

/// A row of the table `photo_reference`: what a vendor knows a photo by.
struct StoredReference: Sendable {
  let kept: KeptReference
  private let key: ReferenceKey
  private let crop: String

  init(_ reference: PhotoReference, size: PixelSize?, key: ReferenceKey, at: Date) throws {
    kept = KeptReference(reference: reference, size: size, at: at)
    self.key = key
    crop = try Self.part(of: key)
  }

  func upsert(in database: Database) throws {
    // A size that holds no pixel is none.
    let size = kept.size.flatMap { $0.width > 0 && $0.height > 0 ? $0 : nil }
    try database.execute(
      sql: """
        INSERT INTO photo_reference (provider, photo, crop, kind, value, width, height, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (photo, provider, crop) DO UPDATE SET
          kind = excluded.kind, value = excluded.value, width = excluded.width, height = excluded.height,
          at = excluded.at
        """,
      arguments: [
        key.provider.rawValue, key.photo, crop, Self.name(of: kept.reference.kind), kept.reference.value, size?.width,
        size?.height, kept.at.milliseconds,
      ])
  }

  static func find(_ key: ReferenceKey, in database: Database) throws -> StoredReference? {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT kind, value, width, height, at FROM photo_reference WHERE photo = ? AND provider = ? AND crop = ?
        """,
      arguments: [key.photo, key.provider.rawValue, try part(of: key)])
    guard let row, let kind = kind(named: row["kind"]) else { return nil }
    let width: Int? = row["width"]
    let height: Int? = row["height"]
    let size = width.flatMap { width in height.map { PixelSize(width: width, height: $0) } }
    return try StoredReference(
      PhotoReference(kind, row["value"]), size: size, key: key, at: Date(milliseconds: row["at"]))
  }

  static func remove(_ key: ReferenceKey, from database: Database) throws {
    try database.execute(
      sql: "DELETE FROM photo_reference WHERE photo = ? AND provider = ? AND crop = ?",
      arguments: [key.photo, key.provider.rawValue, try part(of: key)])
  }

  /// The part of the photo, and the server that knows it where that is not the documented one; empty when neither is
  /// anything but usual.
  private static func part(of key: ReferenceKey) throws -> String {
    if let server = key.server { return try StoredText.encode(PartElsewhere(crop: key.crop, server: server)) }
    return try key.crop.map { try StoredText.encode($0) } ?? ""
  }

  private struct PartElsewhere: Encodable {
    let crop: PixelRegion?
    let server: String
  }

  private static func name(of kind: PhotoReference.Kind) -> String {
    switch kind {
    case .imageID: "image-id"
    case .address: "address"
    }
  }

  private static func kind(named name: String) -> PhotoReference.Kind? {
    [.imageID, .address].first { self.name(of: $0) == name }
  }
}
