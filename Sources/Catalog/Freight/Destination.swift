/// Where in China goods are sent to: a province, and a city or a district of it where one is named.
package struct Destination: Hashable, Sendable {
  package let province: Province
  /// Six digits (GB/T 2260). `440000` is the province, `440300` a city of it, `440306` a district of that.
  package let code: String

  /// Reads a province by its name (`Guangdong`, `广东省`, `gd`), or any place by its code (`440306`).
  package init?(_ text: String) {
    let text = TypedText.trimmed(text)
    if let province = Province(named: text) {
      self.init(province, code: province.code + "0000")
    } else if text.utf8.count == 6, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let province = Province(code: text)
    {
      self.init(province, code: text)
    } else {
      return nil
    }
  }

  private init(_ province: Province, code: String) {
    self.province = province
    self.code = code
  }

  /// The province as a whole.
  package var inGeneral: Destination { Destination(province, code: province.code + "0000") }

  /// The city's code, for vendors that want one: where no city is named, the province's capital, which has the first number
  /// in each of them.
  package var city: String {
    let city = code.prefix(4)
    return city.hasSuffix("00") ? "\(province.code)0100" : "\(city)00"
  }

  /// The district's code; `nil` where none is named.
  package var district: String? { code.hasSuffix("00") ? nil : code }

  /// `Guangdong`, or `Guangdong 440306` where a place in it is named.
  package var name: String { code.hasSuffix("0000") ? province.name : "\(province.name) \(code)" }

  /// `广东`, or `广东（440306）` where a place in it is named.
  package var chineseName: String { code.hasSuffix("0000") ? province.chinese : "\(province.chinese)（\(code)）" }

  /// The province's name that a text may have meant; `nil` when none is like it.
  package static func nearest(to text: String) -> String? { Province.nearest(to: text) }
}

extension Destination: Codable {
  package init(from decoder: any Decoder) throws {
    let code = try decoder.singleValueContainer().decode(String.self)
    guard let destination = Destination(code) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a place"))
    }
    self = destination
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}
