import Testing

@testable import Likeness

struct MatchScaleTests {
  @Test func whatAMatchMeansIsAsTheGuideSays() {
    #expect([-0.3, 0, 0.42, 0.55, 0.785, 0.855, 1, 1.02].map(MatchScale.match) == [0, 0, 10, 25, 50, 90, 100, 100])
  }

  @Test func itNeverFalls() {
    let matches = (0...200).map { MatchScale.match(Double($0) / 200) }
    #expect(zip(matches, matches.dropFirst()).allSatisfy { $0 <= $1 })
  }
}

struct LookRankingTests {
  private func look(_ values: [Int8]) throws -> Look {
    try #require(Look(bytes: values + [Int8](repeating: 0, count: Look.count - values.count)))
  }

  @Test func theMostAlikeComeFirstBlockByBlock() throws {
    let photo = [try look([100]), try look([0, 100])]
    var ranking = LookRanking(photo: photo, count: 3)
    let blocks: [[[Int8]]] = [[[50], [0, 90], [-80]], [[0, 0, 90], [70], [0, 90]]]
    for (block, first) in zip(blocks, [Int64(10), 20]) {
      let bytes = try block.flatMap { try look($0).bytes }
      bytes.withUnsafeBytes { ranking.add($0, numbers: [first, first + 1, first + 2]) }
    }
    #expect(ranking.best.map(\.number) == [11, 22, 21])
    #expect(ranking.best.map { Int(($0.cosine * 48_400).rounded()) } == [9_000, 9_000, 7_000])
  }

  @Test func noneAreWantedOrThere() throws {
    var none = LookRanking(photo: [try look([1])], count: 0)
    try look([1]).bytes.withUnsafeBytes { none.add($0, numbers: [1]) }
    #expect(none.best.isEmpty)
    var empty = LookRanking(photo: [], count: 2)
    try look([1]).bytes.withUnsafeBytes { empty.add($0, numbers: [1, 2, 3]) }
    #expect(empty.best.isEmpty)
  }
}

struct LearnedRankingTests {
  private func look(_ place: Int, _ value: Int8 = 100) throws -> Look {
    var bytes = [Int8](repeating: 0, count: Look.count)
    bytes[place] = value
    bytes[200] = 60
    return try #require(Look(bytes: bytes))
  }

  @Test func whatIsLikedDrawsAndWhatIsNotPushes() throws {
    let (photo, liked, disliked, other) = (try look(0), try look(1), try look(2), try look(3))
    let all = [photo, liked, disliked, other]
    let plain = LearnedRanking(photo: [photo], liked: [], disliked: [], among: all)
    #expect(plain.score(of: photo) > plain.score(of: liked))
    #expect(abs(plain.score(of: liked) - plain.score(of: disliked)) < 0.001)
    let learned = LearnedRanking(photo: [photo], liked: [liked], disliked: [disliked], among: all)
    #expect(learned.score(of: liked) > learned.score(of: other))
    #expect(learned.score(of: other) > learned.score(of: disliked))
    #expect(abs(learned.score(of: photo) - learned.score(of: liked)) < 0.001)
  }

  @Test func theLookOfThePhotoThatFitsBestCounts() throws {
    let (whole, part, other) = (try look(0), try look(1), try look(2))
    let all = [whole, part, other]
    let ranking = LearnedRanking(photo: [whole, part], liked: [], disliked: [], among: all)
    #expect(abs(ranking.score(of: whole) - ranking.score(of: part)) < 0.001)
    #expect(ranking.score(of: part) > ranking.score(of: other) + 0.1)
  }

  @Test func nothingIsLearnedFromNothing() throws {
    let ranking = LearnedRanking(photo: [], liked: [], disliked: [], among: [])
    #expect(ranking.score(of: try look(1)) == 0)
  }
}
