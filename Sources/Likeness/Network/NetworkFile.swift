import Catalog
import Digests
import Foundation
import OperatingSystem

/// The file of weights that comes with the program.
package struct NetworkFile: Sendable {
  /// SHA-256 of the file that this program was made with.
  private static let digest = "cb79d903ec45326e7b120304ddda1f744b7eed63dc42887a04c4bd926f352998"

  /// Which network it is: looks of another are never compared with its own.
  package static let version = String(digest.prefix(8))

  package let path: String

  /// - Parameter path: where it lies, if not in its folder.
  package init(path: String) {
    self.path = path
  }

  /// Where it is for this program: beside it, or with it installed in `/usr/share`.
  package static let ofProgram = NetworkFile(
    besideProgramIn: URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent())

  private init(besideProgramIn folder: URL) {
    let name = "likeness.safetensors"
    let places = [
      folder.appending(path: "snapsource_Likeness.resources/Weights/" + name),
      folder.appending(path: "../share/snapsource/" + name),
    ].map { $0.path(percentEncoded: false) }
    path = places.first { FileManager.default.isReadableFile(atPath: $0) } ?? places[0]
  }

  /// Reads the network, after its file was compared with what it must be; takes some 50 ms.
  package func network(way: ComputingWay = .fastest) throws(NetworkFault) -> Network {
    guard let file = MappedFile(path: path) else { throw .missing(path: path) }
    guard Hex.lower(Digest.sha256(file.bytes)) == Self.digest else { throw .damaged }
    return try Network(weights: file.bytes, way: way)
  }
}
