import Testing

@testable import ImageSearch

@Suite(.timeLimit(.minutes(1))) struct TurnsTests {
  /// How many tasks are inside, and how many were at most.
  private actor Room {
    private(set) var inside = 0
    private(set) var most = 0

    func enter() {
      inside += 1
      most = max(most, inside)
    }
    func leave() { inside -= 1 }
  }

  @Test(arguments: 1...3) func soManyHoldATurnAtOnceAndNoMore(limit: Int) async {
    let turns = Turns<String>()
    let room = Room()
    await withDiscardingTaskGroup { group in
      for _ in 0..<20 {
        group.addTask {
          await turns.hold("vendor", limit: limit) {
            await room.enter()
            for _ in 0..<3 { await Task.yield() }
            await room.leave()
          }
        }
      }
    }
    #expect(await room.most == limit)
    #expect(await room.inside == 0)
  }

  @Test func aCancelledWaiterLeavesTheQueueAndLosesNoTurn() async {
    let turns = Turns<String>()
    let (gate, open) = AsyncStream<Void>.makeStream()
    let room = Room()
    let holder = Task {
      await turns.hold("vendor", limit: 1) {
        await room.enter()
        for await _ in gate { break }
      }
    }
    while await room.inside == 0 { await Task.yield() }
    let (waiting, isWaiting) = AsyncStream<Void>.makeStream()
    let waiter = Task { await turns.hold("vendor", limit: 1, onWait: { isWaiting.yield() }) { true } }
    for await _ in waiting { break }
    waiter.cancel()
    #expect(await waiter.value == nil)
    open.yield()
    _ = await holder.value
    #expect(await turns.hold("vendor", limit: 1) { true } == true)
  }

  @Test func aTurnThatEndsInAnErrorIsGivenBack() async throws {
    struct Broken: Error {}
    let turns = Turns<String>()
    await #expect(throws: Broken.self) {
      try await turns.hold("vendor", limit: 1) { () async throws(Broken) -> Bool in throw Broken() }
    }
    #expect(await turns.hold("vendor", limit: 1) { true } == true)
  }

  @Test func vendorsDoNotWaitForEachOther() async {
    let turns = Turns<String>()
    let inner = await turns.hold("one", limit: 1) { await turns.hold("other", limit: 1) { true } }
    #expect(inner == .some(true))
  }
}
