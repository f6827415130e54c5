import AppRuntime
import Catalog
import Foundation
import ImageSearch
import Queries
import Wording

/// The sentences of the command line. Each says what happened and what to do next.
enum Words {
  // MARK: The command line

  static func unknown(_ what: String, _ name: String, nearest: String?, known: [String]) -> String {
    let hint = nearest.map { "did you mean \($0)?" } ?? "there are: \(known.joined(separator: ", "))"
    return "there is no \(what) “\(name)” – \(hint)"
  }
  static func notAPrice(_ option: String, _ value: String) -> String {
    "\(option) \(value) is no price – a price is a number in yuan, e.g. 8.50"
  }
  static let photoOrSearch = "--reopen brings its own photo – leave one of the two out"
  static let pricesCrossed = "--price-min is above --price-max – swap them"
  static func outOfRange(_ option: String, _ range: ClosedRange<Int>) -> String {
    "\(option) goes from \(range.lowerBound) to \(range.upperBound)"
  }
  static func notARegion(_ value: String) -> String {
    "--region \(value) is no part of a photo – write left,top,right,bottom in pixels, e.g. 120,40,700,610"
  }
  static func notALanguage(_ value: String) -> String { "--language \(value) is no language code – write e.g. en" }
  static func notAKey(_ value: String) -> String {
    "\(value) is no listing's key – write marketplace:number, e.g. 1688:727920485853; see snapsource picks list"
  }
  static func noCommand(_ words: [String], nearest: String?, known: [String]) -> String {
    let given = words.joined(separator: " ")
    let before = (["snapsource"] + words.dropLast()).joined(separator: " ")
    let hint = nearest.map { "did you mean \(before) \($0)?" } ?? "there are: \(known.joined(separator: ", "))"
    return "there is no command “\(given)” – \(hint)"
  }
  static func beginsWithAHyphen(_ name: String) -> String {
    "\(name) begins with a hyphen, so it is read as an option – write ./\(name), or put -- before it"
  }

  static func noScratchFolder(_ parent: URL, _ error: any Error) -> String {
    "cannot write in \(parent.path(percentEncoded: false)): \(error.localizedDescription) – set TMPDIR to a folder with room"
  }
  static func fault(_ error: any Error) -> String {
    "something went wrong that snapsource does not know: \(error) – please report it with what you did"
  }
  static func tooFewFiles(_ count: Int, needed: Int) -> String {
    "only \(count) files may be open at once, and a search needs \(needed) – raise the limit, e.g. ulimit -n 1024"
  }
  static func lost(_ lost: LostPicks) -> String {
    let reason =
      lost.error.map { Queries.English().sentence($0) }
      ?? "the disk or another program did not let it be written in time"
    return "\(picks(lost.count)) of this session could not be saved: \(reason)"
  }
  static func unwritten(_ sheet: UnwrittenSheet) -> String {
    switch sheet {
    case .failed(let trouble): Wording.English().sentence(trouble)
    case .exists(let path):
      "\(shown(path)) exists already, so the picks were not written – they are saved; "
        + "snapsource picks export writes them"
    case .slow(let path):
      "\(shown(path)) may not be whole: its disk does not answer – the picks are saved; snapsource picks export writes them"
    }
  }
  private static func shown(_ path: String) -> String { CleanText(path, limit: 200)?.string ?? "the file" }

  // MARK: Searching

  static func costsMore(_ forecast: CallForecast, than limit: SpendingLimit) -> String {
    let most = forecast.most
    let cost = forecast.spend == most ? "this would cost \(most)" : "this may cost up to \(most)"
    guard limit.counts(most) else {
      return
        "\(cost), of which not all has a price to hold against caps.askAbove (\(limit)) – "
        + "set costs.…, or add --yes to go on; nothing was asked"
    }
    return "\(cost), which is above caps.askAbove (\(limit)) – add --yes to go on; "
      + "nothing was asked"
  }
  static func notAnImageID(_ value: String) -> String {
    "--image-id \(value.isEmpty ? "without a value" : value) is no vendor's number of a photo"
  }
  static let imageIDOfOne = "--image-id is one vendor's own number – name that vendor with --provider"
  static func nothingConfigured(_ path: String) -> String {
    "no vendor is configured yet: snapsource demo shows everything without keys; snapsource doctor lists what each "
      + "vendor needs; it goes into \(path)"
  }
  static func notConfigured(_ name: String, missing: [Setting]) -> String {
    let what = missing.map { "\($0.path) (\($0.environmentName))" }.joined(separator: ", ")
    return "\(name) is not configured – set \(what); see snapsource doctor"
  }
  static func of(_ name: String, _ sentence: String) -> String { "\(name): \(sentence)" }
  static func leftOut(_ name: String, _ shortfalls: [Shortfall]) -> String {
    "\(name): \(shortfalls.map(\.cannot).joined(separator: ", ")) – not asked because of --strict"
  }
  static let nobodyCan = "no vendor can do all of this – drop an option, or leave out --strict; nothing was asked"
  static func notMeeting(_ count: Int) -> String {
    "\(count == 1 ? "1 result was left out: it does" : "\(count) results were left out: they do") not meet the filters"
  }
  static func unsaid(_ count: Int) -> String {
    "\(count) more where the vendor does not say – \(count == 1 ? "it stands" : "they stand") last, marked ?"
  }
  static let filtersNotKnown = "not known whether it meets the filters"
  static func found(_ page: ResultPage, by name: String, calls: Int) -> String {
    let count = page.unreadable.count
    let unreadable =
      count == 0 ? "" : ", \(count == 1 ? "1 item or value" : "\(count) items or values") could not be read"
    let cost = calls == 1 ? "1 call" : "\(calls) calls"
    guard !page.listings.isEmpty else {
      return "\(name): nothing found\(unreadable), \(cost) – try a tighter region or drop a filter"
    }
    let total = page.total.map { " of \($0)" } ?? ""
    let price = page.keptSince.map { "\(calls == 0 ? "free" : cost), kept since \($0.formatted(.iso8601))" } ?? cost
    return "\(name): \(page.listings.count)\(total), page \(page.number)\(unreadable), \(price)"
  }
  static func pausing(_ name: String, _ pause: Duration, because reason: String) -> String {
    "\(name): \(reason) – trying again in \(pause.components.seconds) s"
  }

  // MARK: Picks and output

  static func cannotWriteOutput(_ reason: String) -> String {
    "the output cannot be written: \(reason) – make room or send it elsewhere, and try again"
  }
  static func resultsLost(_ sentence: String) -> String {
    sentence + "; what was found is kept, and the same search is free for a while"
  }
  static func picks(_ count: Int) -> String { count == 1 ? "1 pick" : "\(count) picks" }
  static let noPicks = "there are no picks yet – pick listings with Space in the browser: snapsource PHOTO"
  static func notPicked(_ keys: [String]) -> String {
    "not among the picks: \(keys.joined(separator: ", ")) – see snapsource picks list"
  }
  static func removed(_ count: Int) -> String { count == 1 ? "removed 1 pick" : "removed \(count) picks" }
  static func exported(_ count: Int, rejected: Int, to path: String) -> String {
    "wrote \(picks(count))\(rejected == 0 ? "" : " and \(rejected) rejected") to \(path)"
  }

  static func addForce(_ path: String) -> String {
    "\(path) exists already and was not changed – add --force to replace it, or name another file"
  }
}
