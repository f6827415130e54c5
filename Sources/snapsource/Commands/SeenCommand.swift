import AppRuntime
import Archive
import ArgumentParser
import Catalog
import Foundation
import ImageSearch
import Likeness
import Photos
import Queries
import Sourcing
import Wording

/// `snapsource seen`
struct SeenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seen", abstract: "Find out whether a product was seen before; free.",
    discussion: """
      Compares a photo with the pictures of all offers that the browser has looked at.
      No vendor is asked. What you picked or rejected stands first; prices are those of
      then.

      EXAMPLES
        snapsource seen client-photo.jpg
        snapsource seen client-photo.jpg --least 50
        snapsource seen client-photo.jpg --format json
      """
  ).said(of: "seen")

  @Argument(
    help: .said("A photo: a file, or an address, which is fetched.", valueName: "PHOTO"), completion: .file())
  var photo: String

  @Option(help: .said("The least match that is shown, 0 to 100; from 50 on it is likely the same product."))
  var least = 25

  @Option(help: .said("How many offers at most."))
  var limit = 20

  @Option(help: .said("What standard output gets."))
  var format: ListFormat = .table

  @OptionGroup(title: HelpText.text("Common options")) var common: CommonOptions

  func validate() throws {
    guard (0...100).contains(least) else { throw ValidationError { $0.outOfRange("--least", 0...100) } }
    guard (1...1_000).contains(limit) else { throw ValidationError { $0.outOfRange("--limit", 1...1_000) } }
  }

  func run() async throws {
    let configuration = try ProgramConfiguration.load(common)
    guard configuration.comparesByNetwork else {
      throw CommandFailure(.configuration, common.words.wording.sentence(SeenTrouble.isOff))
    }
    let search = try await search()
    let offers =
      try await common.store.reading { archive throws(ArchiveError) in try await search.offers(in: archive) } ?? []
    switch format {
    case .json: try Console.write(JSONValue.object([.init("offers", .array(offers.map(Self.json)))]).document)
    case .table where offers.isEmpty: Console.say(common.words.notSeen(least: least))
    case .table: try Console.write(ListingTable.text(offers, within: Console.columns))
    }
  }

  private func search() async throws -> SeenSearch {
    let transport = LiveTransport(timeout: .seconds(60))
    let result: Result<SeenSearch, CommandFailure>
    do {
      let network = try NetworkFile.ofProgram.network()
      let loaded = try await PhotoLoader(transport: transport).load(photo)
      guard let file = loaded.photo.photo else { throw CommandFailure(.noInput, common.words.noSuchPhoto(photo)) }
      result = .success(try SeenSearch(photo: file, by: network, limit: limit, least: least))
    } catch let fault as NetworkFault {
      result = .failure(CommandFailure(.fault, common.words.wording.sentence(fault)))
    } catch let error as PhotoLoadingError {
      result = .failure(CommandFailure(error, in: common.words))
    } catch let error as PhotoError {
      result = .failure(CommandFailure(.photo(error), in: common.words))
    } catch let failure as CommandFailure {
      result = .failure(failure)
    }
    await transport.shutdown()
    return try result.get()
  }

  private static func json(_ offer: SeenBefore) -> JSONValue {
    .object([
      .init("match", .integer(offer.match)),
      .init("decision", .string(decision(offer))),
      .init("decided_at", decidedAt(offer).map(JSONValue.time) ?? .null),
      .init("listing", JSONValue(offer.listing)),
    ])
  }

  private static func decision(_ offer: SeenBefore) -> String? {
    switch offer.decision {
    case .picked: "picked"
    case .rejected: "rejected"
    case nil: nil
    }
  }

  private static func decidedAt(_ offer: SeenBefore) -> Date? {
    switch offer.decision {
    case .picked(let pick): pick.pickedAt
    case .rejected(let rejection): rejection.rejectedAt
    case nil: nil
    }
  }
}
