import Foundation
import Likeness
import Photos

/// Photos of things and a gallery of what shops show, of which one picture is the right one for each photo: `pairs.csv` with
/// the columns exam, query and right, and the pictures that it names beside it; everything in `gallery/` is looked among.
struct ExamFolder {
  /// How a photo is looked at.
  enum Reading: String, CaseIterable {
    case whole, crops
  }

  /// Of so many photos, how many had the right picture at the first place, among three, among ten.
  struct Marks {
    var photos = 0
    var first = 0
    var inThree = 0
    var inTen = 0

    mutating func add(_ rank: Int) {
      photos += 1
      if rank < 1 { first += 1 }
      if rank < 3 { inThree += 1 }
      if rank < 10 { inTen += 1 }
    }
  }

  private let folder: URL
  let pairs: [(exam: String, query: String, right: String)]

  init(_ path: String) throws {
    folder = URL(filePath: path, directoryHint: .isDirectory)
    let text = try String(contentsOf: folder.appending(path: "pairs.csv"), encoding: .utf8)
    let rows = text.split(whereSeparator: \.isNewline).map { $0.split(separator: ",").map(String.init) }
    guard rows.first == ["exam", "query", "right"], rows.dropFirst().allSatisfy({ $0.count == 3 }) else {
      throw BenchmarkError(description: "\(path)/pairs.csv: the columns are not exam, query, right")
    }
    pairs = rows.dropFirst().map { ($0[0], $0[1], $0[2]) }
  }

  /// The marks of each exam by its name.
  ///
  /// A picture is before the right one when it is at least as much like the photo.
  func marks(_ network: Network) throws -> [String: [Reading: Marks]] {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "gallery").path(percentEncoded: false)
    )
    .map { "gallery/" + $0 }.sorted()
    let gallery = try names.map { try network.look(of: try photo($0)) }
    var marks: [String: [Reading: Marks]] = [:]
    for pair in pairs {
      guard let right = names.firstIndex(of: pair.right) else {
        throw BenchmarkError(description: "\(pair.right) is not in the gallery")
      }
      let looks = try network.looks(of: try photo(pair.query))
      for reading in Reading.allCases {
        let seen = reading == .whole ? Array(looks.prefix(1)) : looks
        let likenesses = gallery.map { listing in seen.map { $0.cosine(to: listing) }.max() ?? 0 }
        let before = likenesses.indices.count { $0 != right && likenesses[$0] >= likenesses[right] }
        marks[pair.exam, default: [:]][reading, default: Marks()].add(before)
      }
    }
    return marks
  }

  func photo(_ name: String) throws -> Photo {
    try Photo(try PhotoFile.read(path: folder.appending(path: name).path(percentEncoded: false)))
  }
}
