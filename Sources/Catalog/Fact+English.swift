/// Facts as a name and a text in English: so JSON promises them, and so databases held them before names were codes.
extension Fact {
  /// The fact as JSON has it, e.g. `("one piece", "yes")`.
  package var english: (name: String, value: String) {
    let name =
      switch label {
      case .known(let name): name.english
      case .vendors(let name), .newer(let name): name.string
      }
    return switch value {
    case .flag(let flag): (name, flag ? "yes" : "no")
    case .text(let text): (name, text.string)
    case .prices(let prices): (name, prices.map(\.english).joined(separator: ", "))
    case .fields(let fields, from: let provider):
      ("\(name) \(provider)", fields.map(\.english).joined(separator: ", "))
    }
  }

  /// The fact that was written as an English name and a text. A name that was never ours is taken for a vendor's, and a
  /// text that is not of its name's form for a vendor's words: both stay as they are.
  init?(english name: String, _ text: CleanText) {
    if let name = FactName.allCases.first(where: { $0.english == name }) {
      self.init(name, name.value(english: text) ?? .text(text))
    } else if let fields = Self.fields(english: name, text) {
      self.init(.completedFrom, fields)
    } else if let name = CleanText(name) {
      self.init(called: name, .text(text))
    } else {
      return nil
    }
  }

  /// `from tmapi-v1` = `minimum order, shop`.
  private static func fields(english name: String, _ text: CleanText) -> FactValue? {
    let start = FactName.completedFrom.english + " "
    let names = text.string.split(separator: ", ")
    let fields = names.compactMap { name in ListingField.allCases.first { $0.english == name }?.code }
    guard name.hasPrefix(start), name.count > start.count, fields.count == names.count else { return nil }
    return .fields(fields, from: ProviderID(String(name.dropFirst(start.count))))
  }
}

extension FactName {
  fileprivate var english: String {
    switch self {
    case .brand: "brand"
    case .orders: "orders"
    case .unitsSold: "units sold"
    case .turnover: "turnover"
    case .turnover30Days: "turnover 30d"
    case .turnoverAbroad30Days: "abroad 30d"
    case .goodsScore: "goods score"
    case .pictureScore: "picture score"
    case .weight: "weight"
    case .netWeight: "net weight"
    case .newArrival: "new"
    case .fewRefunds: "few refunds"
    case .onePiece: "one piece"
    case .offerType: "type"
    case .category: "category"
    case .seller: "seller"
    case .answersScore: "answers score"
    case .disputesScore: "disputes score"
    case .logisticsScore: "logistics score"
    case .returnsScore: "returns score"
    case .sentWithin48Hours: "sent within 48 hours"
    case .qualityRefunds: "refunds for quality"
    case .advertised: "advertised"
    case .jxhy: "jxhy"
    case .patented: "patented"
    case .onSaleSince: "on sale since"
    case .stock: "stock"
    case .otherPrices: "also shown at"
    case .completedFrom: "from"
    }
  }

  /// What a text under this name said; `nil` where it is a vendor's words.
  fileprivate func value(english text: CleanText) -> FactValue? {
    switch (self, text.string) {
    case (.otherPrices, let text):
      let parts = text.split(separator: ", ")
      let prices = parts.compactMap { OtherPrice(english: $0) }
      return prices.count == parts.count ? .prices(prices) : nil
    case (_, "yes") where isFlag: return .flag(true)
    case (_, "no") where isFlag: return .flag(false)
    default: return nil
    }
  }
}

extension OtherPrice {
  /// `13.00`, `drop_ship 250.00`, `12.00/打`.
  fileprivate var english: String {
    (basis.map { $0.rawValue + " " } ?? "") + amount.description + (unit.map { "/\($0)" } ?? "")
  }

  fileprivate init?(english text: Substring) {
    let sides = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let words = sides[0].split(separator: " ", omittingEmptySubsequences: false)
    let basis = words.count == 2 ? PriceBasis(rawValue: String(words[0])) : nil
    let unit = sides.count == 2 ? CleanText(String(sides[1])) : nil
    guard words.count == (basis == nil ? 1 : 2), sides.count == (unit == nil ? 1 : 2),
      let amount = Amount(String(words[words.count - 1]))
    else { return nil }
    self.init(amount, basis: basis, unit: unit)
  }
}
