import Catalog
import Foundation
import ImageSearch
import Likeness
import Photos
import Queries
import Sourcing

/// Does what the work requests, and reports what came of it: the one wiring behind the browser, the line mode and the
/// search command.
///
/// A search dies with its task; a save does not: ``finish(isHurried:)`` waits for every decision that was made.
struct RequestRunner: Sendable {
  enum Errand { case photo, things, counting, detailCount, freightCount, spending, history }

  /// How long a user who is in a hurry, or a system that tells the program to end, waits for what is being saved.
  private static let hurry = Duration.milliseconds(600)

  let triage: TriageKeeper
  let photos = LoadedPhotos()
  let services: Services
  let reporter: Reporter
  private let past: PastSearches
  private let looks: LookKeeper
  private var searches: RunningSearches
  var details = RunningCalls<DetailTarget>()
  var freight = RunningCalls<FreightTarget>()
  private var sheets: SheetQueue
  var errands = Errands<Errand>()
  private var lookUps: Task<Void, Never>?

  init(_ services: Services, _ reporter: Reporter) {
    self.services = services
    self.reporter = reporter
    triage = TriageKeeper(services.archive, reporter: reporter, log: services.log)
    past = PastSearches(door: services.archive)
    looks = LookKeeper(services.archive, log: services.log)
    searches = RunningSearches(services, past: past, reporter: reporter)
    sheets = SheetQueue(reporter: reporter, sparing: services.ownFiles)
  }

  /// - Parameter session: the work that requests it.
  mutating func perform(_ request: Request, of session: Session) {
    switch request {
    case .loadPhoto(let id, let source):
      photos.keepOnly(session.photosInUse)
      loadPhoto(id, source)
    case .stopPhoto: errands.giveUp(.photo)
    case .findThings(let id): findThings(id)
    case .search(let id, let plan, let refused):
      searches.start(id, plan, refused: refused, by: photos.subject(plan.subject))
    case .cancelSearch(let id): searches.cancel(id)
    case .forecast(let plans): forecast(plans)
    case .countDetails(let groups, let language): countDetails(groups, language)
    case .stopDetails(let targets): details.stop(targets)
    case .askDetails(let target, let language, let insists): askDetails(target, language, insists: insists)
    case .countFreight(let targets): countFreight(targets)
    case .stopFreight(let targets): freight.stop(targets)
    case .askFreight(let target, let insists): askFreight(target, insists: insists)
    case .readSpend(let subject): readSpend(subject)
    case .recordDecisions(let changes, let search): triage.keep(changes, in: search)
    case .saveDecisions: triage.tryAgain()
    case .lookUpDecisions(let ids): lookUp { [past] in await past.decisions(on: ids) }
    case .lookUpDetails(let targets, let language):
      lookUp { [service = services.search] in .detailsFound(await service.keptDetails(targets, language: language)) }
    case .readPicks: triage.readPicks()
    case .findSeen(let photo, let region): findSeen(photo, region)
    case .keepLooks(let seen): looks.keep(seen)
    case .keepFollowedPage(let page): lookUp { [past] in await past.keep(page) }
    case .saveView(let view): triage.keep(view)
    case .removeView(let name): triage.removeView(named: name)
    case .keepPreference(let preference, let value): triage.keep(value, as: preference)
    case .leaveSearch(let search, let place): triage.leave(search, at: place, on: services.now())
    case .withdrawSearch(let search): triage.withdraw(search)
    case .findHistory(let words):
      errands.restart(.history) { [past, reporter] in await reporter.tell(past.find(words)) }
    case .reopen(let number):
      errands.restart(.history) { [past, reporter] in await reporter.tell(past.reopen(number)) }
    case .writeSheet(let path, let picks, let replacing): sheets.write(picks, to: path, replacing: replacing)
    case .writeComparison(let path, let offers): sheets.write(offers, to: path)
    }
  }

  /// Takes note of a report that was taken into the work.
  mutating func wasTaken(_ report: Report) {
    switch report {
    case .searchEnded(let id): searches.ended(id)
    case .detailsReported(.details(let target, _)), .detailsReported(.failed(let target, _)): details.ended(target)
    case .freightReported(.freight(let target, _)), .freightReported(.failed(let target, _)): freight.ended(target)
    default: break
    }
  }

  private mutating func loadPhoto(_ id: PhotoID, _ source: String) {
    errands.restart(.photo) { [loader = services.photos, photos, reporter] in
      do throws(PhotoLoadingError) {
        let loaded = try await loader.load(source)
        guard !Task.isCancelled else { return }
        photos.keep(loaded.photo, as: id)
        await reporter.tell(.photoLoaded(id, PhotoFacts(loaded)))
      } catch {
        guard !Task.isCancelled else { return }
        await reporter.tell(.photoFailed(id, error))
      }
    }
  }

  private mutating func findThings(_ id: PhotoID) {
    errands.restart(.things) { [photos, source = services.pictures?.network, reporter] in
      let photo = photos[id]?.photo
      let things = await PictureStore.apart {
        photo.flatMap { photo in try? source?.network()?.things(in: photo, limit: 3) } ?? []
      }
      if !Task.isCancelled { await reporter.tell(.thingsFound(id, things)) }
    }
  }

  private mutating func findSeen(_ id: PhotoID, _ region: PixelRegion?) {
    errands.restart(.history) { [photos, past, looks, source = services.pictures?.network, reporter] in
      await looks.finish()
      let report = await past.seen(id, photos[id]?.photo, region, by: source)
      if !Task.isCancelled { await reporter.tell(report) }
    }
  }

  private mutating func forecast(_ plans: [SearchPlan]) {
    errands.restart(.counting) { [service = services.search, photos, now = services.now, reporter] in
      let forecasts = await RunningSearches.forecast(plans, by: service, photos: photos, at: now())
      guard !Task.isCancelled else { return }
      await reporter.tell(.forecastsMade(forecasts))
    }
  }

  private mutating func readSpend(_ subject: PlanSubject?) {
    let identity = subject.flatMap { photos.subject($0)?.identity }
    errands.restart(.spending) { [past, now = services.now, reporter] in
      let report = await past.spent(at: now(), about: identity)
      if !Task.isCancelled { await reporter.tell(report) }
    }
  }

  /// Each is looked up, whatever comes after it.
  private mutating func lookUp(_ find: @escaping @Sendable () async -> Report?) {
    let before = lookUps
    lookUps = Task { [reporter] in
      await before?.value
      if let found = await find() { await reporter.tell(found) }
    }
  }

  // MARK: The end

  /// Gives up what nobody waits for any more.
  mutating func giveUpErrands() { errands.giveUpAll() }

  /// Stops what is under way, and waits until sheets are written and what was paid for or decided is kept. It does not wait
  /// for ever: a locked archive or a disk that does not answer cannot keep the program.
  ///
  /// - Returns: the path of the last sheet, when that was not done in time.
  func finish(isHurried: Bool) async -> String? {
    async let sheetsAreDone = Waiting.atMost(isHurried ? Self.hurry : services.sheetPatience) { [sheets] in
      await sheets.finish()
    }
    _ = await Waiting.atMost(isHurried ? Self.hurry : .seconds(10)) { await keepEverything() }
    return await sheetsAreDone ? nil : sheets.last
  }

  /// Returns when everything is kept, or cannot be.
  private func keepEverything() async {
    async let decisions: Void = triage.finish()
    await lookUps?.value
    await keepCalls()
    await looks.finish()
    await decisions
    await services.archive.close()
  }

  /// Stops searches. A call that was stopped is still written down.
  func keepCalls() async {
    await searches.finish()
    await details.finish()
    await freight.finish()
    await services.settle()
  }
}
