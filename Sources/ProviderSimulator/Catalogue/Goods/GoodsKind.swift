/// The kinds of goods that the drawn catalogue holds. The raw value is ``SimulatedOffer/kind``.
enum GoodsKind: String, Sendable, Hashable, CaseIterable {
  case mug, lamp, backpack, umbrella, chair
  case phoneCase = "phone-case"
  case waterBottle = "water-bottle"
  case tShirt = "t-shirt"
  case sneaker, scarf, watch, headphones
  case toyCar = "toy-car"
  case teddyBear = "teddy-bear"
  case notebook, pillow, vase, knife, pan, wallet, sunglasses, hat, candle, clock, basket, bowl, fan, keyboard
  case teapot, socks, ukulele
  case flowerPot = "flower-pot"
}
