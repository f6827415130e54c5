import Catalog
import Foundation
import ImageSearch
import Providers
import Queries

/// Settings that say what calls cost, what may be spent, and how long what was paid for is used again.
enum SpendingSettings {
  static let day = Setting("caps.day", help: "calls (200) or money (5.00 USD) a day, for all vendors together")
  static let askAbove = Setting("caps.askAbove", help: "calls or money above which it is asked first")
  static let searchAge = Setting(
    "cache.search", help: "how long a page is used again, e.g. 12h, 1d; 0 never; default 1d")
  static let photoAge = Setting(
    "cache.imageId", help: "how long a vendor's number of a photo is used again; 0 never; default 1h")
  static let detailAge = Setting(
    "cache.detail", help: "how long a product's details are used again; 0 never; default 1d")

  static let freightAge = Setting(
    "cache.freight", help: "how long what sending a product costs is used again; 0 never; default 12h")

  static func cost(_ provider: ProviderID, _ kind: CallKind) -> Setting {
    Setting("costs.\(provider).\(kind.rawValue)", help: "what a \(kind.rawValue) call costs, e.g. 0.05 USD")
  }
  /// The calls of a provider that can have a price: words and freight only where it can be asked for them.
  private static func kinds(of provider: any ImageSearchProvider.Type) -> [CallKind] {
    CallKind.allCases.filter { kind in
      switch kind {
      case .words: provider.capabilities.words != nil
      case .freight: provider.capabilities.freight != nil
      case .introducePhoto, .search, .detail: true
      }
    }
  }
  static func cap(_ provider: ProviderID) -> Setting {
    Setting("caps.\(provider).day", help: "calls or money a day for this vendor")
  }
  static func callsAtOnce(_ account: String) -> Setting {
    Setting("\(account).concurrency", help: "calls at once, 1 to 20")
  }

  static let all: [Setting] =
    [day, askAbove, searchAge, photoAge, detailAge, freightAge]
    + allProviders.flatMap { provider in
      kinds(of: provider).map { cost(provider.id, $0) } + [cap(provider.id), callsAtOnce(provider.account)]
    }

  /// Why a value cannot be, as a sentence; `nil` when it can.
  static func refusal(of value: String, at path: String, in words: any Phrases) -> String? {
    if [searchAge, photoAge, detailAge, freightAge].contains(where: { $0.path == path }) {
      return seconds(value) == nil ? words.notAnAge(path, value) : nil
    }
    if path.hasPrefix("costs.") { return Cost(value) == nil ? words.notACost(path, value) : nil }
    if path.hasPrefix("caps.") { return SpendingLimit(value) == nil ? words.notALimit(path, value) : nil }
    return Int(value).map { (1...20).contains($0) } == true ? nil : words.notCallsAtOnce(path, value)
  }

  /// A time as a number with `s`, `m`, `h` or `d` behind it, or 0.
  static func seconds(_ text: String) -> TimeInterval? {
    if text == "0" { return 0 }
    guard let unit = text.last, let number = Int(text.dropLast()), (0...100_000).contains(number) else { return nil }
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
    return units[unit].map { TimeInterval($0 * number) }
  }

  /// The policy that the settings describe.
  static func policy(_ settings: Settings, deadline: Duration) -> SearchPolicy {
    var policy = SearchPolicy(deadline: deadline)
    policy.caps.day = limit(day, settings)
    policy.caps.askAbove = limit(askAbove, settings)
    if let age = settings.text(searchAge.path).flatMap(seconds) { policy.ages.search = age }
    if let age = settings.text(photoAge.path).flatMap(seconds) { policy.ages.photo = age }
    if let age = settings.text(detailAge.path).flatMap(seconds) { policy.ages.details = age }
    if let age = settings.text(freightAge.path).flatMap(seconds) { policy.ages.freight = age }
    for provider in allProviders {
      policy.caps.vendorDay[provider.id] = limit(cap(provider.id), settings)
      for kind in kinds(of: provider) {
        policy.prices[provider.id, kind] = settings.text(cost(provider.id, kind).path).flatMap { Cost($0) }
      }
      policy.callsAtOnce[provider.account] = settings.text(callsAtOnce(provider.account).path).flatMap { Int($0) }
    }
    return policy
  }

  /// Calls that a cap in money stands against for ever, because their price is not set in its currency.
  static func warnings(
    _ policy: SearchPolicy, for providers: [any ImageSearchProvider.Type], in words: any Phrases
  ) -> [String] {
    providers.flatMap { provider in
      kinds(of: provider).compactMap { kind in
        policy.caps.refusal(ofEvery: kind, of: provider.id, at: policy.prices[provider.id, kind])
          .map { words.errors.sentence($0) }
      }
    }
  }

  private static func limit(_ setting: Setting, _ settings: Settings) -> SpendingLimit? {
    settings.text(setting.path).flatMap { SpendingLimit($0) }
  }
}
