import Foundation
import Likeness
import Photos

/// Prints what pictures look like to the network, a JSON object each, so that others can compare them.
struct LookPrinter {
  /// Whether each picture is one that is searched by: then it has three looks.
  let isQuery: Bool

  private struct Line: Encodable {
    let path: String
    var look: [Int8]?
    var looks: [[Int8]]?
  }

  /// - Returns: whether all of them could be read; which could not is said on standard error.
  func print(_ paths: [String]) throws -> Bool {
    let network = try NetworkFile.ofProgram.network()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var isWhole = true
    for path in paths {
      do {
        let photo = try Photo(try PhotoFile.read(path: path))
        var line = Line(path: path)
        if isQuery {
          line.looks = try network.looks(of: photo).map(\.bytes)
        } else {
          line.look = try network.look(of: photo).bytes
        }
        Swift.print(String(decoding: try encoder.encode(line), as: UTF8.self))
      } catch {
        isWhole = false
        FileHandle.standardError.write(Data("\(path): \(error)\n".utf8))
      }
    }
    return isWhole
  }
}
