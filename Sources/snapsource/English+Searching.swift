import Foundation
import ImageSearch
import Queries
import Wording

/// The sentences of the search command, and of the picks and results that commands write.
extension English {
  func costsMore(_ forecast: CallForecast, than limit: SpendingLimit) -> String {
    let most = forecast.most
    let cost =
      forecast.spend == most ? "this would cost \(wording.spend(most))" : "this may cost up to \(wording.spend(most))"
    guard limit.counts(most) else {
      return
        "\(cost), of which not all has a price to hold against caps.askAbove (\(errors.words(limit))) – "
        + "set costs.…, or add --yes to go on; nothing was asked"
    }
    return "\(cost), which is above caps.askAbove (\(errors.words(limit))) – add --yes to go on; "
      + "nothing was asked"
  }
  func notAnImageID(_ value: String) -> String {
    "--image-id \(value.isEmpty ? "without a value" : value) is no vendor's number of a photo"
  }
  var imageIDOfOne: String { "--image-id is one vendor's own number – name that vendor with --provider" }
  var photoOrWords: String { "say what to search by: a photo, or --words “…”, and not both" }
  var notWords: String { "--words takes 1 to \(SearchWords.limit) characters" }
  func nothingConfigured(_ path: String) -> String {
    "no vendor is configured yet: snapsource demo shows everything without keys; snapsource doctor lists what each "
      + "vendor needs; it goes into \(path)"
  }
  func notConfigured(_ name: String, missing: [Setting]) -> String {
    let what = missing.map { "\($0.path) (\($0.environmentName))" }.joined(separator: ", ")
    return "\(name) is not configured – set \(what); see snapsource doctor"
  }
  func failed(_ name: String, _ error: SearchError) -> String { "\(name): \(errors.sentence(error))" }
  func noticed(_ name: String, _ notice: SearchNotice) -> String { "\(name): \(errors.sentence(notice))" }
  func leftOut(_ name: String, _ shortfalls: [Shortfall]) -> String {
    "\(name): \(shortfalls.map { errors.cannot($0) }.joined(separator: ", ")) – not asked because of --strict"
  }
  var nobodyCan: String { "no vendor can do all of this – drop an option, or leave out --strict; nothing was asked" }
  func notMeeting(_ count: Int) -> String {
    "\(count == 1 ? "1 result was left out: it does" : "\(count) results were left out: they do") not meet the filters"
  }
  func unsaid(_ count: Int) -> String {
    "\(count) more where the vendor does not say – \(count == 1 ? "it stands" : "they stand") last, marked ?"
  }
  var filtersNotKnown: String { "not known whether it meets the filters" }
  func found(_ page: ResultPage, by name: String, calls: Int, isByWords: Bool) -> String {
    let count = page.unreadable.count
    let unreadable =
      count == 0 ? "" : ", \(count == 1 ? "1 item or value" : "\(count) items or values") could not be read"
    let cost = calls == 1 ? "1 call" : "\(calls) calls"
    guard !page.listings.isEmpty else {
      let other = isByWords ? "fewer or other words" : "a tighter region"
      return "\(name): nothing found\(unreadable), \(cost) – try \(other) or drop a filter"
    }
    let total = page.total.map { " of \($0)" } ?? ""
    let price = page.keptSince.map { "\(calls == 0 ? "free" : cost), kept since \($0.formatted(.iso8601))" } ?? cost
    return "\(name): \(page.listings.count)\(total), page \(page.number)\(unreadable), \(price)"
  }
  func pausing(_ name: String, _ pause: Duration, because error: SearchError) -> String {
    "\(name): \(errors.sentence(error)) – trying again in \(pause.components.seconds) s"
  }

  // Picks and output

  func cannotWriteOutput(_ reason: String) -> String {
    "the output cannot be written: \(reason) – make room or send it elsewhere, and try again"
  }
  func resultsLost(_ sentence: String) -> String {
    sentence + "; what was found is kept, and the same search is free for a while"
  }
  func picks(_ count: Int) -> String { count == 1 ? "1 pick" : "\(count) picks" }
  var noPicks: String { "there are no picks yet – pick listings with Space in the browser: snapsource PHOTO" }
  func notPicked(_ keys: [String]) -> String {
    "not among the picks: \(keys.joined(separator: ", ")) – see snapsource picks list"
  }
  func removed(_ count: Int) -> String { count == 1 ? "removed 1 pick" : "removed \(count) picks" }
  func exported(_ count: Int, rejected: Int, to path: String) -> String {
    "wrote \(picks(count))\(rejected == 0 ? "" : " and \(rejected) rejected") to \(path)"
  }

  func addForce(_ path: String) -> String {
    "\(path) exists already and was not changed – add --force to replace it, or name another file"
  }
}
