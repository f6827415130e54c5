import AppCore
import Testing

@testable import TerminalUI

struct MomentsTests {
  @Test func keysWereTypedWhenThereWasLastNothingToReadOrLater() {
    let moments = Moments()
    let start = ContinuousClock.now
    moments.wasSilent(at: start - .seconds(3))
    moments.keysWereRead()
    // It is listened again before they are handed over: they have come by then.
    moments.wasSilent(at: start)
    moments.keysWereHandedOver(isAll: true)
    #expect(moments.keysTypedWithin >= .seconds(3))
    #expect(moments.keysWaited < .seconds(3))
    moments.keysWereRead()
    moments.keysWereHandedOver(isAll: true)
    #expect(moments.keysTypedWithin < .seconds(3))
  }

  @Test func theFirstOfTheKeysThatWaitCounts() {
    let moments = Moments()
    let start = ContinuousClock.now
    moments.wasSilent(at: start - .seconds(3))
    moments.keysWereRead()
    moments.wasSilent(at: start)
    moments.keysWereRead()
    moments.keysWereHandedOver(isAll: false)
    #expect(moments.keysTypedWithin >= .seconds(3))
    moments.keysWereHandedOver(isAll: true)
    #expect(moments.keysTypedWithin >= .seconds(3))
  }

  @Test func itIsListenedJustAfterAPriceCountsAsReadAndThenNoMore() {
    var listening = Listening()
    #expect(listening.next == nil)
    let sent = ContinuousClock.now
    listening.frameWasSent(at: sent)
    var pauses: [Duration] = []
    while let next = listening.next {
      pauses.append(next - sent)
      listening.listened(at: next)
    }
    // A price counts after 0.1 s, a row under the selection after 0.3 s.
    #expect(pauses.first.map { $0 > .milliseconds(100) } == true && pauses.last.map { $0 > .milliseconds(300) } == true)
    #expect(pauses.count == 3)
  }

  @Test func aKeyThatIsKeptBackIsNoSilence() {
    var decoder = InputDecoder()
    _ = decoder.decode([0x1B])
    #expect(decoder.state.keepsBack)
    _ = decoder.finish()
    #expect(!decoder.state.keepsBack)
    // What may be the rest of an answer that was torn.
    _ = decoder.decode(Array("]".utf8))
    #expect(decoder.state.keepsBack)
    #expect(decoder.finish() == [.key(.character("]"))])
    #expect(!decoder.state.keepsBack)
  }
}
