extension PictureTraits {
  /// The name under which those of a picture are kept beside it.
  package static func keptName(_ picture: String) -> String { "look " + picture }

  /// As they are kept; `nil` for a photo that is searched by, and without the network.
  package var kept: [UInt8]? {
    guard looks.count == 1, let look else { return nil }
    return Array(NetworkFile.version.utf8) + hash.kept + look.bytes.map { UInt8(bitPattern: $0) }
  }

  /// Takes bytes that were kept, or says that they are none of this network's.
  package init?(kept bytes: [UInt8]) {
    let version = Array(NetworkFile.version.utf8)
    let rest = bytes.dropFirst(version.count)
    guard bytes.starts(with: version), let hash = PictureHash(kept: rest.prefix(PictureHash.keptCount)),
      let look = Look(bytes: rest.dropFirst(PictureHash.keptCount).map { Int8(bitPattern: $0) })
    else { return nil }
    self.init(hash: hash, looks: [look])
  }
}
