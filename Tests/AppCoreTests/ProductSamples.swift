import Catalog
import Foundation
import Queries

@testable import AppCore

extension KeptDetails {
  /// Details with so many variants: colours in four sizes, those of one colour with one picture.
  static func varied(_ target: DetailTarget, at date: Date, variants: Int = 60) -> KeptDetails {
    var kept = sample(target, at: date)
    kept.details.variants = (0..<variants).map { variant($0) }
    kept.details.pricing = .variant
    kept.details.listing.shipsFrom = CleanText("浙江 义乌")
    kept.details.listing.shipsWithinHours = 48
    kept.details.listing.shop.name = CleanText("义乌市杯业有限公司")
    kept.details.listing.shop.years = 7
    kept.details.deliveryFee = Price(.wholesale, Amount(5))
    kept.details.description = ProductDescription(
      html: "<p>加厚 &amp; 防烫</p><img src=\"https://cbu01.alicdn.com/long.jpg\">")
    return kept
  }

  private static let colours = [
    ("白色", "White"), ("红色", "Red"), ("天空蓝", "Sky blue"), ("墨绿", "Dark green"), ("奶油黄", "Cream"),
  ]
  private static let sizes = ["300 ml", "350 ml", "500 ml", "1 l"]

  /// The address of the picture that variants of a colour share.
  static func picture(ofColour number: Int) -> WebAddress? {
    WebAddress("https://cbu01.alicdn.com/colour-\(number).jpg")
  }

  private static func variant(_ place: Int) -> Variant {
    let (colour, size) = (place / sizes.count, place % sizes.count)
    let name = colours[colour % colours.count]
    let turn = colour / colours.count
    let suffix = turn == 0 ? "" : " \(turn + 1)"
    guard let value = Term(original: CleanText(name.0 + suffix), translated: CleanText(name.1 + suffix)),
      let volume = Term(original: CleanText(sizes[size]), translated: nil)
    else { preconditionFailure("not a variant") }
    var variant = Variant(
      id: CleanText("\(1_000 + place)"),
      options: [Variant.Option(name: nil, value: value), Variant.Option(name: nil, value: volume)])
    variant.picture = picture(ofColour: colour)
    variant.prices = [Price(.wholesale, Amount(Decimal(place) / 10 + 12))]
    variant.stock = place % 7 == 0 ? 0 : place * 31
    variant.parcel.weight = Weight(grams: Amount(Decimal(180 + place)))
    variant.articleNumber = CleanText("BZ-\(place)")
    return variant
  }
}
