import Catalog

/// What is said of opening an address outside.
protocol OpenerPhrases {
  func opened(_ address: WebAddress, by program: String) -> String
  func sentence(_ reason: NotOpened) -> String
}

extension English: OpenerPhrases {
  func opened(_ address: WebAddress, by program: String) -> String { "asked \(program) to show \(address)" }

  func sentence(_ reason: NotOpened) -> String {
    switch reason {
    case .noOpener: "no desktop here to open it in – SNAPSOURCE_OPENER names a program that can"
    case .notStarted(let program):
      "\(CleanText(program, limit: 80)?.string ?? "the opener") could not be started – set SNAPSOURCE_OPENER to a program "
        + "that opens addresses"
    }
  }
}
