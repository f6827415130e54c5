/// Where the value of a setting comes from.
enum SettingOrigin: String, Sendable, Hashable {
  case file
  case environment
  case option
}
