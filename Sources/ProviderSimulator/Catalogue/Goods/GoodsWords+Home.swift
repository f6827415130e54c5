/// What furnishes a home.
extension GoodsWords {
  static let lamp = GoodsWords(
    19...118, in: ["84011", "840", "22"],
    nouns: [Phrase("台灯", "desk lamp"), Phrase("护眼灯", "reading lamp"), Phrase("折叠工作灯", "folding work lamp")],
    materials: [Phrase("金属", "metal"), Phrase("铝合金", "aluminium"), Phrase("铁艺", "wrought iron")],
    uses: [
      Phrase("书桌学习用", "for study desks"), Phrase("卧室床头用", "for bedside tables"), Phrase("可调角度", "with adjustable arm"),
    ])

  static let chair = GoodsWords(
    45...230, in: ["84103", "841", "22"],
    nouns: [Phrase("餐椅", "dining chair"), Phrase("靠背椅", "side chair"), Phrase("休闲椅", "lounge chair")],
    materials: [Phrase("布艺", "fabric"), Phrase("仿皮", "faux leather"), Phrase("塑料", "plastic")],
    uses: [Phrase("餐厅咖啡店用", "for cafes"), Phrase("会议室用", "for meeting rooms"), Phrase("可叠放", "for stacking")])

  static let pillow = GoodsWords(
    8...48, in: ["84207", "842", "22"],
    nouns: [Phrase("抱枕", "cushion"), Phrase("靠枕", "throw pillow"), Phrase("沙发靠垫", "sofa cushion")],
    materials: [Phrase("棉麻", "cotton linen"), Phrase("天鹅绒", "velvet"), Phrase("短毛绒", "short plush")],
    uses: [Phrase("沙发装饰", "for sofas"), Phrase("汽车腰靠", "for car seats"), Phrase("含芯可拆洗", "with washable cover")])

  static let clock = GoodsWords(
    13...69, in: ["84302", "843", "22"],
    nouns: [Phrase("闹钟", "alarm clock"), Phrase("座钟", "table clock"), Phrase("静音时钟", "silent clock")],
    materials: [Phrase("金属", "metal"), Phrase("木质", "wooden"), Phrase("塑料", "plastic")],
    uses: [Phrase("床头用", "for the bedside"), Phrase("学生起床用", "for students"), Phrase("复古桌面摆件", "in retro style")])

  static let basket = GoodsWords(
    9...58, in: ["84405", "844", "22"],
    nouns: [Phrase("收纳篮", "storage basket"), Phrase("野餐篮", "picnic basket"), Phrase("手提篮", "carry basket")],
    materials: [Phrase("藤编", "rattan"), Phrase("柳编", "wicker"), Phrase("棉绳", "cotton rope")],
    uses: [Phrase("野餐郊游", "for picnics"), Phrase("杂物收纳", "for storage"), Phrase("礼品包装", "for gift hampers")])

  static let fan = GoodsWords(
    26...129, in: ["84016", "840", "22"],
    nouns: [Phrase("电风扇", "electric fan"), Phrase("台扇", "table fan"), Phrase("循环扇", "air circulator")],
    materials: [Phrase("塑料", "plastic"), Phrase("金属", "metal"), Phrase("铝叶", "aluminium blade")],
    uses: [
      Phrase("宿舍办公用", "for dorms and offices"), Phrase("三档静音", "with three quiet speeds"),
      Phrase("夏季清凉", "for summer cooling"),
    ])

  static let flowerPot = GoodsWords(
    5...36, in: ["84511", "845", "22"],
    nouns: [Phrase("花盆", "flower pot"), Phrase("绿植盆栽", "potted plant"), Phrase("多肉盆", "succulent planter")],
    materials: [Phrase("陶瓷", "ceramic"), Phrase("红陶", "terracotta"), Phrase("塑料", "plastic")],
    uses: [Phrase("阳台种植", "for balconies"), Phrase("办公桌绿植", "for desk plants"), Phrase("带托盘", "with a saucer")])
}
