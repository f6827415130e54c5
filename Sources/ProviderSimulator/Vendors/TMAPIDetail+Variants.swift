/// What TMAPI's details say of variants.
extension TMAPIDetail {
  /// In no order: a place in `skus` says nothing.
  var variants: [SimulatedVariant] {
    drift.isOne(in: 2, "order") ? details.variants.reversed() : details.variants
  }

  func variant(_ variant: SimulatedVariant) -> JSONText {
    [
      "skuid": .string(variant.number),
      "specid": .string(variant.specification),
      "sale_price": salePrice(variant),
      "origin_price": isChinese ? nil : .text(variant.price),
      "stock": .count(variant.stock),
      "sale_count": .count(variant.sold),
      "props_ids": .string(
        zip(details.properties.indices, variant.choices)
          .map { "\(propertyID($0)):\(valueID($0, $1))" }.joined(separator: ";")),
      "props_names": .string(
        zip(details.properties, variant.choices)
          .map { property, choice in
            let name = valueName(property.values[choice].name, isAlone: true)
            return details.has(.valuesOnly) ? name : "\(said(property.name)):\(name)"
          }.joined(separator: ";")),
      "package_info": details.has(.noPackage) ? .absent : parcel(variant.parcel),
    ]
  }

  private func salePrice(_ variant: SimulatedVariant) -> JSONText {
    if isDropShipping, let price = details.dropShipPrice { return .string(price) }
    if details.has(.sixtyVariants) { return nil }
    if let price = variant.price { return .string(price) }
    guard let first = details.tiers.first, let price = Yuan(first.price) else { return nil }
    return .string(details.has(.variantsAboveTiers) ? price.percent(155).text : first.price)
  }

  private func parcel(_ parcel: SimulatedParcel) -> JSONText {
    if details.has(.emptyPackage) { return ["weight": 0, "length": 0, "width": 0, "height": 0, "volume": 0] }
    let hasSides = drift.isOne(in: 2, "sides")
    return [
      "weight": drift.isOne(in: 9, "no weight") ? .absent : .number(parcel.kilograms),
      "length": .count(hasSides ? parcel.length : 0),
      "width": .count(hasSides ? parcel.width : 0),
      "height": .count(hasSides ? parcel.height : 0),
      "volume": .count(hasSides ? parcel.length * parcel.width * parcel.height : 0),
    ]
  }

  func property(_ index: Int, _ property: VariantProperty) -> JSONText {
    [
      "pid": .string(propertyID(index)),
      "prop_name": .string(said(property.name)),
      "values": .list(
        property.values.enumerated().map { place, value in
          [
            "vid": .string(valueID(index, place)),
            "name": .string(valueName(value.name)),
            "imageUrl": value.picture.map { .string(world.address(ofPicture: $0)) } ?? (isOld ? .absent : ""),
          ]
        }),
    ]
  }

  private func propertyID(_ index: Int) -> String {
    details.has(.marketplaceIDs) ? String(details.properties[index].number) : String(index)
  }

  private func valueID(_ index: Int, _ place: Int) -> String {
    details.has(.marketplaceIDs) ? String(details.properties[index].values[place].number) : String(place)
  }
}
