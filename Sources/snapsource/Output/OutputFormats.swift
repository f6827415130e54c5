import ArgumentParser

/// A table for people, or one JSON document for scripts.
enum ListFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case table, json
}

/// The same, or a sheet.
enum SheetFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case table, json, csv
}
