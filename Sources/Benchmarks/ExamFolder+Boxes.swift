import Likeness
import Photos

extension ExamFolder {
  /// How much photos are like their right listings, summed up: as a whole, and in the first box that is suggested on each; one
  /// without a box counts as a whole.
  struct Boxes {
    var photos = 0
    var whole = 0.0
    var boxed = 0.0
  }

  func boxes(_ network: Network) throws -> [String: Boxes] {
    var boxes: [String: Boxes] = [:]
    for pair in pairs {
      let (photo, right) = (try photo(pair.query), try network.look(of: try self.photo(pair.right)))
      let whole = try network.look(of: photo).cosine(to: right)
      let thing = try network.things(in: photo, limit: 1).first
      boxes[pair.exam, default: Boxes()].photos += 1
      boxes[pair.exam, default: Boxes()].whole += whole
      boxes[pair.exam, default: Boxes()].boxed +=
        try thing.map { try network.look(of: photo, region: $0).cosine(to: right) } ?? whole
    }
    return boxes
  }
}
