import Testing

@testable import ImageSearch

@Suite(.timeLimit(.minutes(1))) struct MemoryTests {
  @Test func theLongestUnusedIsForgottenFirst() async {
    let memory = Memory<String, Int>(limit: 2)
    await memory.keep(1, for: "a")
    await memory.keep(2, for: "b")
    #expect(await memory.value(for: "a") == 1)
    await memory.keep(3, for: "c")
    #expect(await memory.value(for: "b") == nil)
    #expect(await memory.value(for: "a") == 1)
    #expect(await memory.value(for: "c") == 3)
  }

  @Test func whatTwoNeedAtOnceIsMadeOnce() async {
    let memory = Memory<String, Int>(limit: 2)
    let (gate, open) = AsyncStream<Void>.makeStream()
    let (waits, isWaiting) = AsyncStream<Void>.makeStream()
    let first = Task {
      await memory.value(
        for: "a",
        make: {
          isWaiting.yield()
          for await _ in gate { break }
          return 1
        })
    }
    for await _ in waits { break }
    let second = Task { await memory.value(for: "a", onWait: { open.yield() }, make: { 2 }) }
    let (made, taken) = (await first.value, await second.value)
    #expect(made?.value == 1 && made?.isNew == true)
    #expect(taken?.value == 1 && taken?.isNew == false)
  }
}
