import Catalog
import ImageSearch
import Queries
import Testing

@testable import snapsource

struct ProgramConfigurationTests {
  @Test func theEnvironmentWinsOverTheFileAndOptionsOverBoth() throws {
    let configuration = try configuration(
      "daji: { appKey: file, appSecret: file }\nui: { graphics: quad }",
      environment: ["SNAPSOURCE_DAJI_APP_SECRET": "environment", "SNAPSOURCE_UI_GRAPHICS": "half"],
      options: ["ui.graphics": "off"])
    #expect(configuration.settings.text("daji.appKey") == "file")
    #expect(configuration.settings.text("daji.appSecret") == "environment")
    #expect(configuration.settings.text("ui.graphics") == "off")
    #expect(configuration.origins["daji.appSecret"] == .environment)
    #expect(configuration.configuredProviders.map { $0.id.rawValue } == ["daji"])
    #expect(configuration.warnings.isEmpty)
  }

  @Test func whereFreightGoesToIsReadAndAnOddNameIsRefusedWithTheNearest() throws {
    for name in ["Guangdong", "广东省", "440306"] {
      let configuration = try configuration("freight: { to: \(name) }")
      #expect(configuration.destination?.province.name == "Guangdong" && configuration.refusals.isEmpty)
    }
    let refused = try configuration("freight: { to: Zhejang }")
    #expect(refused.destination == nil && refused.refusals.count == 1)
    #expect(refused.refusals.first?.contains("freight.to cannot be so: “Zhejang” is no province") == true)
    #expect(refused.refusals.first?.contains("perhaps Zhejiang") == true)
  }

  @Test func aSettingThatIsAChoiceOfWordsTakesNoOther() throws {
    #expect(try configuration("daji: { freightVariants: off }").refusals.isEmpty)
    let refused = try configuration("daji: { freightVariants: of }").refusals
    #expect(refused.count == 1 && refused[0].contains("daji.freightVariants") && refused[0].contains("perhaps off"))
  }

  @Test func picturesAreComparedUnlessThatIsOff() throws {
    #expect(try configuration("").comparesByNetwork)
    for (word, compares) in [("auto", true), ("off", false)] {
      let configuration = try configuration("likeness: { network: \(word) }")
      #expect(configuration.comparesByNetwork == compares && configuration.refusals.isEmpty)
    }
    #expect(try configuration("likeness: { network: maybe }").refusals.first?.contains("auto") == true)
  }

  @Test func freightHasAPriceAndAnAge() throws {
    let policy = try configuration(
      "costs: { daji: { freight: 0.005 USD } }\ncache: { freight: 1h }"
    ).policy
    #expect(policy.prices[ProviderID("daji"), .freight]?.description == "0.005 USD" && policy.ages.freight == 3_600)
    #expect(try configuration("").policy.ages.freight == 43_200)
    #expect(!SettingsCatalogue.all.contains { $0.path == "costs.shanjing.freight" })
  }

  @Test func anEmptyVariableIsNotSet() throws {
    let configuration = try configuration("tmapi: { token: file }", environment: ["SNAPSOURCE_TMAPI_TOKEN": ""])
    #expect(configuration.settings.text("tmapi.token") == "file")
  }

  @Test func unknownNamesAreNamedWithTheNearest() throws {
    let configuration = try configuration(
      "tmapi: { tokn: abc }\nzebra: 1", environment: ["SNAPSOURCE_DAJI_APPKEY": "x", "SNAPSOURCE_DATA_DIR": "/d"])
    #expect(configuration.warnings.count == 3)
    #expect(configuration.warnings.contains { $0.contains("tmapi.tokn") && $0.contains("did you mean tmapi.token?") })
    #expect(configuration.warnings.contains { $0.contains("zebra") && !$0.contains("did you mean") })
    #expect(configuration.warnings.contains { $0.contains("did you mean SNAPSOURCE_DAJI_APP_KEY?") })
    #expect(!configuration.warnings.contains { $0.contains("abc") })
  }

  @Test func aSecretThatOthersCanReadIsWarnedAbout() throws {
    let secret = try file("tmapi: { token: abc }", isReadableByOthers: true)
    let warnings = ProgramConfiguration(path: "c.yaml", file: secret, environment: [:]).warnings
    #expect(warnings == [snapsource.English().readableSecrets(["tmapi.token"], in: "c.yaml")])
    let harmless = try file("ui: { mouse: true }", isReadableByOthers: true)
    #expect(ProgramConfiguration(path: "c.yaml", file: harmless, environment: [:]).warnings.isEmpty)
  }

  @Test func aCommandThatOthersMayChangeIsWarnedAbout() throws {
    let command = try file("photoHost: { command: 'put.sh' }", isWritableByOthers: true)
    let warnings = ProgramConfiguration(path: "c.yaml", file: command, environment: [:]).warnings
    #expect(warnings == [snapsource.English().writableCommand("photoHost.command", in: "c.yaml")])
    let harmless = try file("ui: { mouse: true }", isWritableByOthers: true)
    #expect(ProgramConfiguration(path: "c.yaml", file: harmless, environment: [:]).warnings.isEmpty)
  }

  @Test func aBlankVariableIsNotSetAndEndsAreNoPartOfAValue() throws {
    let configuration = try configuration(
      "tmapi: { token: file }", environment: ["SNAPSOURCE_TMAPI_TOKEN": " \t", "SNAPSOURCE_DAJI_APP_KEY": "key\n"])
    #expect(configuration.settings.text("tmapi.token") == "file")
    #expect(configuration.settings.text("daji.appKey") == "key")
  }

  @Test func aValueOfTwoLinesIsRefusedWithoutBeingShown() throws {
    let refused = try configuration("", environment: ["SNAPSOURCE_TMAPI_TOKEN": "own\ntoken"]).refusals
    #expect(refused == [snapsource.English().notOneLine("tmapi.token")])
    #expect(try configuration("photoHost:\n  command: |\n    a\n    b").refusals.isEmpty)
  }

  @Test func manyUnknownNamesAreCounted() throws {
    let names = (1...3_000).map { "zebra\($0): 1" }.joined(separator: "\n")
    let warnings = try configuration(names).warnings
    #expect(warnings.count == 6 && warnings.last == snapsource.English().moreUnknownSettings(2_995, in: "c.yaml"))
  }

  @Test(arguments: [
    "timeouts: { request: 0 }", "timeouts: { request: soon }", "timeouts: { request: 1e3 }", "ui: { graphics: sixel }",
    "ui: { language: fr }", "ui: { language: zh-Hans }", "ui: { mouse: maybe }", "ui: { ambiguousWidth: 3 }",
    "allowCleartext: yes please",
    "daji: { baseUrl: 'http://example.com' }", "tmapi: { baseUrl: example }",
  ])
  func whatCannotBeIsRefused(yaml: String) throws {
    #expect(try configuration(yaml).refusals.count == 1)
  }

  @Test(arguments: [
    "daji: { baseUrl: 'http://127.0.0.1:8080/daji' }", "daji: { baseUrl: 'https://example.com' }",
    "allowCleartext: true\ndaji: { baseUrl: 'http://example.com' }",
  ])
  func addressesThatKeepSecretsAreTaken(yaml: String) throws {
    #expect(try configuration(yaml).refusals.isEmpty)
  }

  @Test func theTimeoutIsAMinuteUnlessSet() throws {
    #expect(try configuration("").requestTimeout == .seconds(60))
    #expect(try configuration("timeouts: { request: 90 }").requestTimeout == .seconds(90))
  }

  private func file(
    _ yaml: String, isReadableByOthers: Bool = false, isWritableByOthers: Bool = false
  ) throws -> ConfigurationFile {
    try ConfigurationFile(
      path: "c.yaml",
      text: ConfigurationText(
        yaml: yaml, isReadableByOthers: isReadableByOthers, isWritableByOthers: isWritableByOthers),
      in: snapsource.English())
  }

  private func configuration(
    _ yaml: String, environment: [String: String] = [:], options: [String: String] = [:]
  ) throws -> ProgramConfiguration {
    ProgramConfiguration(
      path: "c.yaml", file: try ConfigurationFile(path: "c.yaml", yaml: yaml), environment: environment,
      options: options)
  }
}
