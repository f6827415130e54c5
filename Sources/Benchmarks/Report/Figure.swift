/// One thing that was measured, and what it is held against.
struct Figure: Hashable, Sendable {
  let name: String
  let unit: Unit
  let measured: Double
  var goal: Goal?
  /// What the same took other programs in the same run.
  var peers: [Peer] = []

  /// What a figure counts.
  enum Unit: String, Encodable {
    case milliseconds = "ms"
    case seconds = "s"
    case bytes = "B"
    case megabytes = "MB"
    case percent = "%"
    /// How many, of what the name says.
    case count = ""
    /// Instructions that the processor carried out.
    case instructions
  }

  /// What a figure must be, and what is aimed at.
  struct Goal: Hashable, Sendable {
    var must: Double?
    var aim: Double?
    /// Whether more is better.
    var isLeast = false

    func isMet(by measured: Double) -> Bool? {
      must.map { isLeast ? measured >= $0 : measured <= $0 }
    }
  }

  /// Another program's figure.
  struct Peer: Hashable, Sendable {
    let name: String
    let measured: Double
  }

  init(_ name: String, _ measured: Double, _ unit: Unit, _ goal: Goal? = nil, peers: [Peer] = []) {
    (self.name, self.measured, self.unit, self.goal, self.peers) = (name, measured, unit, goal, peers)
  }

  /// How many times the peer's figure this one is; `nil` when the peer has nothing to be multiplied.
  func ratio(to peer: Peer) -> Double? {
    peer.measured > 0 ? measured / peer.measured : nil
  }
}

extension Figure: Encodable {
  private enum Key: String, CodingKey {
    case name, unit, measured, must, aim, better, met, peers, ratio
  }

  func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Key.self)
    try members.encode(name, forKey: .name)
    try members.encode(unit, forKey: .unit)
    try members.encode(measured, forKey: .measured)
    try members.encodeIfPresent(goal?.must, forKey: .must)
    try members.encodeIfPresent(goal?.aim, forKey: .aim)
    try members.encodeIfPresent(goal.map { $0.isLeast ? "more" : "less" }, forKey: .better)
    try members.encodeIfPresent(goal?.isMet(by: measured), forKey: .met)
    var list = members.nestedUnkeyedContainer(forKey: .peers)
    for peer in peers {
      var members = list.nestedContainer(keyedBy: Key.self)
      try members.encode(peer.name, forKey: .name)
      try members.encode(peer.measured, forKey: .measured)
      try members.encodeIfPresent(ratio(to: peer), forKey: .ratio)
    }
  }
}

extension Figure.Unit {
  /// A value with its unit, as people read it: `1.45 ms`, `5,997 B`.
  func text(_ value: Double) -> String {
    let places =
      switch self {
      case .milliseconds: value < 10 ? 2 : 1
      case .megabytes, .percent: 1
      case .seconds, .bytes, .instructions: 0
      case .count: value == value.rounded() ? 0 : 2
      }
    let number = value.formatted(places)
    return self == .count || self == .instructions ? number : "\(number) \(rawValue)"
  }
}
