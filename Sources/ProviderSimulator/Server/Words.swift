import Catalog

/// The sentences of this module that users read.
enum Words {
  static func help(for kind: FailureKind) -> String {
    switch kind {
    case .hang: "no answer until the caller gives up"
    case .slow: "the answer comes seconds late"
    case .http500: "HTTP 500 with a few words"
    case .html: "an HTML page instead of JSON"
    case .garbage: "JSON that cannot be read"
    case .cut: "the connection ends in the middle of the answer"
    case .huge: "an answer of 25 MB"
    case .redirect: "a redirect that leads back to itself"
    case .empty: "nothing is found"
    case .tooMany: "more than one call at once is refused"
    case .unauthorized: "the credentials are refused"
    case .noBalance: "the balance is empty (TMAPI)"
    case .rateLimited: "too many calls at once"
    case .expiredToken: "the first token has expired (Shanjing)"
    case .badImageID: "an upload succeeds without an image number (DAJI)"
    case .forgottenPhoto: "a photo that was given before is not known any more"
    case .repeats: "offers stand on a page twice, at two prices"
    case .plan: "the plan lacks this service (HTTP 403)"
    case .envelope: "a refusal with HTTP 200 and in another envelope"
    case .drift: "members of details, of freight, and of what words find, are of other types than documented"
    case .code400: "wrong parameters (DAJI)"
    case .code404: "no such record (DAJI)"
    case .code417: "the data could not be fetched (TMAPI)"
    case .code422: "parameter error (TMAPI)"
    case .code439: "the same as no-balance (TMAPI)"
    case .code499: "timed out (TMAPI)"
    case .code500: "unexpected error (TMAPI)"
    case .code503: "the same as rate-limited (TMAPI)"
    }
  }

  static func unknownFailure(_ name: String) -> String {
    "there is no failure “\(name)” – use one of "
      + FailureKind.allCases.map(\.rawValue).joined(separator: ", ")
  }

  static func unreadableRate(_ text: String) -> String {
    "“\(text)” has no readable rate – write KIND:RATE with a rate from 0 to 1, e.g. no-balance:0.5"
  }

  static func unknownVendor(_ name: String) -> String {
    "no vendor “\(name)” is simulated, and no call has that name – use one of "
      + (simulatedProviders.map(\.rawValue) + SimulatedCall.allCases.map(\.rawValue)).joined(separator: ", ")
  }

  static func cannotListen(port: Int, reason: String) -> String {
    port == 0
      ? "the simulator cannot listen on 127.0.0.1: \(reason)"
      : "the simulator cannot listen on port \(port) of 127.0.0.1 – choose another with --port: \(reason)"
  }
}
