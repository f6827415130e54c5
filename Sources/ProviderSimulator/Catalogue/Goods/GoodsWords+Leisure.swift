/// What is taken along, played with or worked with.
extension GoodsWords {
  static let backpack = GoodsWords(
    23...128, in: ["86002", "860", "24"],
    nouns: [Phrase("双肩包", "backpack"), Phrase("书包", "school bag"), Phrase("旅行背包", "travel backpack")],
    materials: [Phrase("尼龙", "nylon"), Phrase("牛津布", "oxford cloth"), Phrase("帆布", "canvas")],
    uses: [Phrase("学生上学用", "for school"), Phrase("户外登山用", "for hiking"), Phrase("装15寸电脑", "for a 15 inch laptop")])

  static let umbrella = GoodsWords(
    9...52, in: ["86104", "861", "24"],
    nouns: [Phrase("雨伞", "umbrella"), Phrase("晴雨伞", "sun and rain umbrella"), Phrase("长柄伞", "stick umbrella")],
    materials: [Phrase("碰击布", "pongee"), Phrase("黑胶", "black-coated"), Phrase("透明膜", "clear film")],
    uses: [
      Phrase("防风加固", "for windy days"), Phrase("广告印字", "for printed adverts"), Phrase("防晒遮阳", "for sun protection"),
    ])

  static let phoneCase = GoodsWords(
    2...24, in: ["86203", "862", "24"],
    nouns: [Phrase("手机壳", "phone case"), Phrase("保护套", "protective cover"), Phrase("磁吸手机壳", "magnetic phone case")],
    materials: [Phrase("硅胶", "silicone"), Phrase("透明TPU", "clear TPU"), Phrase("磨砂", "frosted")],
    uses: [Phrase("防摔全包", "for full protection"), Phrase("情侣款", "for couples"), Phrase("支架款", "with a ring stand")])

  static let headphones = GoodsWords(
    19...168, in: ["86211", "862", "24"],
    nouns: [
      Phrase("头戴式耳机", "over-ear headphones"), Phrase("蓝牙耳机", "wireless headphones"), Phrase("游戏耳机", "gaming headset"),
    ],
    materials: [Phrase("软皮", "soft leather"), Phrase("ABS塑料", "ABS plastic"), Phrase("金属", "metal")],
    uses: [Phrase("网课通话用", "for online classes"), Phrase("电竞用", "for gaming"), Phrase("折叠便携", "for travel")])

  static let toyCar = GoodsWords(
    4...42, in: ["86301", "863", "24"],
    nouns: [Phrase("玩具车", "toy car"), Phrase("小汽车模型", "model car"), Phrase("惯性车", "friction car")],
    materials: [Phrase("合金", "die-cast"), Phrase("木质", "wooden"), Phrase("塑料", "plastic")],
    uses: [
      Phrase("儿童礼物", "for children"), Phrase("幼儿园奖品", "for kindergarten prizes"), Phrase("收藏摆件", "for collectors"),
    ])

  static let teddyBear = GoodsWords(
    7...76, in: ["86305", "863", "24"],
    nouns: [Phrase("泰迪熊", "teddy bear"), Phrase("毛绒熊", "plush bear"), Phrase("小熊公仔", "bear doll")],
    materials: [Phrase("短毛绒", "short plush"), Phrase("水晶绒", "crystal velvet"), Phrase("有机棉", "organic cotton")],
    uses: [Phrase("抓机娃娃", "for claw machines"), Phrase("生日礼物", "for birthdays"), Phrase("婚庆压床", "for weddings")])

  static let notebook = GoodsWords(
    2...19, in: ["86402", "864", "24"],
    nouns: [Phrase("笔记本", "notebook"), Phrase("线圈本", "spiral notebook"), Phrase("手账本", "journal")],
    materials: [Phrase("硬壳", "hardcover"), Phrase("牛皮纸", "kraft paper"), Phrase("PU皮面", "PU leather")],
    uses: [Phrase("学生文具", "for school"), Phrase("会议记录", "for meetings"), Phrase("企业印字", "for company logos")])

  static let keyboard = GoodsWords(
    18...189, in: ["86217", "862", "24"],
    nouns: [Phrase("键盘", "keyboard"), Phrase("机械键盘", "mechanical keyboard"), Phrase("办公键盘", "office keyboard")],
    materials: [Phrase("ABS塑料", "ABS plastic"), Phrase("铝合金", "aluminium"), Phrase("PBT键帽", "PBT keycap")],
    uses: [Phrase("办公打字", "for office typing"), Phrase("电竞游戏", "for gaming"), Phrase("平板便携", "for tablets")])

  static let ukulele = GoodsWords(
    32...240, in: ["86507", "865", "24"],
    nouns: [Phrase("尤克里里", "ukulele"), Phrase("小吉他", "small guitar"), Phrase("四弦琴", "four-string guitar")],
    materials: [Phrase("桃花心木", "mahogany"), Phrase("椴木", "basswood"), Phrase("云杉", "spruce")],
    uses: [Phrase("初学者用", "for beginners"), Phrase("儿童启蒙", "for children"), Phrase("弹唱旅行", "for travel")])
}
