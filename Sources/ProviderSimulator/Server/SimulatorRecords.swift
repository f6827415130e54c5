import Catalog

/// Everything that changes while the simulator runs.
actor SimulatorRecords {
  private(set) var log: [ReceivedCall] = []
  private var counts: [SimulatedPlace: Int] = [:]
  private var rules: [(rule: FailureRule, asked: Int, failed: Int)] = []
  private var underWay: [ProviderID: Int] = [:]
  private var photos = Shelf<HeldPhoto>(capacity: 512)
  private var files = Shelf<[UInt8]>(capacity: 256)
  private var rankings = Shelf<[SimulatedMatch]>(capacity: 64)
  private var issuedTokens: Set<String> = []

  /// The log's length at most; the oldest half goes when it is full.
  private static let longestLog = 10_000

  init(failures: [FailureRule]) {
    rules = failures.map { ($0, 0, 0) }
  }

  // MARK: Requests

  func note(_ call: ReceivedCall, at place: SimulatedPlace?) {
    if log.count >= Self.longestLog { log.removeFirst(Self.longestLog / 2) }
    log.append(call)
    if let place { counts[place, default: 0] += 1 }
  }

  func count(_ provider: ProviderID?, _ call: SimulatedCall?) -> Int {
    counts.filter { place, _ in
      (provider == nil || place.provider == provider) && (call == nil || place.call == call)
    }.values.reduce(0, +)
  }

  /// How many calls arrived, a line for each kind of each vendor: `daji search 3`.
  var countsAsText: String {
    counts.map { "\($0.key.provider) \($0.key.call.rawValue) \($0.value)\n" }.sorted().joined()
  }

  /// Says that a call of a vendor began, and how many are under way with it.
  func begin(_ provider: ProviderID) -> Int {
    underWay[provider, default: 0] += 1
    return underWay[provider, default: 1]
  }

  func end(_ provider: ProviderID) {
    underWay[provider, default: 1] -= 1
  }

  // MARK: Failures

  func addFailure(_ rule: FailureRule) {
    rules.append((rule, 0, 0))
  }

  func clearFailures(of provider: ProviderID?) {
    rules.removeAll { provider == nil || $0.rule.provider == provider }
  }

  /// The failure that a call meets, if any: the first rule whose turn it is and that the vendor knows.
  func failure(for provider: ProviderID, _ call: SimulatedCall, known: (FailureKind) -> Bool) -> FailureKind? {
    for index in rules.indices {
      let rule = rules[index].rule
      guard rule.concerns(provider, call), known(rule.kind) else { continue }
      if let times = rule.times, rules[index].failed >= times { continue }
      rules[index].asked += 1
      let asked = Double(rules[index].asked)
      let isTurn = (asked * rule.rate).rounded(.up) > ((asked - 1) * rule.rate).rounded(.up)
      guard isTurn else { continue }
      rules[index].failed += 1
      return rule.kind
    }
    return nil
  }

  // MARK: What vendors hold

  func hold(_ photo: HeldPhoto, as name: String) {
    photos.put(photo, as: name)
  }

  func photo(_ name: String) -> HeldPhoto? { photos[name] }

  func drop(_ name: String) {
    photos.remove(name)
  }

  func store(_ bytes: [UInt8], as name: String) {
    files.put(bytes, as: name)
  }

  func file(_ name: String) -> [UInt8]? { files[name] }

  func issue(_ token: String) {
    issuedTokens.insert(token)
  }

  func isIssued(_ token: String) -> Bool { issuedTokens.contains(token) }

  func keep(_ ranking: [SimulatedMatch], as name: String) {
    rankings.put(ranking, as: name)
  }

  func ranking(_ name: String) -> [SimulatedMatch]? { rankings[name] }
}

/// Named values, of which the oldest goes when the shelf is full: a long run does not fill the memory.
struct Shelf<Value: Sendable>: Sendable {
  private let capacity: Int
  private var values: [String: Value] = [:]
  private var names: [String] = []

  init(capacity: Int) {
    self.capacity = capacity
  }

  subscript(_ name: String) -> Value? { values[name] }

  mutating func remove(_ name: String) {
    values[name] = nil
    names.removeAll { $0 == name }
  }

  mutating func put(_ value: Value, as name: String) {
    if values.updateValue(value, forKey: name) != nil { return }
    names.append(name)
    if names.count > capacity { values[names.removeFirst()] = nil }
  }
}
