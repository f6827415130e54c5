package import Catalog

/// How facts are said. JSON has names of its own, which are a promise.
extension Chinese {
  package func fact(_ fact: Fact) -> String {
    let name =
      switch fact.label {
      case .known(let name): self.name(of: name)
      case .vendors(let name), .newer(let name): name.string
      }
    return switch fact.value {
    case .flag(let flag): "\(name)：\(flag ? "是" : "否")"
    case .text(let text): "\(name)：\(text)"
    case .prices(let prices): "\(name)：\(prices.map(otherPrice).joined(separator: "、"))"
    case .fields(let fields, from: let provider): "\(name) \(provider)：\(fields.map(field).joined(separator: "、"))"
    }
  }

  /// `13.00`, `代发价 250.00`, `12.00/打`.
  private func otherPrice(_ price: OtherPrice) -> String {
    (price.basis.map { name(of: $0) + " " } ?? "") + price.amount.description + (price.unit.map { "/\($0)" } ?? "")
  }

  /// What is no field has its code.
  private func field(_ code: FieldCode) -> String {
    ListingField(rawValue: code.rawValue).map(heading) ?? code.rawValue
  }

  private func name(of name: FactName) -> String {
    switch name {
    case .brand: "品牌"
    case .orders: "订单数"
    case .unitsSold: "售出件数"
    case .turnover: "成交额"
    case .turnover30Days: "30 天成交额"
    case .turnoverAbroad30Days: "30 天境外成交额"
    case .goodsScore: "商品评分"
    case .pictureScore: "图片评分"
    case .weight: "重量"
    case .netWeight: "净重"
    case .newArrival: "新品"
    case .fewRefunds: "退款少"
    case .onePiece: "一件起批"
    case .offerType: "商品类型"
    case .category: "类目"
    case .seller: "卖家"
    case .answersScore: "咨询评分"
    case .disputesScore: "纠纷评分"
    case .logisticsScore: "物流评分"
    case .returnsScore: "退换评分"
    case .sentWithin48Hours: "48 小时揽收率"
    case .qualityRefunds: "品质退款率"
    case .advertised: "广告"
    case .jxhy: "精选货源"
    case .patented: "专利"
    case .onSaleSince: "上架时间"
    case .stock: "库存"
    case .otherPrices: "另有标价"
    case .completedFrom: "取自"
    }
  }
}
