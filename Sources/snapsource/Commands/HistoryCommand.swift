import Archive
import ArgumentParser
import Catalog
import Foundation
import Queries

/// `snapsource history`
struct HistoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Find searches that were made, the newest first; free.",
    discussion: """
      Words are looked for in the titles and shops that a search found and in the
      name of its photo, or the words it was by; Latin words by their beginnings, Chinese ones anywhere.

      EXAMPLES
        snapsource history
        snapsource history ceramic mug
        snapsource history 马克杯 --since 2026-11-01
        snapsource history mug 2026-11-20  of that day; 2026-11, yesterday
        snapsource history --photo mug.jpg --format json
        snapsource --reopen 12             go on where search 12 was left
      """
  ).said(of: "history")

  @Argument(help: .said("Words that must be there.", valueName: "WORDS"))
  var words: [String] = []

  @OptionGroup var days: DayOptions

  @Option(help: .said("Searches by this photo.", valueName: "PATH"), completion: .file())
  var photo: String?

  @Option(help: .said("How many searches at most."))
  var limit = 20

  @Option(help: .said("What standard output gets."))
  var format: ListFormat = .table

  @OptionGroup(title: HelpText.text("Common options")) var common: CommonOptions

  func validate() throws {
    guard (1...10_000).contains(limit) else { throw ValidationError { $0.outOfRange("--limit", 1...10_000) } }
  }

  func run() async throws {
    let searches = try await found()
    switch format {
    case .json: try Console.write(JSONValue.object([.init("searches", .array(searches.map(Self.json)))]).document)
    case .table where searches.isEmpty:
      let isAll = words.isEmpty && days.from == nil && days.end == nil
      Console.say(isAll ? common.words.noSearchYet : common.words.noSearches)
    case .table: try Console.write(Self.text(searches))
    }
  }

  private func found() async throws(CommandFailure) -> [PastSearch] {
    var filter = HistoryFilter(
      typed: words.joined(separator: " "), calendar: Calendar(identifier: .gregorian), at: Date())
    filter.from = days.from ?? filter.from
    filter.to = days.end ?? filter.to
    var named: NamedPhoto?
    if let photo { named = await NamedPhoto(photo) }
    let searches = try await common.store.reading { archive throws(ArchiveError) -> [PastSearch]? in
      if let named {
        guard let identity = try await named.identity(in: archive) else { return nil }
        filter.photo = identity
      }
      return try await archive.searches(matching: filter, limit: limit)
    }
    if case .some(nil) = searches, let photo {
      throw CommandFailure(.noInput, common.words.noSuchPhoto(photo))
    }
    return searches.flatMap(\.self) ?? []
  }

  private static func text(_ searches: [PastSearch]) -> String {
    var table = TextTable([
      .init("NUMBER", .right), .init("ASKED"), .init("HITS", .right), .init("PICKS", .right), .init("VENDORS"),
      .init("PHOTO OR WORDS"),
    ])
    for search in searches {
      let time = search.question.askedAt.formatted(
        Date.ISO8601FormatStyle(timeZone: .current).year().month().day().dateTimeSeparator(.space)
          .time(includingFractionalSeconds: false))
      table.add([
        "\(search.id.rawValue)", String(time.prefix(16)), "\(search.hits)", "\(search.picks)",
        search.question.providers.map(\.rawValue).joined(separator: " "), search.question.shownName,
      ])
    }
    return table.text
  }

  private static func json(_ search: PastSearch) -> JSONValue {
    .object([
      .init("number", .integer(Int(search.id.rawValue))),
      .init("asked_at", .time(search.question.askedAt)),
      .init("photo", .string(search.question.subject.photo == nil ? nil : search.question.shownName)),
      .init("fingerprint", .string(search.question.subject.photo)),
      .init("words", .string(search.question.subject.words)),
      .init("providers", .array(search.question.providers.map { .string($0.rawValue) })),
      .init("hits", .integer(search.hits)),
      .init("picks", .integer(search.picks)),
      .init("selected", .string(search.place?.selected?.key)),
    ])
  }
}
