extension PictureTraits {
  /// The name under which those of a picture are kept beside it. What another network has seen is not found under it.
  package static func keptName(_ picture: String) -> String { "look \(NetworkFile.version) \(picture)" }

  /// As they are kept; `nil` for a photo that is searched by, and without the network.
  package var kept: [UInt8]? {
    guard looks.count == 1, let look else { return nil }
    return hash.kept + look.bytes.map { UInt8(bitPattern: $0) }
  }

  /// Takes bytes that were kept, or says that they are none.
  package init?(kept bytes: [UInt8]) {
    guard let hash = PictureHash(kept: bytes.prefix(PictureHash.keptCount)),
      let look = Look(bytes: bytes.dropFirst(PictureHash.keptCount).map { Int8(bitPattern: $0) })
    else { return nil }
    self.init(hash: hash, looks: [look])
  }
}
