import Catalog
import ImageSearch
import Photos
import Providers
import Queries
import Testing

@testable import ProviderSimulator

/// A provider that sits the exam. The suite knows no more of it than the door says.
struct Examinee: Sendable, CustomTestStringConvertible {
  static let all = allProviders.map { Examinee(type: $0) }

  let type: any ImageSearchProvider.Type

  var id: ProviderID { type.id }
  var capabilities: Capabilities { type.capabilities }
  var simulated: (any SimulatedVendor.Type)? { simulatedVendor(of: id) }
  var testDescription: String { id.rawValue }
}

/// The simulated vendors over real HTTP, started once for all cases, and what they really have to offer.
struct ExamRoom: Sendable {
  /// The room that the running case is in.
  @TaskLocal static var current: ExamRoom?

  let simulator: RunningSimulator
  let transport: LiveTransport
  let photos: [Photo]
  private let goods: [Marketplace: [String: SimulatedOffer]]

  init(_ simulator: RunningSimulator, transport: LiveTransport, seed: UInt64) throws {
    self.simulator = simulator
    self.transport = transport
    photos = try simulator.samplePhotos.map { try Photo($0.jpeg) }
    let catalogue = DrawnCatalogue(seed: seed)
    goods = Dictionary(
      uniqueKeysWithValues: Marketplace.allCases.map { marketplace in
        (marketplace, Dictionary(catalogue.offers(marketplace).map { ($0.number, $0) }) { first, _ in first })
      })
  }

  /// What the offer really is; `nil` for one that the simulator does not have.
  func truth(_ id: ListingID) -> SimulatedOffer? { goods[id.marketplace]?[id.number] }

  func provider(
    _ examinee: Examinee, settings: [String: String] = [:], transport: (any Transport)? = nil
  ) -> any ImageSearchProvider {
    examinee.type.init(
      settings: Settings(simulator.settings).merging(settings), transport: transport ?? self.transport)
  }

  /// Makes a photo known in the way that the provider declares.
  func reference(_ provider: any ImageSearchProvider, photo: Photo? = nil) async throws -> PhotoReference {
    try await provider.introduce(offer(to: type(of: provider).capabilities, photo: photo))
  }

  func offer(to capabilities: Capabilities, photo: Photo? = nil) async throws -> PhotoOffer {
    let photo = try #require(photo ?? photos.first)
    let encoded = try photo.encoded(within: capabilities.intake.limits)
    guard case .address = capabilities.intake else { return .bytes(encoded) }
    let host = try #require(ConfiguredPhotoHost.host(from: Settings(simulator.settings), transport: transport))
    return .address(try await host.publish(encoded, as: "exam-\(photo.fingerprint.prefix(12)).jpg"))
  }

  /// The parameters of the last search that a vendor received, in no order.
  func lastSearch(_ id: ProviderID) async -> Set<ReceivedParameter> {
    Set(await simulator.log.last { $0.provider == id && $0.call == .search }?.parameters ?? [])
  }

  /// Runs a body while a vendor fails in a way.
  func failing<Value>(
    _ kind: FailureKind, _ examinee: Examinee, on call: SimulatedCall? = nil, _ body: () async throws -> Value
  ) async throws -> Value {
    try await failing(kind, at: examinee.id, on: call, body)
  }

  /// - Parameter receiver: under whose name the vendor counts the calls.
  func failing<Value>(
    _ kind: FailureKind, at receiver: ProviderID, on call: SimulatedCall?, _ body: () async throws -> Value
  ) async throws -> Value {
    await simulator.setFailure(kind, for: receiver, on: call)
    do {
      let value = try await body()
      await simulator.clearFailures(for: receiver)
      return value
    } catch {
      await simulator.clearFailures(for: receiver)
      throw error
    }
  }
}

/// Opens an ``ExamRoom`` around a suite.
struct InExamRoom: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    let options = SimulatorOptions(slowness: .milliseconds(100))
    try await withSimulator(options) { simulator in
      let transport = LiveTransport()
      let room = try ExamRoom(simulator, transport: transport, seed: options.seed)
      do {
        try await ExamRoom.$current.withValue(room) { try await function() }
        await transport.shutdown()
      } catch {
        await transport.shutdown()
        throw error
      }
    }
  }
}

/// One exam for every vendor's provider, over real HTTP against the simulator. No case names a vendor; a new provider
/// is examined as soon as it stands in `allProviders`.
@Suite(.serialized, .timeLimit(.minutes(2)), InExamRoom()) struct ProviderContract {
  let room: ExamRoom

  init() throws {
    room = try #require(ExamRoom.current)
  }

  /// The error that a call ends in; `nil` when it succeeds.
  func failure<Value>(_ call: () async throws -> Value) async -> SearchError? {
    do {
      _ = try await call()
      return nil
    } catch let error as SearchError {
      return error
    } catch {
      Issue.record("\(error) is no error of a search")
      return nil
    }
  }

  func question(_ photo: PhotoReference, _ query: ImageQuery = ImageQuery(), page: Int = 1) -> ProviderQuestion {
    ProviderQuestion(query: query, photo: photo, page: page)
  }
}
