import Catalog
import ImageSearch
import Photos
import Queries
import Testing

@testable import ProviderSimulator

extension ProviderContract {
  /// What must become of a call that fails in a way. A failure that the vendor cannot have is not examined.
  enum Outcome: Sendable {
    case error([SearchError.Kind], pauses: [Int]? = nil)
    /// The provider deals with it.
    case page
    /// Examined by a case of its own.
    case elsewhere
  }

  static func outcome(of kind: FailureKind) -> Outcome {
    switch kind {
    case .http500, .code500: .error([.temporary], pauses: [3, 6])
    case .html, .garbage, .huge: .error([.malformedReply], pauses: [])
    case .cut: .error([.temporary], pauses: [])
    case .redirect: .error([.unreachable], pauses: [])
    case .unauthorized: .error([.unauthorized], pauses: [])
    case .noBalance, .code439: .error([.noBalance], pauses: [])
    case .rateLimited, .code503: .error([.rateLimited], pauses: [5, 10])
    case .code400, .code422, .envelope: .error([.badRequest], pauses: [])
    case .plan: .error([.unauthorized], pauses: [])
    case .code404: .error([.badPhoto, .badRequest], pauses: [])
    case .code417: .error([.temporary], pauses: [2, 4])
    case .code499: .error([.temporary], pauses: [5])
    case .expiredToken, .repeats: .page
    case .hang, .slow, .empty, .tooMany, .badImageID, .forgottenPhoto: .elsewhere
    }
  }

  /// What is not known is not examined, so that a vendor that has lost a failure must not pass for well.
  @Test(arguments: Examinee.all)
  func theSimulatorCanFailAsEveryVendorMay(examinee: Examinee) {
    let everywhere: [FailureKind] = [
      .hang, .slow, .http500, .html, .garbage, .cut, .huge, .redirect, .empty, .tooMany, .unauthorized, .rateLimited,
      .plan, .envelope, .forgottenPhoto, .repeats,
    ]
    for kind in everywhere { #expect(room.simulator.knows(kind, at: examinee.id), "\(kind)") }
  }

  @Test(arguments: Examinee.all, FailureKind.allCases)
  func aFailureSaysWhatItIsAndWhatMayBeDone(examinee: Examinee, kind: FailureKind) async throws {
    let outcome = Self.outcome(of: kind)
    guard room.simulator.knows(kind, at: examinee.id) else { return }
    if case .elsewhere = outcome { return }
    let provider = room.provider(examinee)
    let photo = try await room.reference(provider)
    let failed = try await room.failing(kind, examinee, on: .search) {
      await failure { try await provider.search(question(photo)) }
    }
    switch outcome {
    case .error(let kinds, let pauses):
      let error = try #require(failed, "\(kind) is an error")
      #expect(kinds.contains(error.kind) && error.provider == examinee.id)
      if let pauses { #expect(error.retryPauses == pauses.map { .seconds($0) }) }
      checkSentence(error, of: examinee)
      let later = await failure { try await provider.search(question(photo)) }
      #expect(later == nil, "it passes when the vendor is well")
    case .page:
      #expect(failed == nil)
    case .elsewhere:
      break
    }
  }

  @Test(arguments: Examinee.all)
  func aPhotoThatWasNotTakenIsABadPhoto(examinee: Examinee) async throws {
    guard room.simulator.knows(.badImageID, at: examinee.id) else { return }
    let provider = room.provider(examinee)
    let offer = try await room.offer(to: examinee.capabilities)
    let failed = try await room.failing(.badImageID, examinee) {
      await failure { try await provider.introduce(offer) }
    }
    #expect(failed?.kind == .badPhoto && failed?.isRetryable == false)
  }

  @Test(arguments: Examinee.all)
  func aPhotoThatWasForgottenMayBeGivenAgain(examinee: Examinee) async throws {
    let provider = room.provider(examinee)
    let photo = try await room.reference(provider)
    let failed = try await room.failing(.forgottenPhoto, examinee, on: .search) {
      await failure { try await provider.search(question(photo)) }
    }
    #expect(failed?.mayMeanThePhoto == true)
    _ = try await provider.search(question(try await room.reference(provider)))
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
    #expect(page.listings.contains { listing in listing.facts.contains { $0.name == "also shown at" } })
  }

  @Test(arguments: Examinee.all)
  func withoutCredentialsNothingIsAsked(examinee: Examinee) async throws {
    let photo = PhotoReference(.address, "https://img.alicdn.com/a.jpg")
    let calls = await room.simulator.callCount(examinee.id)
    for setting in examinee.type.settings where setting.isRequired {
      let provider = room.provider(examinee, settings: [setting.path: ""])
      let failed = await failure { try await provider.search(question(photo)) }
      #expect(failed?.kind == .unauthorized && failed?.sentence.contains(setting.path) == true)
    }
    #expect(await room.simulator.callCount(examinee.id) == calls)
  }

  @Test(arguments: Examinee.all)
  func wrongCredentialsAndWrongAddressesAreSaid(examinee: Examinee) async throws {
    let photo = PhotoReference(.address, "https://img.alicdn.com/a.jpg")
    for setting in examinee.type.settings {
      guard let value = room.simulator.settings[setting.path] else { continue }
      let isAddress = setting.path.hasSuffix(".baseUrl")
      guard isAddress || setting.isRequired else { continue }
      let wrong = isAddress ? value + "/nowhere" : "wrong-" + value
      // A refresh token would mend a wrong token.
      let others = examinee.type.settings.filter { !$0.isRequired && $0.isSecret }.map { ($0.path, "") }
      let settings = Dictionary(others + [(setting.path, wrong)]) { $1 }
      let error = await failure { try await room.provider(examinee, settings: settings).search(question(photo)) }
      // Not every vendor documents how it refuses a credential.
      let kinds: [SearchError.Kind] = isAddress ? [.unreachable] : [.unauthorized, .badRequest]
      #expect(error.map { kinds.contains($0.kind) } == true, "\(setting.path): \(String(describing: error))")
      if let error {
        checkSentence(error, of: examinee)
        #expect(isAddress || !error.sentence.contains(wrong))
      }
    }
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
    #expect(failed?.kind == .temporary)
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
