import Catalog
import ImageSearch

/// Every setting with its value and where that comes from, as lines for people and values for a script.
struct SettingsTable {
  private struct Row {
    let setting: Setting
    let isSet: Bool
    /// `nil` is not set, or may hold a secret.
    let value: String?
    let origin: SettingOrigin?
  }

  private let file: String
  private let hasFile: Bool
  private let rows: [Row]
  private let words: any Phrases

  init(_ configuration: ProgramConfiguration) {
    file = configuration.path
    hasFile = configuration.hasFile
    words = configuration.words
    rows = SettingsCatalogue.all.map { setting in
      let origin = configuration.origins[setting.path]
      return Row(
        setting: setting, isSet: origin != nil,
        value: origin == nil ? setting.standard : SettingsCatalogue.shown(setting, in: configuration.settings),
        origin: origin)
    }
  }

  func text(within columns: Int?) -> String {
    var table = TextTable([
      .init("setting"), .init("value", least: 12), .init("from", least: 8), .init("environment", spare: 1),
    ])
    for row in rows {
      table.add([
        row.setting.path, row.value ?? (row.isSet ? words.notShown : nil), place(row), row.setting.environmentName,
      ])
    }
    return table.text(within: columns)
  }

  var json: JSONValue {
    .object([
      .init("file", .string(file)), .init("file_exists", .boolean(hasFile)),
      .init(
        "settings",
        .array(
          rows.map { row in
            .object([
              .init("path", .string(row.setting.path)), .init("environment", .string(row.setting.environmentName)),
              .init("set", .boolean(row.isSet)), .init("value", .string(row.value)),
              .init("origin", .string(row.origin?.rawValue ?? (row.value == nil ? nil : "default"))),
              .init("help", .string(row.setting.help)),
            ])
          })),
    ])
  }

  private func place(_ row: Row) -> String? {
    switch row.origin {
    case .file: file
    case .environment: row.setting.environmentName
    case .option: words.anOption
    case nil: row.value == nil ? nil : words.standard
    }
  }
}
