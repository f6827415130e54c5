import AppRuntime
import Catalog
import Foundation
import Queries
import Wording

/// The sentences of the command line. Each says what happened and what to do next.
extension English {
  func unknown(_ what: NamedThing, _ name: String, nearest: String?, known: [String]) -> String {
    let hint = nearest.map { "did you mean \($0)?" } ?? "there are: \(known.joined(separator: ", "))"
    return "there is no \(self.name(of: what)) “\(name)” – \(hint)"
  }
  private func name(of thing: NamedThing) -> String {
    switch thing {
    case .vendor: "vendor"
    case .order: "order"
    case .filter: "filter"
    case .exclude: "exclude"
    case .marketplace: "marketplace"
    }
  }
  func notAPrice(_ option: String, _ value: String) -> String {
    "\(option) takes a number in yuan, e.g. 8.50, and not “\(value)”"
  }
  var photoOrSearch: String { "--reopen brings its own photo – leave one of the two out" }
  var pricesCrossed: String { "--price-min is above --price-max – swap them" }
  func outOfRange(_ option: String, _ range: ClosedRange<Int>) -> String {
    "\(option) goes from \(range.lowerBound) to \(range.upperBound)"
  }
  func notARegion(_ value: String) -> String {
    "--region \(value) is no part of a photo – write left,top,right,bottom in pixels, e.g. 120,40,700,610"
  }
  func notALanguage(_ value: String) -> String { "--language \(value) is no language code – write e.g. en" }
  func notAKey(_ value: String) -> String {
    "\(value) is no listing's key – write marketplace:number, e.g. 1688:727920485853; see snapsource picks list"
  }
  func noCommand(_ words: [String], nearest: String?, known: [String]) -> String {
    let given = words.joined(separator: " ")
    let before = (["snapsource"] + words.dropLast()).joined(separator: " ")
    let hint = nearest.map { "did you mean \(before) \($0)?" } ?? "there are: \(known.joined(separator: ", "))"
    return "there is no command “\(given)” – \(hint)"
  }
  func beginsWithAHyphen(_ name: String) -> String {
    "\(name) begins with a hyphen, so it is read as an option – write ./\(name), or put -- before it"
  }

  func noScratchFolder(_ parent: URL, _ error: any Error) -> String {
    "cannot write in \(parent.path(percentEncoded: false)): \(error.localizedDescription) – set TMPDIR to a folder with room"
  }
  func fault(_ error: any Error) -> String {
    "something went wrong that snapsource does not know: \(error) – please report it with what you did"
  }
  func tooFewFiles(_ count: Int, needed: Int) -> String {
    "only \(count) files may be open at once, and a search needs \(needed) – raise the limit, e.g. ulimit -n 1024"
  }
  func lost(_ lost: LostPicks) -> String {
    let reason =
      lost.error.map { errors.sentence($0) }
      ?? "the disk or another program did not let it be written in time"
    return "\(picks(lost.count)) of this session could not be saved: \(reason)"
  }
  func unwritten(_ sheet: UnwrittenSheet) -> String {
    switch sheet {
    case .failed(let trouble): wording.sentence(trouble)
    case .exists(let path):
      "\(shown(path)) exists already, so the picks were not written – they are saved; "
        + "snapsource picks export writes them"
    case .slow(let path):
      "\(shown(path)) may not be whole: its disk does not answer – the picks are saved; snapsource picks export writes them"
    }
  }
  private func shown(_ path: String) -> String { CleanText(path, limit: 200)?.string ?? "the file" }
}
