/// What the trade says of one kind of goods, and what they cost about.
struct GoodsWords: Sendable {
  let nouns: [Phrase]
  let materials: [Phrase]
  let uses: [Phrase]
  /// The usual wholesale price in yuan, lowest and highest.
  let yuan: ClosedRange<Int>
  /// Numbers of its category and those above it, the narrowest first.
  let categoryPath: [String]

  init(_ yuan: ClosedRange<Int>, in categoryPath: [String], nouns: [Phrase], materials: [Phrase], uses: [Phrase]) {
    self.nouns = nouns
    self.materials = materials
    self.uses = uses
    self.yuan = yuan
    self.categoryPath = categoryPath
  }
}

extension GoodsKind {
  var words: GoodsWords {
    switch self {
    case .mug: .mug
    case .waterBottle: .waterBottle
    case .vase: .vase
    case .knife: .knife
    case .pan: .pan
    case .bowl: .bowl
    case .teapot: .teapot
    case .candle: .candle
    case .lamp: .lamp
    case .chair: .chair
    case .pillow: .pillow
    case .clock: .clock
    case .basket: .basket
    case .fan: .fan
    case .flowerPot: .flowerPot
    case .tShirt: .tShirt
    case .sneaker: .sneaker
    case .scarf: .scarf
    case .hat: .hat
    case .socks: .socks
    case .sunglasses: .sunglasses
    case .wallet: .wallet
    case .watch: .watch
    case .backpack: .backpack
    case .umbrella: .umbrella
    case .phoneCase: .phoneCase
    case .headphones: .headphones
    case .toyCar: .toyCar
    case .teddyBear: .teddyBear
    case .notebook: .notebook
    case .keyboard: .keyboard
    case .ukulele: .ukulele
    }
  }
}
