import ArgumentParser

/// The language of the program's own words: English, so far.
enum UILanguage: String, CaseIterable, ExpressibleByArgument, Sendable {
  case auto
  case english = "en"
}
