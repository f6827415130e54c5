package import Catalog

/// How listings are said.
extension Chinese {
  package func name(of basis: PriceBasis) -> String {
    switch basis {
    case .wholesale: "批发价"
    case .retail: "零售价"
    case .dropShip: "代发价"
    case .member: "会员价"
    case .memberBatch: "会员批发价"
    case .coupon: "券后价"
    case .promotion: "促销价"
    case .sale: "特价"
    case .original: "原价"
    }
  }

  package func title(of listing: Listing, original: Bool) -> String {
    let title = (original ? listing.title.preferOriginal : listing.title.preferTranslated) ?? listing.id.key
    return switch listing.saleState {
    case .soldOut: "售罄 – " + title
    case .offSale: "已下架 – " + title
    case .onSale, .unclear, nil: title
    }
  }

  /// A field under its name; under several, or none, where that is what it says.
  package func lines(of field: ListingField, _ listing: Listing) -> [(name: String, text: String)] {
    switch field {
    case .id, .title, .unit, .provenance: []
    case .prices: [(heading(of: field), prices(listing))] + (tiers(listing).map { [("阶梯价", $0)] } ?? [])
    case .saleState: saleState(of: listing).map { [(heading(of: field), $0)] } ?? []
    case .minimumOrder: [(heading(of: field), minimumOrder(listing) ?? notKnown)]
    case .delivery: [(heading(of: field), delivery(listing))]
    default: (value(field.said(of: listing)) ?? absence(of: field)).map { [(heading(of: field), $0)] } ?? []
    }
  }

  package var shopPage: String { "店铺页" }

  func heading(of field: ListingField) -> String {
    switch field {
    case .id: "编号"
    case .title: "标题"
    case .saleState: "销售状态"
    case .prices: "价格"
    case .unit: "单位"
    case .minimumOrder: "起批量"
    case .sales: "销量"
    case .repurchaseRate: "复购率"
    case .shop: "店铺"
    case .delivery: "发货"
    case .stock: "库存"
    case .tags: "标签"
    case .facts: "更多"
    case .address: "商品页"
    case .pictures: "图片"
    case .provenance: "来源"
    }
  }

  /// What stands where a field is not known that matters.
  private func absence(of field: ListingField) -> String? {
    switch field {
    case .sales, .repurchaseRate: notKnown
    case .address: "未提供"
    default: nil
    }
  }

  package func name(of conflict: Conflict) -> String {
    switch conflict.member {
    case "shop.years": "店铺年数"
    case "ships_within_hours": "发货时间（小时）"
    case "free_shipping": "包邮"
    default: heading(of: conflict.field)
    }
  }

  package var quantityForm: String { "数量是整件数，如 500，须小于一千万" }
  package func yesOrNo(_ flag: Bool) -> String { flag ? "是" : "否" }
  package var notKnown: String { "未知" }

  package func summary(_ listing: Listing) -> String {
    [
      prices(listing), "起批量 " + (minimumOrder(listing) ?? notKnown),
      listing.sales.first.map { "销量 " + sales($0) },
    ]
    .compactMap { $0 }.joined(separator: separator)
  }

  /// Whether it can be bought, and what that means for its prices.
  func saleState(of listing: Listing) -> String? {
    listing.saleState.map { state in
      if case .offSale = state { saleState(state) + "；价格已过时" } else { saleState(state) }
    }
  }

  package func saleState(_ state: SaleState) -> String {
    switch state {
    case .onSale: "在售"
    case .soldOut: "售罄"
    case .unclear(let word): "未知（\(word)）"
    case .offSale(let reason): "已下架（\(reason)）"
    }
  }

  package func sales(_ figure: SalesFigure) -> String {
    let number = count(figure.count) + (figure.isAtLeast ? "+" : "")
    return (figure.window.days.map { "\($0) 天内 " } ?? "累计 ") + number
  }

  package func rate(_ rate: Rate) -> String {
    if let percent = rate.percent { return percent.shortest + "%" }
    let probably = rate.probablePercent.map { "\($0.shortest)%?" } ?? ""
    return "\(probably)（\(rate.raw)，单位未知）"
  }

  package func shop(_ shop: Shop) -> String {
    var parts = [shop.name?.string ?? "店名未知"]
    if let location = shop.location { parts.append(location.string) }
    if let years = shop.years { parts.append("\(years) 年") }
    if let score = shop.score { parts.append("评分 \(score.shortest)") }
    if let business = shop.businessType { parts.append(business.string) }
    parts += flags(shop.flags)
    if let rate = shop.repurchaseRate { parts.append("店铺复购率 \(self.rate(rate))") }
    return parts.joined(separator: separator)
  }

  /// What the marketplace certifies of a shop.
  private func certificate(_ name: String) -> String {
    switch name {
    case "factory": "工厂"
    case "super_factory": "超级工厂"
    case "verified": "已认证"
    case "powerful": "实力商家"
    case "gold": "金牌供应商"
    case "inspected": "已验厂"
    case "trust_pass": "诚信通"
    default: name
    }
  }

  package func flag(_ name: String, holds: Bool) -> String {
    if holds { return certificate(name) }
    return switch name {
    case "verified": "未认证"
    case "inspected": "未验厂"
    default: "非\(certificate(name))"
    }
  }

  package func delivery(_ listing: Listing) -> String {
    var parts: [String] = []
    if let place = listing.shipsFrom { parts.append("发货地 \(place)") }
    if let hours = listing.shipsWithinHours { parts.append("\(hours) 小时内发货") }
    if let free = listing.freeShipping { parts.append(free ? "包邮" : "不包邮") }
    return parts.isEmpty ? notKnown : parts.joined(separator: separator)
  }

  package func shops(_ count: Int, orMore: Bool) -> String { "\(self.count(count))\(orMore ? "+" : "") 家店铺" }
}
