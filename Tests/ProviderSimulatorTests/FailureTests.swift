import AsyncHTTPClient
import Catalog
import Foundation
import NIOCore
import Testing

@testable import ProviderSimulator

/// Every failure on demand, over the network.
@Suite struct FailureTests {
  private static let tmapi = ProviderID("tmapi-v1")

  /// A search that succeeds when nothing fails.
  private func search(_ visitor: Visitor) async throws -> Visitor.Answer {
    try await visitor.get(TMAPITests.search, TMAPITests.parameters())
  }

  private func failing<R: Sendable>(
    _ kind: FailureKind, _ body: @Sendable (Visitor) async throws -> R
  ) async throws -> R {
    try await visiting(SimulatorOptions(slowness: .milliseconds(150), failures: [FailureRule(kind)])) {
      _, visitor async throws in
      try await body(visitor)
    }
  }

  @Test(arguments: [
    (FailureKind.noBalance, 439), (.code439, 439), (.code417, 417), (.code422, 422), (.code499, 499), (.code500, 500),
    (.code503, 503), (.rateLimited, 503), (.unauthorized, 403),
  ])
  func everyCodeIsInTheStatusAndInTheBody(_ kind: FailureKind, _ code: Int) async throws {
    try await failing(kind) { visitor in
      let answer = try await search(visitor)
      #expect(answer.status == code)
      #expect(answer.json["code"].int == code)
    }
  }

  @Test func wordsInsteadOfJSON() async throws {
    #expect(try await failing(.http500) { try await search($0).status } == 500)
    #expect(try await failing(.html) { try await search($0).contentType }.hasPrefix("text/html"))
    #expect(try await failing(.garbage) { try await !search($0).json.exists })
    #expect(try await failing(.redirect) { try await search($0).status } == 302)
  }

  @Test func aCutAnswerEndsTheConnection() async throws {
    await #expect(throws: (any Error).self) {
      try await failing(.cut) { try await search($0).status }
    }
  }

  @Test func aHugeAnswerIsLongerThan20MB() async throws {
    #expect(try await failing(.huge) { try await search($0).bytes.count } > 24_000_000)
  }

  @Test func emptyMeansNothingFound() async throws {
    #expect(try await failing(.empty) { try await search($0).json["data"]["total_count"].int } == 0)
    #expect(try await failing(.empty) { try await DAJITests.search($0).json["code"].int } == 200)
    #expect(try await failing(.empty) { try await ShanjingTests.search($0).json["data"].list.isEmpty })
  }

  @Test func dajiUploadsWithoutANumber() async throws {
    #expect(try await failing(.badImageID) { try await DAJITests.upload($0).json["data"]["imageId"].string } == "0")
  }

  @Test func slowIsSlowAndLatencyDelays() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    try await failing(.slow) { visitor async throws in _ = try await search(visitor) }
    let slow = clock.now
    try await visiting(SimulatorOptions(latency: .milliseconds(120))) { _, visitor async throws in
      _ = try await search(visitor)
    }
    #expect(slow - start >= .milliseconds(150))
    #expect(clock.now - slow >= .milliseconds(120))
  }

  @Test func hangingEndsWithTheCallerAndWithTheSimulator() async throws {
    let clock = ContinuousClock()
    // Not before the simulator stands: other tests use the same two processors.
    let start = try await visiting(SimulatorOptions(failures: [FailureRule(.hang)])) { _, visitor async throws in
      let start = clock.now
      await #expect(throws: (any Error).self) {
        let request = HTTPClientRequest(url: visitor.origin + TMAPITests.search + "?apiToken=x")
        _ = try await visitor.client.execute(request, timeout: .milliseconds(100))
      }
      return start
    }
    // Left alone it hangs for two minutes.
    #expect(clock.now - start < .seconds(100))
  }

  @Test func tooManyAtOnceAreRefusedAndOneIsNot() async throws {
    let options = SimulatorOptions(latency: .milliseconds(150), failures: [FailureRule(.tooMany)])
    try await visiting(options) { _, visitor async throws in
      #expect(try await search(visitor).status == 200)
      let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<3 {
          group.addTask { try await search(visitor).status }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(statuses.sorted() == [200, 503, 503])
    }
  }

  @Test func failuresChangeWhileItRuns() async throws {
    try await visiting { simulator, visitor async throws in
      await simulator.setFailure(.noBalance, for: Self.tmapi, on: .search, times: 1)
      #expect(try await search(visitor).status == 439)
      #expect(try await search(visitor).status == 200)
      await simulator.setFailure(.http500)
      #expect(try await search(visitor).status == 500)
      await simulator.clearFailures()
      #expect(try await search(visitor).status == 200)
      #expect(await simulator.callCount(Self.tmapi, .search) == 4)
    }
  }

  @Test func aVendorIsNotMadeToSayWhatItHasNoWordFor() async throws {
    try await visiting { simulator, visitor async throws in
      #expect(!simulator.knows(.noBalance, at: ProviderID("daji")))
      #expect(simulator.knows(.noBalance, at: Self.tmapi))
      await simulator.setFailure(.noBalance)
      #expect(try await DAJITests.search(visitor).json["code"].int == 200)
    }
  }
}
