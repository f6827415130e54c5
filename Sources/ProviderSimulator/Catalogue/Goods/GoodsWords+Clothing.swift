/// What is worn or carried on the body.
extension GoodsWords {
  static let tShirt = GoodsWords(
    9...45, in: ["85001", "850", "23"],
    nouns: [Phrase("T恤", "T-shirt"), Phrase("短袖上衣", "short sleeve tee"), Phrase("圆领衫", "crew neck shirt")],
    materials: [Phrase("纯棉", "cotton"), Phrase("莫代尔", "modal"), Phrase("速干", "quick-dry")],
    uses: [
      Phrase("男女同款", "for men and women"), Phrase("团队班服定制", "for team prints"), Phrase("夏季宽松", "in a loose summer fit"),
    ])

  static let sneaker = GoodsWords(
    29...138, in: ["85103", "851", "23"],
    nouns: [Phrase("运动鞋", "sneaker"), Phrase("休闲鞋", "casual shoe"), Phrase("跑步鞋", "running shoe")],
    materials: [Phrase("网面", "mesh"), Phrase("帆布", "canvas"), Phrase("超纤皮", "microfibre")],
    uses: [Phrase("透气跑步", "for running"), Phrase("学生百搭", "for students"), Phrase("防滑软底", "with a non-slip sole")])

  static let scarf = GoodsWords(
    10...66, in: ["85205", "852", "23"],
    nouns: [Phrase("围巾", "scarf"), Phrase("披肩", "shawl"), Phrase("针织围脖", "knitted scarf")],
    materials: [Phrase("羊毛", "wool"), Phrase("仿羊绒", "cashmere-feel"), Phrase("腈纶", "acrylic")],
    uses: [Phrase("秋冬保暖", "for winter"), Phrase("送礼", "for gifts"), Phrase("空调房披肩", "for cool offices")])

  static let hat = GoodsWords(
    8...49, in: ["85208", "852", "23"],
    nouns: [Phrase("帽子", "hat"), Phrase("遮阳帽", "sun hat"), Phrase("礼帽", "fedora")],
    materials: [Phrase("草编", "straw"), Phrase("棉布", "cotton"), Phrase("羊毛呢", "wool felt")],
    uses: [
      Phrase("海边度假", "for beach holidays"), Phrase("春夏防晒", "for sun protection"), Phrase("演出搭配", "for stage outfits"),
    ])

  static let socks = GoodsWords(
    2...12, in: ["85211", "852", "23"],
    nouns: [Phrase("中筒袜", "crew socks"), Phrase("棉袜", "cotton socks"), Phrase("长袜", "long socks")],
    materials: [Phrase("精梳棉", "combed cotton"), Phrase("羊毛", "wool"), Phrase("竹纤维", "bamboo")],
    uses: [Phrase("四季可穿", "for all seasons"), Phrase("运动吸汗", "for sports"), Phrase("五双装", "in packs of five")])

  static let sunglasses = GoodsWords(
    5...55, in: ["85302", "853", "23"],
    nouns: [Phrase("太阳镜", "sunglasses"), Phrase("墨镜", "shades"), Phrase("偏光镜", "polarised glasses")],
    materials: [Phrase("板材", "acetate"), Phrase("轻质塑料", "light plastic"), Phrase("竹木", "bamboo")],
    uses: [Phrase("开车用", "for driving"), Phrase("海边旅行", "for the beach"), Phrase("儿童成人可选", "for kids and adults")])

  static let wallet = GoodsWords(
    8...79, in: ["85404", "854", "23"],
    nouns: [Phrase("钱包", "wallet"), Phrase("零钱包", "coin purse"), Phrase("卡包", "card holder")],
    materials: [Phrase("真皮", "leather"), Phrase("PU皮", "PU leather"), Phrase("帆布", "canvas")],
    uses: [Phrase("通勤小巧", "for commuting"), Phrase("情侣礼物", "for couples"), Phrase("多卡位", "with many card slots")])

  static let watch = GoodsWords(
    22...210, in: ["85501", "855", "23"],
    nouns: [Phrase("手表", "watch"), Phrase("石英表", "quartz watch"), Phrase("腕表", "wristwatch")],
    materials: [Phrase("硅胶", "silicone"), Phrase("皮带", "leather strap"), Phrase("尼龙", "nylon strap")],
    uses: [Phrase("学生考试用", "for exams"), Phrase("商务送礼", "for business gifts"), Phrase("防水夜光", "with luminous hands")])
}
