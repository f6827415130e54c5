package import Catalog

/// How a product's details are said.
extension English {
  package func lines(of details: ProductDetails) -> [(name: String, text: String)] {
    var lines: [(name: String, text: String)] = []
    func add(_ name: String, _ text: String?) {
      if let text, !text.isEmpty { lines.append((name, text)) }
    }
    lines += facts(details.listing).filter {
      !["page", "shop page", "picture", "min. order", "tags"].contains($0.name)
    }
    let place = lines.firstIndex { $0.name == "sold" } ?? lines.count
    lines.insert(("min. order", minimumOrder(of: details)), at: place)
    add("mixed order", details.mixedBatch.map(mixed))
    add("variants", variants(of: details))
    add("weight", weights(of: details))
    add("size", details.parcel.size?.description)
    add("delivery fee", details.deliveryFee.map { price($0, unit: nil) + " in China" })
    add("tags", details.listing.tags.map(\.string).joined(separator: separator))
    return lines
  }

  /// The greatest of what is said; where the sources differ, all of them.
  private func minimumOrder(of details: ProductDetails) -> String {
    guard let most = details.listing.minimumOrder else { return "not known" }
    return count(most) + (sources(of: details.orderQuantities) ?? "")
  }

  /// Which numbers say how much must be ordered; `nil` when they say the same.
  func sources(of said: [OrderQuantity]) -> String? {
    guard Set(said.map(\.pieces)).count > 1 else { return nil }
    return " (" + said.map { "\(name(of: $0.source)) \(count($0.pieces))" }.joined(separator: ", ") + ")"
  }

  private func name(of source: OrderQuantity.Source) -> String {
    switch source {
    case .minimum: "said"
    case .firstTier: "first price from"
    case .lot: "lots of"
    }
  }

  func mixed(_ rule: MixedBatch) -> String {
    [rule.pieces.map { "\(count($0)) pieces" }, rule.amount.map { "CNY \($0)" }].compactMap { $0 }
      .joined(separator: " or ") + " in all"
  }

  package func variants(of details: ProductDetails) -> String? {
    guard !details.variants.isEmpty else { return nil }
    let inStock = details.variants.count { ($0.stock ?? 1) > 0 }
    let stock = inStock < details.variants.count ? ", \(count(inStock)) of them in stock" : ""
    let rest = details.variantsLeftOut > 0 ? ", \(count(details.variantsLeftOut)) more not read" : ""
    return count(details.variants.count) + stock + rest + (details.pricing == .variant ? ", each at its price" : "")
  }

  func weights(of details: ProductDetails) -> String? {
    if let weight = details.parcel.weight { return weight.description }
    let weights = details.variants.compactMap(\.parcel.weight).sorted()
    guard let least = weights.first, let most = weights.last else { return nil }
    return least == most ? least.description : "\(least.description) to \(most.description)"
  }

  package func line(of variant: Variant, in details: ProductDetails) -> [String] {
    let price = variant.price(.wholesale)
    return [
      variant.name.isEmpty ? variant.id?.string ?? "–" : variant.name, price.map { "\($0.amount)" } ?? "–",
      variant.price(.dropShip).map { "\($0.amount)" } ?? "–", variant.stock.map(count) ?? "–",
      variant.parcel.weight?.description ?? "–", variant.articleNumber?.string ?? "–",
    ]
  }

  package var saidNothing: String { "answered without a price, a minimum order or a variant" }

  package var variantHeadings: [String] { ["variant", "price", "drop-ship", "stock", "weight", "article"] }

  package func text(of attribute: Attribute) -> (name: String, text: String) {
    (bilingual(attribute.name), attribute.values.map(bilingual).joined(separator: ", "))
  }

  /// The translation, and the seller's own word behind it.
  private func bilingual(_ term: Term) -> String {
    guard let original = term.original, let translated = term.translated else { return term.preferTranslated }
    return "\(translated) (\(original))"
  }
}
