package import Catalog

/// What can go wrong on demand. The raw value is the name in `simulate --fail`.
package enum FailureKind: String, Sendable, Hashable, CaseIterable {
  case hang
  case slow
  case http500 = "http-500"
  case html
  case garbage
  case cut
  case huge
  case redirect
  case empty
  case tooMany = "too-many"
  case unauthorized
  case noBalance = "no-balance"
  case rateLimited = "rate-limited"
  case expiredToken = "expired-token"
  case badImageID = "bad-image-id"
  case forgottenPhoto = "forgotten-photo"
  case repeats
  case plan
  case envelope
  case drift
  case code400 = "code-400"
  case code404 = "code-404"
  case code417 = "code-417"
  case code422 = "code-422"
  case code439 = "code-439"
  case code499 = "code-499"
  case code500 = "code-500"
  case code503 = "code-503"

  /// What it does, in a few words.
  package var help: String { Words.help(for: self) }

  /// The number in a vendor's own list of error codes.
  var code: Int? {
    switch self {
    case .code400: 400
    case .code404: 404
    case .code417: 417
    case .code422: 422
    case .code439: 439
    case .code499: 499
    case .code500: 500
    case .code503: 503
    default: nil
    }
  }
}

/// A failure wanted of one vendor or of all, always, at a rate, or a few times.
package struct FailureRule: Sendable, Hashable {
  package var kind: FailureKind
  /// `nil` is every vendor; the photo host is none and fails only when it is named.
  package var provider: ProviderID?
  /// `nil` is every call.
  package var call: SimulatedCall?
  /// The share of calls that fail, spread evenly, the first one among them: 0 to 1.
  package var rate: Double
  /// After so many failures calls succeed again; `nil` is never.
  package var times: Int?

  package init(
    _ kind: FailureKind, provider: ProviderID? = nil, call: SimulatedCall? = nil, rate: Double = 1, times: Int? = nil
  ) {
    self.kind = kind
    self.provider = provider
    self.call = call
    self.rate = rate
    self.times = times
  }

  /// Reads `[VENDOR][/][CALL]=KIND[:RATE]` or `KIND[:RATE]`, e.g. `no-balance:0.5`, `daji=hang`, `detail=slow` or
  /// `tmapi-v1/detail=code-417`.
  ///
  /// - Throws: ``SimulatorError/unreadableFailure(_:)`` with what to write instead.
  package init(parsing text: String) throws(SimulatorError) {
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let parts = (sides.last ?? "").split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.first, let kind = FailureKind(rawValue: name) else {
      throw .unreadableFailure(Words.unknownFailure(parts.first ?? text))
    }
    var rate = 1.0
    if parts.count > 1 {
      guard parts.count == 2, let given = Double(parts[1]), (0...1).contains(given) else {
        throw .unreadableFailure(Words.unreadableRate(text))
      }
      rate = given
    }
    var provider: ProviderID?
    var call: SimulatedCall?
    for name in sides.dropLast().flatMap({ $0.split(separator: "/", omittingEmptySubsequences: false).map(String.init) }
    ) {
      if provider == nil, call == nil, let known = simulatedProviders.first(where: { $0.rawValue == name }) {
        provider = known
      } else if call == nil, let known = SimulatedCall(rawValue: name) {
        call = known
      } else {
        throw .unreadableFailure(Words.unknownVendor(name))
      }
    }
    self.init(kind, provider: provider, call: call, rate: rate)
  }

  /// Whether the rule concerns a call at all.
  func concerns(_ asked: ProviderID, _ askedCall: SimulatedCall) -> Bool {
    (provider.map { $0 == asked } ?? (askedCall != .file)) && (call.map { $0 == askedCall } ?? true)
  }
}

/// The calls that a simulated vendor takes.
package enum SimulatedCall: String, Sendable, Hashable, CaseIterable {
  /// Upload or conversion: what makes a photo known.
  case photo
  case search
  /// A search by words. TMAPI has one for its two versions: it is the second one's.
  case words
  /// What a vendor tells of one offer. TMAPI has one such call for its two versions: it is the first one's.
  case detail
  /// What sending an offer costs. TMAPI has one such call for its two versions: it is the first one's.
  case freight
  /// A new token for an old one.
  case refresh
  /// Storing or fetching a file at the photo host.
  case file
}
