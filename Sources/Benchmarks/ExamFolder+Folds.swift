import Likeness
import Photos

extension ExamFolder {
  /// Pairs of photos: put together and of the same product, put together and not, left apart though of the same product. From
  /// them follow precision and recall (pairwise).
  struct Folds {
    var right = 0
    var wrong = 0
    var missed = 0
  }

  /// The photos of each exam, taken for listings.
  func folds(_ network: Network, leastMatch: Int) throws -> [String: Folds] {
    var folds: [String: Folds] = [:]
    for (exam, pairs) in Dictionary(grouping: pairs, by: \.exam) {
      var groups = LookGroups(leastMatch: leastMatch)
      let joined = try pairs.map { (good: $0.right, group: groups.join(try network.look(of: try photo($0.query)))) }
      for left in joined.indices {
        for other in joined[(left + 1)...] {
          let isTogether = joined[left].group != nil && joined[left].group == other.group
          let isRight = joined[left].good == other.good
          if isTogether && isRight { folds[exam, default: Folds()].right += 1 }
          if isTogether && !isRight { folds[exam, default: Folds()].wrong += 1 }
          if !isTogether && isRight { folds[exam, default: Folds()].missed += 1 }
        }
      }
    }
    return folds
  }
}
