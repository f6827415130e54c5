import Archive
import Catalog
import Foundation
import Likeness
import Photos
import Queries
import Sourcing

/// What the work asks the archive: what was spent, decided and searched.
struct PastSearches: Sendable {
  /// Searches listed at once.
  private static let limit = 200

  let door: ArchiveDoor

  /// The search's number in the history; one that has none yet is written there first.
  ///
  /// - Returns: `nil` if it could not be written, which `reporter` is told.
  func number(
    of id: SearchID, _ plan: SearchPlan, by subject: SearchIdentity, at date: Date, _ reporter: Reporter
  ) async -> SearchNumber? {
    if let number = plan.number { return number }
    let question = AskedQuestion(
      subject: subject, source: plan.source, query: plan.query,
      providers: plan.targets.map(\.provider), askedAt: date)
    do throws(ArchiveError) {
      let number = try await door.archive().begin(question, orGoOnWithin: Archive.sameSearch)
      await reporter.tell(.searchRecorded(id, number))
      return number
    } catch {
      await reporter.tell(.archiveFailed(error))
      return nil
    }
  }

  func find(_ words: String) async -> Report {
    let filter = HistoryFilter(typed: words, calendar: Calendar(identifier: .gregorian), at: Date())
    switch await result({ archive throws(ArchiveError) in
      try await archive.searches(matching: filter, limit: Self.limit)
    })
    {
    case .success(let searches): return .historyFound(words: words, searches)
    case .failure(let error): return .historyFailed(error)
    }
  }

  func reopen(_ number: SearchNumber) async -> Report {
    switch await result({ archive throws(ArchiveError) in try await archive.reopen(number) }) {
    case .success(let search?): return .reopened(search)
    case .success(nil): return .searchGone
    case .failure(let error): return .historyFailed(error)
    }
  }

  /// Keeps what came of a page. What cannot be kept is only not learned from.
  func keep(_ page: FollowedPage) async -> Report? {
    _ = await result { archive throws(ArchiveError) in try await archive.keep(page) }
    return nil
  }

  func decisions(on ids: [ListingID]) async -> Report? {
    switch await result({ archive throws(ArchiveError) in try await archive.decisions(on: ids) }) {
    case .success(let decisions): return decisions.isEmpty ? nil : .decisionsFound(decisions)
    case .failure(let error): return .archiveFailed(error)
    }
  }

  /// What was ever looked at and looks like a photo.
  func seen(_ id: PhotoID, _ photo: Photo?, _ region: PixelRegion?, by source: NetworkSource?) async -> Report {
    let search = await PictureStore.apart {
      Result { () throws(SeenTrouble) in try Self.seenSearch(photo, region, by: source) }
    }
    switch search {
    case .failure(let trouble): return .seenFailed(id, trouble)
    case .success(let search):
      switch await result({ archive throws(ArchiveError) in try await search.offers(in: archive) }) {
      case .success(let offers): return .seenFound(id, offers)
      case .failure(let error): return .seenFailed(id, .archive(error))
      }
    }
  }

  private static func seenSearch(
    _ photo: Photo?, _ region: PixelRegion?, by source: NetworkSource?
  ) throws(SeenTrouble) -> SeenSearch {
    guard let photo else { throw .photoGone }
    let network: Network?
    do throws(NetworkFault) { network = try source?.network() } catch { throw .network(error) }
    guard let network else { throw .isOff }
    do throws(PhotoError) {
      return try SeenSearch(photo: photo, region: region, by: network)
    } catch {
      throw .photoGone
    }
  }

  func spent(at now: Date, about subject: SearchIdentity?) async -> Report {
    let spent = await result { archive throws(ArchiveError) in try await archive.spent(at: now, about: subject) }
    return (try? spent.get()).map(Report.spendRead) ?? .spendUnknown
  }

  private func result<Value: Sendable>(
    _ work: (Archive) async throws(ArchiveError) -> Value
  ) async -> Result<Value, ArchiveError> {
    do throws(ArchiveError) {
      return .success(try await work(try await door.archiveForQuestions()))
    } catch {
      return .failure(error)
    }
  }
}
