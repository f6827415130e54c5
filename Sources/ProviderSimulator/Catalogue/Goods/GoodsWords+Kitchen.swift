/// What stands in a kitchen or on a table.
extension GoodsWords {
  static let mug = GoodsWords(
    6...28, in: ["83012", "830", "21"],
    nouns: [Phrase("马克杯", "mug"), Phrase("咖啡杯", "coffee cup"), Phrase("早餐杯", "breakfast mug")],
    materials: [Phrase("陶瓷", "ceramic"), Phrase("骨瓷", "bone china"), Phrase("珐琅", "enamel")],
    uses: [
      Phrase("办公室喝水用", "for the office desk"), Phrase("礼品定制", "for custom gifts"),
      Phrase("大容量家用", "for big drinkers at home"),
    ])

  static let waterBottle = GoodsWords(
    9...46, in: ["83044", "830", "21"],
    nouns: [Phrase("水瓶", "water bottle"), Phrase("保温瓶", "vacuum flask"), Phrase("运动水壶", "sports bottle")],
    materials: [
      Phrase("不锈钢", "stainless steel"), Phrase("食品级塑料", "food-grade plastic"), Phrase("高硼硅玻璃", "borosilicate glass"),
    ],
    uses: [Phrase("户外骑行用", "for cycling trips"), Phrase("学生上学用", "for school"), Phrase("健身房用", "for the gym")])

  static let vase = GoodsWords(
    11...78, in: ["83107", "831", "21"],
    nouns: [Phrase("花瓶", "vase"), Phrase("插花瓶", "flower vase"), Phrase("桌面摆件瓶", "tabletop vase")],
    materials: [Phrase("陶瓷", "ceramic"), Phrase("粗陶", "stoneware"), Phrase("树脂", "resin")],
    uses: [
      Phrase("客厅装饰", "for living room decor"), Phrase("干花水养皆可", "for dried or fresh flowers"),
      Phrase("酒店软装", "for hotel interiors"),
    ])

  static let knife = GoodsWords(
    7...39, in: ["83021", "830", "21"],
    nouns: [Phrase("厨刀", "kitchen knife"), Phrase("水果刀", "fruit knife"), Phrase("厨师刀", "chef knife")],
    materials: [Phrase("不锈钢", "stainless steel"), Phrase("高碳钢", "high carbon steel"), Phrase("复合钢", "clad steel")],
    uses: [
      Phrase("家用切菜", "for slicing vegetables"), Phrase("料理店用", "for restaurant kitchens"),
      Phrase("露营便携", "for camping kits"),
    ])

  static let pan = GoodsWords(
    25...96, in: ["83033", "830", "21"],
    nouns: [Phrase("平底锅", "frying pan"), Phrase("煎锅", "skillet"), Phrase("不粘锅", "non-stick pan")],
    materials: [Phrase("铸铁", "cast iron"), Phrase("铝合金", "aluminium"), Phrase("麦饭石涂层", "stone-coated")],
    uses: [
      Phrase("电磁炉燃气通用", "for induction and gas"), Phrase("煎蛋牛排用", "for eggs and steak"),
      Phrase("一人食小号", "for one-person meals"),
    ])

  static let bowl = GoodsWords(
    4...26, in: ["83015", "830", "21"],
    nouns: [Phrase("碗", "bowl"), Phrase("沙拉碗", "salad bowl"), Phrase("面碗", "noodle bowl")],
    materials: [Phrase("陶瓷", "ceramic"), Phrase("竹纤维", "bamboo fibre"), Phrase("密胺", "melamine")],
    uses: [
      Phrase("餐厅批发", "for restaurants"), Phrase("家庭聚餐", "for family dinners"), Phrase("微波炉加热", "for microwave ovens"),
    ])

  static let teapot = GoodsWords(
    18...88, in: ["83018", "830", "21"],
    nouns: [Phrase("茶壶", "teapot"), Phrase("泡茶壶", "infuser teapot"), Phrase("下午茶壶", "afternoon tea pot")],
    materials: [Phrase("陶瓷", "ceramic"), Phrase("紫砂", "purple clay"), Phrase("搪瓷", "enamel")],
    uses: [Phrase("功夫茶用", "for gongfu tea"), Phrase("茶馆用", "for tea houses"), Phrase("带滤网", "with a strainer")])

  static let candle = GoodsWords(
    3...22, in: ["83121", "831", "21"],
    nouns: [Phrase("香薰蜡烛", "scented candle"), Phrase("柱形蜡烛", "pillar candle"), Phrase("婚礼蜡烛", "wedding candle")],
    materials: [Phrase("大豆蜡", "soy wax"), Phrase("蜂蜡", "beeswax"), Phrase("石蜡", "paraffin")],
    uses: [Phrase("婚庆布置", "for weddings"), Phrase("卧室助眠", "for the bedroom"), Phrase("伴手礼", "for party favours")])
}
