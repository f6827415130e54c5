import Catalog
import Foundation
import Photos

/// One search at DAJI, by a photo or by words: parameters, selection, words of the reply.
struct DAJISearch {
  let call: VendorCall
  var request: ReceivedRequest { call.request }

  private static let parameters: Set = [
    "appKey", "sign", "imageId", "imageUrl", "beginPage", "pageSize", "country", "sort", "filter", "priceStart",
    "priceEnd", "region", "categoryId", "keyword", "auxiliaryText", "outMemberId",
  ]
  static let countries: Set = ["en", "ru", "vi", "ja", "ko", "fr", "pt", "es"]

  init(_ call: VendorCall) {
    self.call = call
  }

  func answer() async throws(Refusal) -> Reply {
    let (page, size) = try checked(Self.parameters)
    let photo = try await photo()
    let region = try region(of: photo)
    guard let matches = await call.world.ranked(.alibaba1688, by: photo, region: region) else {
      throw DAJIReply.refused("图片格式错误")
    }
    var selection = Selection(call.failure == .empty ? [] : matches)
    try narrow(&selection)
    if let keyword = request.first("keyword") { selection.keepTitled(keyword) }
    if let text = request.first("auxiliaryText") { selection.prefer(text) }
    try sort(&selection)
    return reply(selection, page: page, size: size, regions: regionInfo(region, of: photo))
  }

  /// - Returns: the page and its size.
  func checked(_ known: Set<String>) throws(Refusal) -> (page: Int, size: Int) {
    if let unknown = request.parameters.first(where: { !known.contains($0.name) }) {
      throw DAJIReply.refused("参数 \(unknown.name) 不存在")
    }
    let page = try whole("beginPage", in: 1...Int.max)
    let size = try whole("pageSize", in: 1...50)
    guard let country = request.first("country"), Self.countries.contains(country) else {
      throw DAJIReply.refused("country 参数错误")
    }
    return (page, size)
  }

  func reply(_ selection: Selection, page: Int, size: Int, regions: JSONText) -> Reply {
    let offers = call.shown(selection.page(page, size: size))
    if offers.isEmpty { return DAJIReply.success(nil) }
    let total = selection.offers.count
    let items = offers.map { item($0, Drift($0)) }
    return DAJIReply.success([
      "totalRecords": .count(total),
      // Wrong both ways, as the vendor's is: a last page that is not full is left out, a full one counted twice.
      "totalPage": .count(total % size == 0 ? total / size + 1 : total / size),
      "pageSize": .count(size),
      "currentPage": .count(page),
      "data": .list(
        call.failure == .drift ? items.map { $0.members(but: ["offerId", "subject"]) { $0.inOtherTypes } } : items),
      "picRegionInfo": regions,
    ])
  }

  // MARK: Parameters

  private func whole(_ name: String, in range: ClosedRange<Int>) throws(Refusal) -> Int {
    guard let number = request.first(name).flatMap({ Int($0) }), range.contains(number) else {
      throw DAJIReply.refused("\(name) 参数错误")
    }
    return number
  }

  private func price(_ name: String) throws(Refusal) -> Amount? {
    guard let text = request.first(name) else { return nil }
    guard let amount = Amount(text) else { throw DAJIReply.refused("\(name) 参数错误") }
    return amount
  }

  /// The number wins over the address when both are given.
  private func photo() async throws(Refusal) -> HeldPhoto {
    if let number = request.first("imageId") {
      guard number.utf8.count <= 19, UInt64(number) != nil else { throw DAJIReply.refused("imageId 参数错误") }
      if let photo = await call.photo("\(DAJI.path) \(number)") { return photo }
      throw DAJIReply.refused("图片不存在", code: 404)
    }
    guard let address = request.first("imageUrl") else { throw DAJIReply.refused("imageId 和 imageUrl 不能同时为空") }
    guard SimulatedWorld.isAliHosted(address), let bytes = await call.world.fetch(address) else {
      throw DAJIReply.refused("imageUrl 参数错误")
    }
    return call.world.held(bytes)
  }

  /// Sent as xMin,xMax,yMin,yMax in pixels of the uploaded picture; returned as left, top, right, bottom.
  private func region(of photo: HeldPhoto) throws(Refusal) -> [Int]? {
    guard let text = request.first("region") else { return nil }
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).compactMap { Int($0) }
    guard numbers.count == 4, numbers[0] >= 0, numbers[2] >= 0, numbers[0] < numbers[1], numbers[2] < numbers[3] else {
      throw DAJIReply.refused("region 参数错误")
    }
    if let size = SimulatedWorld.size(of: photo.bytes), numbers[1] >= size.width || numbers[3] >= size.height {
      throw DAJIReply.refused("region 超出图片范围")
    }
    return [numbers[0], numbers[2], numbers[1], numbers[3]]
  }

  func narrow(_ selection: inout Selection) throws(Refusal) {
    for name in (request.first("filter") ?? "").split(separator: ",").map(String.init) {
      guard let isKept = DAJIFilter.named(name) else { throw DAJIReply.refused("filter 参数错误") }
      selection.keep(isKept)
    }
    selection.keepPriced(from: try price("priceStart"), to: try price("priceEnd"))
    if let category = request.first("categoryId") {
      guard Int(category) != nil else { throw DAJIReply.refused("categoryId 参数错误") }
      selection.keep { $0.categoryPath.contains(category) }
    }
  }

  func sort(_ selection: inout Selection) throws(Refusal) {
    guard let text = request.first("sort") else { return }
    guard let order = try? JSONDecoder().decode([String: String].self, from: Data(text.utf8)), order.count == 1,
      let (key, direction) = order.first, ["asc", "desc"].contains(direction)
    else { throw DAJIReply.refused("sort 参数错误") }
    let descending = direction == "desc"
    switch key {
    case "price": selection.sort(by: \.sortPrice, descending: descending)
    case "rePurchaseRate": selection.sort(by: \.repurchasePercent, descending: descending)
    case "monthSold": selection.sort(by: DAJI.sold, descending: descending)
    default: throw DAJIReply.refused("sort 参数错误")
    }
  }

  // MARK: Words

  private func item(_ offer: SimulatedOffer, _ drift: Drift) -> JSONText {
    if drift.isOne(in: 120, "no object") { return "数据异常" }
    let translation = offer.title(in: request.first("country") ?? "en")
    return [
      "imageUrl": offer.pictures.first.map { drift.pictureAddress(call.world.address(ofPicture: $0)) } ?? nil,
      "subject": .string(offer.titleChinese),
      "subjectTrans": drift.isOne(in: 8, "no translation") ? .absent : .string(translation),
      "priceInfo": [
        "price": .string(drift.isOne(in: 13, "old price") ? offer.earlierPrice : offer.wholesalePrice),
        "jxhyPrice": offer.memberPrice == nil && drift.isOne(in: 2, "member") ? .absent : .text(offer.memberPrice),
        "pfJxhyPrice": .text(offer.memberPrice.map(Self.withoutLastZero)),
        "consignPrice": .text(offer.dropShipPrice),
      ],
      "offerId": drift.isOne(in: 120, "no number") ? nil : .number(offer.number),
      "isJxhy": .bool(offer.memberPrice != nil),
      "repurchaseRate": drift.isOne(in: 15, "no rate") ? nil : .string("\(offer.repurchasePercent)%"),
      "monthSold": drift.isOne(in: 21, "no sales") ? nil : drift.sold(offer.soldIn30Days, "month"),
      "traceInfo": .string("object_id%40\(offer.number)%5Eobject_type%40offer%5EoutMemberId%40null"),
      "isOnePsale": .bool(offer.dropShipPrice != nil),
      "sellerIdentities": sellers(offer.shop, drift),
      // The official objects have these; a reply passes them on now and then.
      "minOrderQuantity": drift.isOne(in: 6, "passed on")
        ? .count(drift.isOne(in: 3, "old minimum") ? offer.earlierMinimumOrder : offer.minimumOrder) : .absent,
      "tradeScore": drift.isOne(in: 6, "passed on") ? .string(offer.shop.score) : .absent,
      "isPatentProduct": drift.isOne(in: 6, "passed on") ? .bool(drift.isOne(in: 4, "patent")) : .absent,
      "createDate": drift.isOne(in: 6, "passed on") ? "2025-03-02 10:00:00" : .absent,
    ]
  }

  private func sellers(_ shop: SimulatedShop, _ drift: Drift) -> JSONText {
    let identities = [
      (shop.isSuperFactory, "super_factory"), (shop.isPowerful, "powerful_merchants"), (shop.isTrustPass, "tp_member"),
    ].filter(\.0).map(\.1)
    return identities.isEmpty && drift.isOne(in: 2, "sellers") ? nil : .strings(identities)
  }

  /// The same price written in another way, as the vendor does: 34.50 and 34.5.
  private static func withoutLastZero(_ price: String) -> String {
    price.contains(".") && price.hasSuffix("0") ? String(price.dropLast()) : price
  }

  private func regionInfo(_ region: [Int]?, of photo: HeldPhoto) -> JSONText {
    let size = SimulatedWorld.size(of: photo.bytes)
    let whole = "0,\((size?.width ?? 800) - 1),0,\((size?.height ?? 800) - 1)"
    let current = region.map { "\($0[0]),\($0[2]),\($0[1]),\($0[3])" } ?? whole
    let parts = SimulatedWorld.subjects(of: photo.bytes).map {
      "\($0.left),\($0.right - 1),\($0.top),\($0.bottom - 1)"
    }
    return ["currentRegion": .string(current), "yoloCropRegion": .string((parts + [whole]).joined(separator: ";"))]
  }
}

/// The filters that DAJI takes, by what they keep.
enum DAJIFilter {
  static func named(_ name: String) -> ((SimulatedOffer) -> Bool)? {
    switch name {
    case "shipInToday": { $0.shipsWithinHours <= 12 }
    case "shipIn24Hours": { $0.shipsWithinHours <= 24 }
    case "shipIn48Hours": { $0.shipsWithinHours <= 48 }
    case "certifiedFactory": { $0.shop.isFactory && $0.shop.isVerified }
    case "1688Selection", "isSelect": { $0.isSelection }
    case "jxhy": { $0.memberPrice != nil }
    case "noReason7DReturn": { $0.hasNoReasonReturn }
    case "isOnePsale": { $0.dropShipPrice != nil }
    case "isOnePsaleFreePost": { $0.dropShipPrice != nil && $0.isFreeShipping }
    case "new7": { $0.isNewIn7Days }
    case "new30": { $0.isNewIn30Days }
    case "isQqyx": { $0.shop.isPowerful }
    default: levelled(name)
    }
  }

  /// Levels rise with what they ask of a shop.
  private static func levelled(_ name: String) -> ((SimulatedOffer) -> Bool)? {
    let families: [(prefix: String, levels: Int)] = [
      ("totalEpScoreLv", 4), ("getRate24HLv", 3), ("getRate48HLv", 3),
    ]
    for family in families where name.hasPrefix(family.prefix) {
      guard let level = Int(name.dropFirst(family.prefix.count)), (1...family.levels).contains(level) else {
        return nil
      }
      return { Drift($0).pick(family.levels, family.prefix) >= level - 1 }
    }
    return nil
  }
}
