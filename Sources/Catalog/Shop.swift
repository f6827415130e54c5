/// What a vendor says of the seller. Every flag has three states: yes, no, and not said (`nil`).
package struct Shop: Hashable, Sendable, Codable {
  package var name: CleanText?
  /// The vendor's number or handle for the shop.
  package var id: CleanText?
  package var address: WebAddress?
  /// Where the shop is, the larger place first, e.g. `Guangdong, Chaozhou`.
  package var location: CleanText?
  /// Years as a paying member of the marketplace.
  package var years: Int?
  /// The marketplace's score, mostly of 5, as the vendor wrote it.
  package var score: Amount?
  /// The share of buyers who came back to the *shop*; not the item's.
  package var repurchaseRate: Rate?
  /// What the shop says it does, e.g. `生产加工`. It may contradict the factory flag: both are shown.
  package var businessType: CleanText?
  package var flags: ShopFlags

  package init(
    name: CleanText? = nil, id: CleanText? = nil, address: WebAddress? = nil, location: CleanText? = nil,
    years: Int? = nil, score: Amount? = nil, repurchaseRate: Rate? = nil, businessType: CleanText? = nil,
    flags: ShopFlags = ShopFlags()
  ) {
    self.name = name
    self.id = id
    self.address = address
    self.location = location
    self.years = years
    self.score = score
    self.repurchaseRate = repurchaseRate
    self.businessType = businessType
    self.flags = flags
  }
}

/// What the marketplace certifies of a shop; `nil` is not said.
package struct ShopFlags: Hashable, Sendable, Codable {
  package var factory: Bool?
  package var superFactory: Bool?
  package var verified: Bool?
  package var powerful: Bool?
  package var gold: Bool?
  /// Whether the factory was inspected on site.
  package var inspected: Bool?
  /// TrustPass (诚信通) member: a paying, registered business.
  package var trustPass: Bool?

  package init(
    factory: Bool? = nil, superFactory: Bool? = nil, verified: Bool? = nil, powerful: Bool? = nil, gold: Bool? = nil,
    inspected: Bool? = nil, trustPass: Bool? = nil
  ) {
    self.factory = factory
    self.superFactory = superFactory
    self.verified = verified
    self.powerful = powerful
    self.gold = gold
    self.inspected = inspected
    self.trustPass = trustPass
  }

  /// Every flag under the name that JSON and sheets use for it, in a fixed order.
  package var named: [(name: String, value: Bool?)] {
    [
      ("factory", factory), ("super_factory", superFactory), ("verified", verified), ("powerful", powerful),
      ("gold", gold), ("inspected", inspected), ("trust_pass", trustPass),
    ]
  }
}
