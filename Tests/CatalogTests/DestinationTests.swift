import Catalog
import Foundation
import Testing

@Suite struct DestinationTests {
  @Test(arguments: [
    "Guangdong", "guangdong", "Guangdong Province", "广东", "广东省", "gd", "GD", " 广东 ", "440000",
  ])
  func aProvinceIsReadHoweverItIsCalled(text: String) throws {
    let place = try #require(Destination(text))
    #expect(place.name == "Guangdong" && place.province.chinese == "广东" && place.code == "440000")
    #expect(place.city == "440100" && place.district == nil)
  }

  @Test(arguments: [
    ("Inner Mongolia", "内蒙古"), ("内蒙古自治区", "内蒙古"), ("广西壮族自治区", "广西"), ("Xizang", "西藏"), ("北京市", "北京"),
    ("Shaanxi", "陕西"), ("Shanxi", "山西"), ("ha", "河南"), ("he", "河北"),
  ])
  func provincesThatAreAlikeAreToldApart(text: String, chinese: String) {
    #expect(Destination(text)?.province.chinese == chinese)
  }

  @Test func aCodeNamesACityOrADistrict() throws {
    let city = try #require(Destination("440300"))
    #expect(city.name == "Guangdong 440300" && city.city == "440300" && city.district == nil)
    let district = try #require(Destination("440306"))
    #expect(district.city == "440300" && district.district == "440306" && district.province.name == "Guangdong")
    #expect(Destination("110105")?.city == "110100" && district.inGeneral == Destination("Guangdong"))
  }

  @Test(arguments: ["", "Canton", "Mars", "440", "4403060", "990000", "৪৪০০০০", "广"])
  func whatIsNoPlaceIsNone(text: String) { #expect(Destination(text) == nil) }

  @Test func theNearestNameIsInTheScriptOfTheText() {
    #expect(Destination.nearest(to: "Guangdng") == "Guangdong")
    #expect(Destination.nearest(to: "广冬")?.hasPrefix("广") == true)
    #expect(Destination.nearest(to: "火星") == nil)
    #expect(Destination.nearest(to: "Atlantis, the sunken one") == nil)
  }

  @Test func everyProvinceHasItsOwnCodeAndNames() {
    let all = Province.all
    #expect(all.count == 31 && Set(all.map(\.code)).count == 31)
    for province in all {
      #expect(Destination(province.name)?.province == province && Destination(province.chinese)?.province == province)
    }
  }

  @Test func aPlaceIsKeptByItsCode() throws {
    let place = try #require(Destination("440306"))
    let kept = try JSONEncoder().encode([place])
    #expect(String(decoding: kept, as: UTF8.self) == #"["440306"]"#)
    #expect(try JSONDecoder().decode([Destination].self, from: kept) == [place])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Destination].self, from: Data(#"["Mars"]"#.utf8)) }
  }
}
