import Catalog
import Photos
import Queries
import Sourcing
import Wording

/// What is said of the photo to search by.
extension Words {
  static let noPhotoYet = "–"
  static let photoStopped = "stopped – the photo was not loaded"
  /// Why there is no photo, when one was given.
  static func whyMissing(_ photo: PhotoState) -> String? {
    switch photo.progress {
    case .failed(let error): error.sentence
    case .stopped: photoStopped
    case .none, .loading, .loaded: nil
    }
  }
  static let howToGivePhoto = "press i and type the path or address of a photo"
  static func photoFacts(_ facts: PhotoFacts, region: PixelRegion?) -> String {
    let whole = region.map { "part \($0.left),\($0.top)–\($0.right),\($0.bottom)" } ?? "whole photo"
    return "\(facts.width)×\(facts.height), \(bytes(facts.bytes)), \(whole)"
  }
  static func askingCosts(_ session: Session) -> String {
    let vendors = session.chosenVendors.count
    guard vendors > 0 else {
      return session.isConfigured ? "no vendor is chosen" : "no vendor is configured"
    }
    let forecast = session.forecasts[session.planToAsk()]
    let again =
      forecast.map { $0.again.calls > 0 } == true ? ", the most if photos must be sent again" : ""
    let cost = forecast.map { ": " + Wording.forecast($0) + again } ?? ""
    return "Enter asks \(vendors == 1 ? "1 vendor" : "\(vendors) vendors")" + cost
  }
  static func shortPath(_ path: String?, width: Int) -> String? {
    let path = path.map(PhotoName.shown)
    guard let path, DisplayWidth.columns(path) > width else { return path }
    var rest = Substring(path)
    while DisplayWidth.columns(String(rest)) > width - 1, !rest.isEmpty { rest = rest.dropFirst() }
    return "…" + rest
  }

  private static func bytes(_ count: Int) -> String {
    count < 1_000
      ? "\(count) B" : count < 1_000_000 ? "\(count / 1_000) kB" : "\(count / 1_000_000).\(count / 100_000 % 10) MB"
  }
}
