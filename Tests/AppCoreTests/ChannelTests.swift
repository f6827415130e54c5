import Testing

@testable import AppCore

@Suite struct ChannelTests {
  @Test func bringsWhatWasSentInOrder() async {
    let channel = Channel<Int>()
    for number in 0..<3 { channel.send(number) }
    channel.finish()
    channel.send(3)
    #expect(await all(of: channel) == [0, 1, 2])
  }

  @Test func keepsTheNewestOfWhatNobodyTook() async {
    let channel = Channel<Int>(keeping: 1)
    for number in 0..<3 { channel.send(number) }
    channel.finish()
    #expect(await all(of: channel) == [2])
  }

  @Test func wakesItsReader() async {
    let channel = Channel<Int>()
    async let read = all(of: channel)
    for number in 0..<1_000 {
      if number.isMultiple(of: 100) { await Task.yield() }
      channel.send(number)
    }
    channel.finish()
    #expect(await read == Array(0..<1_000))
  }

  @Test func endsForAReaderThatIsCancelled() async {
    let channel = Channel<Int>()
    let reader = Task { await all(of: channel) }
    channel.send(1)
    await Task.yield()
    reader.cancel()
    _ = await reader.value
    channel.send(2)
    #expect(await all(of: channel).contains(2) == false)
  }

  /// The reader goes on where it waits.
  @Test func aReaderStaysOnItsActor() async {
    let reader = Reader()
    async let count = reader.read()
    for number in 0..<100 {
      await Task.yield()
      reader.channel.send(number)
    }
    reader.channel.finish()
    #expect(await count == 100)
  }

  private actor Reader {
    let channel = Channel<Int>()

    func read() async -> Int {
      var count = 0
      for await _ in channel {
        preconditionIsolated()
        count += 1
      }
      return count
    }
  }

  private func all(of channel: Channel<Int>) async -> [Int] {
    var all: [Int] = []
    for await number in channel { all.append(number) }
    return all
  }
}
