package import Catalog

/// How a product's details are said.
extension Chinese {
  package func lines(of details: ProductDetails) -> [(name: String, text: String)] {
    var lines: [(name: String, text: String)] = []
    func add(_ name: String, _ text: String?) {
      if let text, !text.isEmpty { lines.append((name, text)) }
    }
    let elsewhere: [ListingField] = [.address, .pictures, .minimumOrder, .tags]
    lines += facts(details.listing).filter { !(elsewhere.map(heading) + [shopPage]).contains($0.name) }
    let place = lines.firstIndex { $0.name == heading(of: .sales) } ?? lines.count
    lines.insert((heading(of: .minimumOrder), minimumOrder(of: details)), at: place)
    add("混批", details.mixedBatch.map(mixed))
    add("规格", variants(of: details))
    add("重量", weights(of: details))
    add("尺寸", details.parcel.size?.description)
    add("国内运费", details.deliveryFee.map { price($0, unit: nil) })
    add(heading(of: .tags), details.listing.tags.map(\.string).joined(separator: separator))
    return lines
  }

  /// The greatest of what is said; where the sources differ, all of them.
  private func minimumOrder(of details: ProductDetails) -> String {
    guard let most = details.listing.minimumOrder else { return notKnown }
    return count(most) + (sources(of: details.orderQuantities) ?? "")
  }

  /// Which numbers say how much must be ordered; `nil` when they say the same.
  func sources(of said: [OrderQuantity]) -> String? {
    guard Set(said.map(\.pieces)).count > 1 else { return nil }
    return "（" + said.map { "\(name(of: $0.source)) \(count($0.pieces))" }.joined(separator: "，") + "）"
  }

  private func name(of source: OrderQuantity.Source) -> String {
    switch source {
    case .minimum: "标明"
    case .firstTier: "首档起批"
    case .lot: "每批"
    }
  }

  func mixed(_ rule: MixedBatch) -> String {
    let enough = [rule.pieces.map { "\(count($0)) 件" }, rule.amount.map { "CNY \($0)" }].compactMap { $0 }
    return "满 " + enough.joined(separator: "或 ")
  }

  package func variants(of details: ProductDetails) -> String? {
    guard !details.variants.isEmpty else { return nil }
    let inStock = details.variants.count { ($0.stock ?? 1) > 0 }
    let stock = inStock < details.variants.count ? "，其中 \(count(inStock)) 种有货" : ""
    let rest = details.variantsLeftOut > 0 ? "，另有 \(count(details.variantsLeftOut)) 种未读取" : ""
    return "\(count(details.variants.count)) 种" + stock + rest + (details.pricing == .variant ? "，按规格定价" : "")
  }

  func weights(of details: ProductDetails) -> String? {
    if let weight = details.parcel.weight { return weight.description }
    let weights = details.variants.compactMap(\.parcel.weight).sorted()
    guard let least = weights.first, let most = weights.last else { return nil }
    return least == most ? least.description : "\(least.description) 至 \(most.description)"
  }

  package func line(of variant: Variant, in details: ProductDetails) -> [String] {
    let price = variant.price(.wholesale)
    return [
      variant.name.isEmpty ? variant.id?.string ?? "–" : variant.name, price.map { "\($0.amount)" } ?? "–",
      variant.price(.dropShip).map { "\($0.amount)" } ?? "–", variant.stock.map(count) ?? "–",
      variant.parcel.weight?.description ?? "–", variant.articleNumber?.string ?? "–",
    ]
  }

  package var saidNothing: String { "有答复，但没有价格、起批量或规格" }

  package var variantHeadings: [String] { ["规格", "价格", "代发价", "库存", "重量", "货号"] }

  package func text(of attribute: Attribute) -> (name: String, text: String) {
    (bilingual(attribute.name), attribute.values.map(bilingual).joined(separator: "、"))
  }

  /// The seller's own word, and the translation behind it: it is the former that is in Chinese.
  private func bilingual(_ term: Term) -> String {
    guard let original = term.original, let translated = term.translated else { return term.preferOriginal }
    return "\(original)（\(translated)）"
  }
}
