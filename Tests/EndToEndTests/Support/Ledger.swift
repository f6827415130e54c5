import Foundation

/// What the program says it spent.
enum Ledger {
  /// Calls by `daji search` and the like: those charged, and those not.
  static func read(in home: Home, _ data: String) throws -> [String: (charged: Int, free: Int)] {
    let run = try Program.run(["spend", "--format", "csv", "--data-dir", home.path(data)], in: home)
    guard run.status == 0, !run.output.isEmpty else { return [:] }
    var ledger: [String: (charged: Int, free: Int)] = [:]
    for record in try SheetReader.records(run.output).dropFirst() where record.count >= 4 {
      ledger["\(record[0]) \(record[1])"] = (Int(record[2]) ?? 0, Int(record[3]) ?? 0)
    }
    return ledger
  }
}
