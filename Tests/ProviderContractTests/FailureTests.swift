import Catalog
import ImageSearch
import Photos
import Queries
import TestSentences
import Testing

@testable import ProviderSimulator

/// A way to fail that a simulated vendor has.
struct DeclaredFailure: Sendable, CustomTestStringConvertible {
  static let all = Examinee.all.flatMap { examinee -> [DeclaredFailure] in
    FailureKind.allCases.filter { examinee.simulated?.knows($0) == true }.map {
      DeclaredFailure(examinee: examinee, kind: $0)
    }
  }

  let examinee: Examinee
  let kind: FailureKind

  /// What must become of it, as the simulated vendor says.
  var outcome: FailureOutcome? { examinee.simulated?.outcome(kind) }

  var testDescription: String { "\(examinee.testDescription) \(kind.rawValue)" }
}

/// A setting that a provider cannot be asked without, or that says where it is asked.
struct DeclaredSetting: Sendable, CustomTestStringConvertible {
  static let all = Examinee.all.flatMap { examinee -> [DeclaredSetting] in
    examinee.type.settings.filter { $0.isRequired || $0.isBaseAddress }.map {
      DeclaredSetting(examinee: examinee, setting: $0)
    }
  }

  let examinee: Examinee
  let setting: Setting

  var testDescription: String { "\(examinee.testDescription) \(setting.path)" }
}

extension Setting {
  fileprivate var isBaseAddress: Bool { path.hasSuffix(".baseUrl") }
}

extension ProviderContract {
  /// What is not known is not examined, so that a vendor that has lost a failure must not pass for well.
  @Test(arguments: Examinee.all)
  func theSimulatorCanFailAsEveryVendorMay(examinee: Examinee) {
    let everywhere: [FailureKind] = [
      .hang, .slow, .http500, .html, .garbage, .cut, .huge, .redirect, .empty, .tooMany, .unauthorized, .rateLimited,
      .plan, .envelope, .forgottenPhoto, .repeats,
    ]
    for kind in everywhere { #expect(room.simulator.knows(kind, at: examinee.id), "\(kind)") }
  }

  // One that never ends has a case of its own.
  @Test(arguments: DeclaredFailure.all.filter { $0.kind != .hang })
  func aFailureSaysWhatItIsAndWhatMayBeDone(declared: DeclaredFailure) async throws {
    let outcome = try #require(declared.outcome, "the simulator does not say what must become of it")
    let provider = room.provider(declared.examinee)
    let offer = try await room.offer(to: declared.examinee.capabilities)
    let photo = try await provider.introduce(offer)
    let failed = try await room.failing(declared.kind, declared.examinee, on: outcome.call) {
      await failure {
        if outcome.call == .photo {
          _ = try await provider.introduce(offer)
        } else {
          _ = try await provider.search(question(photo))
        }
      }
    }
    expect(outcome, in: failed, of: declared.examinee)
    let later = await failure {
      let known = try await outcome.mayMeanThePhoto ? provider.introduce(offer) : photo
      return try await provider.search(question(known))
    }
    #expect(later == nil, "it passes when the vendor is well")
  }

  @Test(arguments: Examinee.all)
  func aPlanThatLacksAServiceSaysNothingOfTheAccount(examinee: Examinee) async throws {
    let provider = room.provider(examinee)
    let photo = try await room.reference(provider)
    let failed = try await room.failing(.plan, examinee, on: .search) {
      await failure { try await provider.search(question(photo)) }
    }
    #expect(failed?.stop == .endpoint && failed?.sentence.contains("not part of your plan") == true)
  }

  @Test(arguments: Examinee.all)
  func offersThatStandTwiceAreOneListing(examinee: Examinee) async throws {
    let provider = room.provider(examinee)
    let photo = try await room.reference(provider)
    let page = try await room.failing(.repeats, examinee, on: .search) { try await provider.search(question(photo)) }
    #expect(Set(page.listings.map(\.id)).count == page.listings.count)
    #expect(page.listings.contains { listing in listing.facts.contains { $0.label == .known(.otherPrices) } })
  }

  @Test(arguments: Examinee.all)
  func withoutCredentialsNothingIsAsked(examinee: Examinee) async throws {
    let photo = try await room.reference(room.provider(examinee))
    let calls = await room.simulator.callCount(examinee.id)
    for setting in examinee.type.settings where setting.isRequired {
      let provider = room.provider(examinee, settings: [setting.path: ""])
      let failed = await failure { try await provider.search(question(photo)) }
      #expect(failed?.kind == .unauthorized && failed?.sentence.contains(setting.path) == true)
    }
    #expect(await room.simulator.callCount(examinee.id) == calls)
  }

  @Test(arguments: DeclaredSetting.all)
  func wrongCredentialsAndWrongAddressesAreSaid(declared: DeclaredSetting) async throws {
    let (examinee, setting) = (declared.examinee, declared.setting)
    let photo = try await room.reference(room.provider(examinee))
    let value = try #require(room.simulator.settings[setting.path], "the simulator does not say how it is reached")
    let wrong = setting.isBaseAddress ? value + "/nowhere" : "wrong-" + value
    // A refresh token would mend a wrong token.
    let others = examinee.type.settings.filter { !$0.isRequired && $0.isSecret }.map { ($0.path, "") }
    let settings = Dictionary(others + [(setting.path, wrong)]) { $1 }
    let failed = await failure { try await room.provider(examinee, settings: settings).search(question(photo)) }
    let error = try #require(failed)
    // Not every vendor documents how it refuses a credential.
    let kinds: [SearchError.Kind] = setting.isBaseAddress ? [.unreachable] : [.unauthorized, .badRequest]
    #expect(kinds.contains(error.kind), "\(error)")
    checkSentence(error, of: examinee)
    #expect(setting.isBaseAddress || !error.sentence.contains(wrong))
  }

  @Test(arguments: Examinee.all)
  func aReplyThatNeverComesTimesOut(examinee: Examinee) async throws {
    let photo = try await room.reference(room.provider(examinee))
    let impatient = LiveTransport(timeout: .milliseconds(300))
    let provider = room.provider(examinee, transport: impatient)
    let failed = try await room.failing(.hang, examinee) {
      await failure { try await provider.search(question(photo)) }
    }
    await impatient.shutdown()
    let outcome = examinee.simulated?.outcome(.hang)
    expect(try #require(outcome), in: failed, of: examinee)
  }

  @Test(arguments: Examinee.all, [SimulatedCall.photo, .search])
  func cancellingEndsACallAtOnce(examinee: Examinee, call: SimulatedCall) async throws {
    let provider = room.provider(examinee)
    let offer = try await room.offer(to: examinee.capabilities)
    let photo = try await provider.introduce(offer)
    let clock = ContinuousClock()
    let (failed, took) = try await room.failing(.hang, examinee, on: call) {
      await withTaskGroup(of: SearchError?.self) { group in
        let before = await room.simulator.callCount(examinee.id, call)
        group.addTask {
          await failure {
            if call == .search {
              _ = try await provider.search(question(photo))
            } else {
              _ = try await provider.introduce(offer)
            }
          }
        }
        while await room.simulator.callCount(examinee.id, call) == before {
          try? await Task.sleep(for: .milliseconds(5))
        }
        let start = clock.now
        group.cancelAll()
        let failed = await group.next() ?? nil
        return (failed, start.duration(to: clock.now))
      }
    }
    #expect(failed?.kind == .cancelled)
    #expect(took < .milliseconds(100))
  }

  /// A failure became what the simulated vendor says that it must.
  private func expect(_ outcome: FailureOutcome, in error: SearchError?, of examinee: Examinee) {
    #expect(error?.kind.rawValue == outcome.kind?.rawValue)
    guard let error, outcome.kind != nil else { return }
    let stop: SearchError.Stop? =
      switch outcome.stop {
      case .endpoint?: .endpoint
      case .account?: .account
      case nil: nil
      }
    #expect(error.provider == examinee.id && error.stop == stop)
    #expect(error.retryPauses == outcome.pauses.map { .seconds($0) })
    #expect(error.mayMeanThePhoto == outcome.mayMeanThePhoto)
    checkSentence(error, of: examinee)
  }

  /// A sentence is for a person: it has no secret, no line break, and an end.
  private func checkSentence(_ error: SearchError, of examinee: Examinee) {
    #expect(!error.sentence.isEmpty && error.sentence.count < 400)
    #expect(!error.sentence.contains { $0.isNewline })
    for setting in examinee.type.settings where setting.isSecret {
      guard let secret = room.simulator.settings[setting.path] else { continue }
      #expect(!error.sentence.contains(secret))
    }
  }
}
