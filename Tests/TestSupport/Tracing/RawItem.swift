import Foundation

/// An offer as it stands in one vendor's reply, and where its fields stand there.
package struct RawItem: Sendable {
  package let provider: String
  package let number: String
  /// What the program calls the offer: `1688:727920485853`.
  package var key: String { (provider == "shanjing" ? "taobao:" : "1688:") + number }
  /// The place in the reply, from 1.
  package let place: Int
  let json: RawJSON
  private let sources: [String: [FieldSource]]

  private init(_ provider: String, _ number: String, _ place: Int, _ json: RawJSON, _ sources: [FieldSource]) {
    (self.provider, self.number, self.place) = (provider, number, place)
    self.json = json
    self.sources = Dictionary(grouping: sources, by: \.shown)
  }

  /// The offers of a search's reply that have a number and a title; the others cannot be shown.
  package static func all(of provider: String, inSearch reply: RawJSON) -> [RawItem] {
    let (list, number, titles, sources) =
      switch provider {
      case "daji": (reply["data"]["data"], "offerId", ["subject", "subjectTrans"], FieldSource.dajiItem)
      case "shanjing":
        (reply["data"], "tbItemId", ["title", "materialI18nVO.title"], FieldSource.shanjingItem)
      case "tmapi-v1", "tmapi-v2":
        (reply["data"]["items"], "item_id", ["title", "title_origin"], FieldSource.tmapiItem)
      default: (RawJSON.null, "", [], [])
      }
    return list.elements.enumerated().compactMap { place, item in
      guard let number = digits(item[number]), titles.contains(where: { !item.all(at: $0).isEmpty }) else { return nil }
      return RawItem(provider, number, place + 1, withFlags(item), sources)
    }
  }

  /// What a call for details brought; `nil` where it brought none.
  package static func details(of provider: String, in reply: RawJSON) -> RawItem? {
    let isDAJI = provider == "daji"
    let data = reply["data"]
    guard let number = digits(data[isDAJI ? "offerId" : "item_id"]) else { return nil }
    return RawItem(provider, number, 1, withFlags(data), isDAJI ? FieldSource.dajiDetail : FieldSource.tmapiDetail)
  }

  /// One variant of details.
  package func variant(_ id: String) -> RawItem? {
    let isDAJI = provider == "daji"
    func own(_ list: String, _ name: String) -> RawJSON {
      json.all(at: list).first { $0[name].words == id } ?? .null
    }
    let variant = isDAJI ? own("productSkuInfos[]", "skuId") : own("skus[]", "skuid")
    guard variant != .null else { return nil }
    let shipping = "productShippingInfo"
    let whole = RawJSON.object([
      "variant": variant, "offer": json, "parcel": own("\(shipping).skuShippingDetails[]", "skuId"),
      "older": own("\(shipping).skuShippingInfoList[]", "skuId"),
    ])
    return RawItem(provider, number, place, whole, isDAJI ? FieldSource.dajiVariant : FieldSource.tmapiVariant)
  }

  /// What of these values does not stand in the reply.
  package func inventions(in shown: [ShownValue]) -> [String] {
    shown.filter { !isSaid($0) }.map { "\($0) – \(provider) \(number) does not say so" }
  }

  /// The numbers of the fields whose names begin so.
  func numbers(of fields: [String]) -> [Decimal] {
    sources.filter { name, _ in fields.contains { name.hasPrefix($0) } }.values.joined().flatMap(\.paths)
      .flatMap(json.all).flatMap(Reading.numbers)
  }

  private func isSaid(_ shown: ShownValue) -> Bool {
    switch shown.name {
    case "rank": shown.value == String(place)
    case _ where FieldSource.ours.contains(shown.name): true
    // What was shown more than once in one reply.
    case "facts.also shown at": true
    default:
      sources[shown.name, default: []].contains { $0.reading.allows(shown.value, of: $0.paths.flatMap(json.all)) }
    }
  }

  /// An offer's number, without what else may be written there: `" 0123"`, `123.0`.
  private static func digits(_ value: RawJSON) -> String? {
    guard let match = value.words?.wholeMatch(of: /\s*0*([1-9]\d*)(\.0)?\s*/) else { return nil }
    return String(match.1)
  }

  /// An item, and beside its own members what its lists and members say by being there: names of sellers' marks, tags that
  /// are set, members that are yes.
  private static func withFlags(_ item: RawJSON) -> RawJSON {
    guard case .object(var members) = item else { return item }
    func set(_ names: [String]) -> RawJSON {
      .object(Dictionary(names.map { ($0, .bool(true)) }) { first, _ in first })
    }
    func yes(_ object: RawJSON) -> RawJSON { set(object.members.filter { $0.value == .bool(true) }.map(\.key)) }
    let tags = item.all(at: "tagInfoList[]").filter { $0["value"] == .bool(true) }.compactMap { $0["key"].words }
    if !tags.isEmpty { members["tags"] = set(tags) }
    let sellers = item.all(at: "sellerIdentities[]") + item.all(at: "offerIdentities[]")
    members["sellers"] = set(sellers.compactMap(\.words))
    members["yes"] = yes(item)
    if case .object(var delivery) = item["delivery_info"] {
      delivery["yes"] = yes(item["delivery_info"])
      members["delivery_info"] = .object(delivery)
    }
    return .object(members)
  }
}
