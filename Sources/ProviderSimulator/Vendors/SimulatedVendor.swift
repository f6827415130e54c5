import Catalog

/// One vendor's half of its wire protocol.
///
/// A vendor checks a request as strictly as the real one would, and answers from the drawn catalogue in its own words,
/// with its documented gaps and drifts.
protocol SimulatedVendor: Sendable {
  /// The first part of its paths, e.g. `daji` for `/daji/alibaba/product/imageQuery`.
  static var path: String { get }
  static var providers: [ProviderID] { get }

  /// Configuration paths and values that point a client at this vendor.
  static func settings(origin: String) -> [String: String]

  /// Which call a request is, or `nil` for a path that the vendor does not have.
  static func place(of request: ReceivedRequest) -> SimulatedPlace?

  /// The answer to a path that the vendor does not have.
  static var unknownPath: Reply { get }

  /// How the vendor says that something is wrong, or `nil` when it has no documented way.
  static func refusal(_ kind: FailureKind) -> Reply?

  /// Failures beside ``refusal(_:)`` that only this vendor has, and that ``answer(_:)`` brings about.
  static var ownFailures: Set<FailureKind> { get }

  /// What must become of a failure that only this vendor has, or that means something else with it than with others.
  static func ownOutcome(_ kind: FailureKind) -> FailureOutcome?

  /// The address of a picture on a host of the marketplace's own, which the vendor takes as it is; `nil` for none.
  static var ownPicture: String? { get }

  /// What a provider's replies tell of filters, by the names that these have on the command line.
  static func tells(_ provider: ProviderID) -> [String: Telling]

  /// How often an offer was sold, as the vendor counts when it sorts by sales.
  static func sold(_ offer: SimulatedOffer) -> Int

  static func answer(_ call: VendorCall) async throws(Refusal) -> Reply
}

/// How replies tell whether offers are what a filter keeps; one that strays may not.
package enum Telling: Sendable {
  case yesOrNo
  /// Only that they are.
  case yes
}

extension SimulatedVendor {
  static var ownFailures: Set<FailureKind> { [] }
  static func ownOutcome(_ kind: FailureKind) -> FailureOutcome? { nil }
  static var ownPicture: String? { nil }
  static func tells(_ provider: ProviderID) -> [String: Telling] { [:] }
  static func sold(_ offer: SimulatedOffer) -> Int { offer.soldEver }

  /// Whether this vendor can fail in a way.
  static func knows(_ kind: FailureKind) -> Bool {
    switch kind {
    case .hang, .slow, .http500, .html, .garbage, .cut, .huge, .redirect, .empty, .plan, .envelope: true
    case .tooMany: refusal(.rateLimited) != nil
    default: ownFailures.contains(kind) || refusal(kind) != nil
    }
  }

  /// What must become of a failure; `nil` for one that this vendor cannot have.
  static func outcome(_ kind: FailureKind) -> FailureOutcome? {
    guard knows(kind) else { return nil }
    return ownOutcome(kind) ?? commonOutcome(kind)
  }

  private static func commonOutcome(_ kind: FailureKind) -> FailureOutcome? {
    switch kind {
    // The vendor may have answered, and charged: nothing is sent again unasked.
    case .hang, .cut: .error(.temporary)
    case .http500: .error(.temporary, pauses: [3, 6])
    case .html, .garbage, .huge: .error(.malformedReply)
    case .redirect: .error(.unreachable)
    case .plan: .error(.unauthorized, stop: .endpoint)
    case .envelope: .error(.badRequest)
    // A single call is not too many.
    case .slow, .empty, .repeats, .tooMany: .page
    // Only details stray on demand.
    case .drift: .page
    default: nil
    }
  }
}

/// One request with everything that answering it takes.
struct VendorCall: Sendable {
  let request: ReceivedRequest
  let place: SimulatedPlace
  let world: SimulatedWorld
  /// A failure that the vendor itself brings about: nothing found, or one of its own.
  let failure: FailureKind?

  /// A photo that the vendor was given, unless it is to have forgotten it.
  func photo(_ name: String) async -> HeldPhoto? {
    if failure == .forgottenPhoto { await world.records.drop(name) }
    return await world.records.photo(name)
  }

  /// The offers of a page, some of them twice if that is to be.
  func shown(_ offers: [SimulatedOffer]) -> [SimulatedOffer] {
    failure == .repeats ? offers + offers.prefix(3).map(\.again) : offers
  }
}
