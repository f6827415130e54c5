/// The places that sellers' freight tables name, as the vendors know them.
struct SimulatedProvince: Sendable, Hashable {
  /// Two digits.
  let code: String
  let name: String

  private init(_ code: String, _ name: String) {
    self.code = code
    self.name = name
  }

  /// By its name, with or without the word for what it is.
  static func named(_ text: String) -> SimulatedProvince? {
    all.first {
      text == $0.name || ["省", "市", "自治区"].contains(text.dropFirst($0.name.count)) && text.hasPrefix($0.name)
    }
  }

  static func of(code: String) -> SimulatedProvince? { all.first { $0.code == code } }

  static let all = [
    SimulatedProvince("11", "北京"), SimulatedProvince("12", "天津"), SimulatedProvince("13", "河北"),
    SimulatedProvince("14", "山西"), SimulatedProvince("15", "内蒙古"), SimulatedProvince("21", "辽宁"),
    SimulatedProvince("22", "吉林"), SimulatedProvince("23", "黑龙江"), SimulatedProvince("31", "上海"),
    SimulatedProvince("32", "江苏"), SimulatedProvince("33", "浙江"), SimulatedProvince("34", "安徽"),
    SimulatedProvince("35", "福建"), SimulatedProvince("36", "江西"), SimulatedProvince("37", "山东"),
    SimulatedProvince("41", "河南"), SimulatedProvince("42", "湖北"), SimulatedProvince("43", "湖南"),
    SimulatedProvince("44", "广东"), SimulatedProvince("45", "广西"), SimulatedProvince("46", "海南"),
    SimulatedProvince("50", "重庆"), SimulatedProvince("51", "四川"), SimulatedProvince("52", "贵州"),
    SimulatedProvince("53", "云南"), SimulatedProvince("54", "西藏"), SimulatedProvince("61", "陕西"),
    SimulatedProvince("62", "甘肃"), SimulatedProvince("63", "青海"), SimulatedProvince("64", "宁夏"),
    SimulatedProvince("65", "新疆"),
  ]
}
