import ArgumentParser
import Foundation
import ImageSearch
import Testing

@testable import snapsource

struct DoctorTests {
  @Test func troubleIsMarkedAndNamesLineUp() {
    let report = DoctorReport(sections: [
      .init("vendors", [.init("daji", "configured"), .init("shanjing", "not configured")]),
      .init("terminal", [.init("TERM", "not set", isTrouble: true)]),
    ])
    #expect(
      report.text == """
        vendors
          daji      configured
          shanjing  not configured

        terminal
        ! TERM      not set

        """)
  }

  @Test func chineseNamesLineUpByTheirWidth() {
    let report = DoctorReport(sections: [.init("数据", [.init("完整性", "未见损坏"), .init("TERM", "xterm")])])
    #expect(
      report.text == """
        数据
          完整性  未见损坏
          TERM    xterm

        """)
  }

  @Test(arguments: DoctorLabel.allCases) func aLabelIsSaidInBothLanguages(label: DoctorLabel) {
    #expect(snapsource.English().label(label) == label.rawValue)
    #expect(snapsource.Chinese().label(label).contains { !$0.isASCII }, "\(label)")
  }

  @Test func namesAreInTheLanguageThatIsSet() async throws {
    let report = try await report(["SNAPSOURCE_UI_LANGUAGE": "zh"])
    #expect(report.sections.map(\.title) == ["程序", "配置", "数据源", "网络", "数据", "终端", "工具", "设置"])
    let names = Set(report.sections.flatMap(\.lines).map(\.name))
    #expect(names.isDisjoint(with: DoctorLabel.allCases.map(\.rawValue)), "\(names)")
    #expect(names.isSuperset(of: ["版本", "文件", "照片存放处", "https 代理", "数据库", "缓存", "TERM", "颜色"]), "\(names)")
  }

  @Test func saysWhatIsMissingByBothNames() async throws {
    let text = try await report(["SNAPSOURCE_DAJI_APP_KEY": "k3y"]).text
    #expect(text.contains("set daji.appSecret or SNAPSOURCE_DAJI_APP_SECRET"))
    #expect(!text.contains("set daji.appKey or"))
    #expect(text.contains("set tmapi.token or SNAPSOURCE_TMAPI_TOKEN"))
  }

  @Test(arguments: [
    (["TERM": "screen-256color", "COLORTERM": "truecolor"], "256"), (["TERM": "xterm-256color"], "256"),
    (["TERM": "xterm-256color", "COLORTERM": "truecolor"], "24-bit"),
    (["TERM": "vt100", "COLORTERM": "truecolor"], "none that TERM=vt100 tells of"),
    (["TERM": "xterm-256color", "NO_COLOR": "1"], "none, because NO_COLOR is set"),
  ])
  func coloursAreSaidOnceAndTheSameEverywhere(environment: [String: String], colours: String) async throws {
    let lines = try await report(environment).sections.flatMap(\.lines)
    #expect(lines.first { $0.name == "colours" }?.text == colours)
    let pictures = try #require(lines.first { $0.name == "pictures" })
    #expect(!pictures.text.contains("COLORTERM=truecolor would say") || environment["COLORTERM"] == nil)
  }

  @Test func saysWhereFreightGoesTo() async throws {
    let lines = try await report(["SNAPSOURCE_FREIGHT_TO": "gd"]).sections.flatMap(\.lines)
    #expect(lines.contains { $0.text.contains("set in the environment to gd") })
    let wrong = try await report(["SNAPSOURCE_FREIGHT_TO": "Guangdng"])
    #expect(wrong.status == .configuration && wrong.text.contains("perhaps Guangdong"))
  }

  @Test func showsNoSecret() async throws {
    var environment = Dictionary(
      uniqueKeysWithValues: SettingsCatalogue.all.filter(\.isSecret).map { ($0.environmentName, "s3cret") })
    environment["SNAPSOURCE_DAJI_BASE_URL"] = "https://user:s3cret@example.com/?token=s3cret"
    environment["SNAPSOURCE_PHOTO_HOST_PUT_URL"] = "https://bucket.example.com/{name}?signature=s3cret"
    environment["SNAPSOURCE_PHOTO_HOST_COMMAND"] = "put --password s3cret"
    let text = try await report(environment).text
    #expect(text.contains("configured, at example.com"))
    #expect(text.contains("by HTTP PUT"))
    #expect(!text.contains("s3cret"))
  }

  @Test func aBrokenValueIsTroubleAndTheRestIsStillLookedAt() async throws {
    let report = try await report(["SNAPSOURCE_UI_GRAPHICS": "sixel"])
    #expect(report.status == .configuration)
    #expect(report.sections.flatMap(\.lines).contains { $0.isTrouble && $0.text.contains("sixel") })
    #expect(report.text.contains("tmapi-v1"))
  }

  @Test func aBrokenValueHidesNoOther() async throws {
    let report = try await report(["SNAPSOURCE_UI_GRAPHICS": "sixel", "SNAPSOURCE_TMAPI_TOKEN": "t"])
    #expect(!report.text.contains(snapsource.English().nothingToAsk))
    #expect(report.text.contains("SNAPSOURCE_TMAPI_TOKEN – set in the environment"))
  }

  @Test func aCapThatCannotCountACallIsWarnedAbout() async throws {
    let environment = [
      "SNAPSOURCE_TMAPI_TOKEN": "t", "SNAPSOURCE_CAPS_DAY": "5 USD", "SNAPSOURCE_COSTS_TMAPI_V1_SEARCH": "0.05 USD",
    ]
    let warnings = try await report(environment).sections.flatMap(\.lines).filter { $0.name == "warning" }
    #expect(warnings.count == 8 && warnings.allSatisfy { $0.text.contains("caps.day is 5.00 USD") }, "\(warnings)")
    #expect(!warnings.contains { $0.text.contains("costs.tmapi-v1.search") })
  }

  @Test func makesNothing() async throws {
    let report = try await report([:])
    #expect(report.status == .done)
    #expect(report.text.contains("not there yet"))
    #expect(!FileManager.default.fileExists(atPath: Self.directory))
  }

  @Test(arguments: [
    (["TERM": "xterm-256color"], "auto: quadrants in 256 colours"),
    (
      ["TERM": "xterm-256color", "COLORTERM": "truecolor"],
      "auto: quadrants in 24-bit colour – 24-bit colour, by COLORTERM"
    ),
    (["TERM": "xterm-256color", "NO_COLOR": "1"], "auto: signs – NO_COLOR"),
    (
      ["TERM": "vt100", "COLORTERM": "truecolor"], "auto: signs – signs, since its description says nothing of colours"
    ),
    (["TERM": "xterm-256color", "SNAPSOURCE_UI_GRAPHICS": "half"], "half: half blocks in 256 colours"),
    (["TERM": "xterm-256color", "SNAPSOURCE_UI_GRAPHICS": "off"], "off: none"),
  ])
  func saysHowPicturesAreDrawnAndWhy(environment: [String: String], words: String) async throws {
    let text = try await report(environment).text
    #expect(text.contains(words), "\(text)")
  }

  private func report(_ environment: [String: String]) async throws -> DoctorReport {
    let options = try CommonOptions.parse(["--data-dir", Self.directory])
    let examination = Examination(
      options: options, environment: ["HOME": "/nonexistent", "TERM": "xterm"].merging(environment) { $1 },
      isOnline: false)
    return await examination.report()
  }

  private static let directory = FileManager.default.temporaryDirectory
    .appending(path: "doctor-\(ProcessInfo.processInfo.processIdentifier)").path
}
