import Foundation
import ImageSearch
import Testing

@testable import snapsource

/// `snapsource config` and `snapsource completion`.
struct ConfigCommandTests {
  private func table(_ yaml: String, environment: [String: String] = [:]) throws -> SettingsTable {
    let file = try ConfigurationFile(path: "/home/li/config.yaml", yaml: yaml)
    return SettingsTable(
      ProgramConfiguration(path: "/home/li/config.yaml", file: file, environment: environment))
  }

  private func cells(_ path: String, in table: SettingsTable) throws -> [String] {
    let lines = table.text(within: nil).split(separator: "\n").map(String.init)
    let line = try #require(lines.first { $0.hasPrefix(path + " ") })
    return line.split(separator: " ").map(String.init)
  }

  @Test func everySettingStandsWithItsValueAndWhereThatComesFrom() throws {
    let table = try table(
      "ui: { graphics: quad }\ndaji: { appKey: key-1, appSecret: hush }",
      environment: ["SNAPSOURCE_LIKENESS_NETWORK": "off"])
    #expect(try cells("ui.graphics", in: table)[1...2] == ["quad", "/home/li/config.yaml"])
    #expect(try cells("likeness.network", in: table)[1...2] == ["off", "SNAPSOURCE_LIKENESS_NETWORK"])
    #expect(try cells("daji.baseUrl", in: table)[2] == "default")
    #expect(try cells("ui.mouse", in: table)[1...2] == ["–", "–"])
    #expect(try cells("daji.appSecret", in: table)[1...2] == ["(not", "shown)"])
    for shown in [table.text(within: nil), table.json.document] {
      #expect(!shown.contains("hush") && !shown.contains("key-1"))
    }
    #expect(table.text(within: nil).split(separator: "\n").count == SettingsCatalogue.all.count + 1)
  }

  @Test func aScriptGetsTheSame() throws {
    let json = try table("ui: { graphics: quad }").json.document
    let document = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let settings = try #require(document["settings"] as? [[String: Any]])
    let graphics = try #require(settings.first { $0["path"] as? String == "ui.graphics" })
    #expect(graphics["value"] as? String == "quad" && graphics["origin"] as? String == "file")
    #expect(graphics["set"] as? Bool == true && graphics["environment"] as? String == "SNAPSOURCE_UI_GRAPHICS")
    let mouse = try #require(settings.first { $0["path"] as? String == "ui.mouse" })
    #expect(mouse["value"] is NSNull && mouse["origin"] is NSNull && mouse["set"] as? Bool == false)
  }

  @Test func theSchemaHasEverySetting() throws {
    let text = SettingsSchema.document.document
    let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    for setting in SettingsCatalogue.all {
      var here = document
      for name in setting.path.split(separator: ".") {
        let properties = try #require(here["properties"] as? [String: Any], "\(setting.path)")
        here = try #require(properties[String(name)] as? [String: Any], "\(setting.path)")
      }
      #expect((here["description"] as? String)?.contains(setting.environmentName) == true, "\(setting.path)")
    }
  }

  @Test func theSchemaHasKeysAndViews() throws {
    let text = SettingsSchema.document.document
    let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let properties = try #require(document["properties"] as? [String: [String: Any]])
    let keys = try #require(properties["keys"])
    #expect((keys["properties"] as? [String: Any])?["pick"] != nil && keys["additionalProperties"] as? Bool == false)
    let view = try #require(properties["views"]?["additionalProperties"] as? [String: Any])
    #expect(Set((view["properties"] as? [String: Any] ?? [:]).keys) == ["columns", "filter", "sort", "quantity"])
  }

  @Test(arguments: CompletionCommand.Shell.allCases) func aShellGetsAScript(_ shell: CompletionCommand.Shell) {
    let script = CompletionCommand.script(for: shell)
    for word in ["snapsource", "search", "doctor", "config"] { #expect(script.contains(word), "\(shell) \(word)") }
    #expect(script.hasSuffix("\n"))
  }
}
