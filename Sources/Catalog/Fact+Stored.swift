/// As the database holds a fact: `{"fact":"one-piece","flag":true}`, `{"called":"材质","text":"陶瓷"}`,
/// `{"fact":"other-prices","prices":[{"amount":"13.00"}]}`,
/// `{"fact":"completed-from","fields":["minimum-order","shop"],"provider":"tmapi-v1"}`.
extension Fact: Codable {
  private enum Key: String, CodingKey {
    case fact
    case called
    case flag
    case text
    case prices
    case fields
    case provider
    /// Before names were codes, a fact was `{"name":"one piece","value":"yes"}`.
    case name
    case value
  }

  /// Reads all forms that any version has kept. Of a newer version a code stays as it is, and a field that only it knows is
  /// left out.
  package init(from decoder: any Decoder) throws {
    let kept = try decoder.container(keyedBy: Key.self)
    guard let label = try Self.label(in: kept) else {
      let (name, text) = (try kept.decode(String.self, forKey: .name), try kept.decode(CleanText.self, forKey: .value))
      guard let fact = Fact(english: name, text) else {
        throw DecodingError.dataCorruptedError(forKey: .name, in: kept, debugDescription: "a fact without a name")
      }
      self = fact
      return
    }
    self.init(label: label, try Self.value(in: kept))
  }

  private static func label(in kept: KeyedDecodingContainer<Key>) throws -> Label? {
    if let code = try kept.decodeIfPresent(CleanText.self, forKey: .fact) {
      return FactName(rawValue: code.string).map(Label.known) ?? .newer(code)
    }
    return try kept.decodeIfPresent(CleanText.self, forKey: .called).map(Label.vendors)
  }

  private static func value(in kept: KeyedDecodingContainer<Key>) throws -> FactValue {
    if let flag = try kept.decodeIfPresent(Bool.self, forKey: .flag) { return .flag(flag) }
    if let prices = try kept.decodeIfPresent([OtherPrice].self, forKey: .prices) { return .prices(prices) }
    if let fields = try kept.decodeIfPresent([String].self, forKey: .fields) {
      return .fields(
        fields.compactMap { ListingField(rawValue: $0)?.code },
        from: try kept.decode(ProviderID.self, forKey: .provider))
    }
    return .text(try kept.decode(CleanText.self, forKey: .text))
  }

  package func encode(to encoder: any Encoder) throws {
    var kept = encoder.container(keyedBy: Key.self)
    switch label {
    case .known(let name): try kept.encode(name.rawValue, forKey: .fact)
    case .newer(let code): try kept.encode(code, forKey: .fact)
    case .vendors(let name): try kept.encode(name, forKey: .called)
    }
    switch value {
    case .flag(let flag): try kept.encode(flag, forKey: .flag)
    case .text(let text): try kept.encode(text, forKey: .text)
    case .prices(let prices): try kept.encode(prices, forKey: .prices)
    case .fields(let fields, from: let provider):
      try kept.encode(fields.map(\.rawValue), forKey: .fields)
      try kept.encode(provider, forKey: .provider)
    }
  }
}
