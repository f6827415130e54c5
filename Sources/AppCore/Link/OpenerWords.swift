import Catalog

/// What is said of opening an address outside.
protocol OpenerPhrases {
  func opened(_ address: WebAddress, by program: String) -> String
  func sentence(_ reason: NotOpened) -> String
}

extension English: OpenerPhrases {
  func opened(_ address: WebAddress, by program: String) -> String { "Asked \(program) to show \(address)" }

  func sentence(_ reason: NotOpened) -> String {
    switch reason {
    case .noOpener:
      "This machine has no browser. Copy the link with \(key(.copyAddress, in: .link)), or set SNAPSOURCE_OPENER to a program that opens it"
    case .notStarted(let program):
      "\(CleanText(program, limit: 80)?.string ?? "the opener") could not be started. Set SNAPSOURCE_OPENER to a program "
        + "that opens addresses"
    }
  }
}
