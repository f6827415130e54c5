import AppCore
import Photos
import Testing

@testable import TerminalUI

extension FrameFlow {
  fileprivate mutating func part(of frame: Frame, at time: ContinuousClock.Instant) -> Part? {
    part(of: frame, at: time, on: frame.size)
  }
}

/// What may be on its way to a slow terminal.
struct FrameFlowTests {
  private let start = ContinuousClock.now

  /// A title, and below it rows of a picture in so many colours, none like another.
  private func frame(_ title: String, pictureRows: Int = 0, shade: UInt8 = 0) -> Frame {
    let rows =
      [[Span(column: 0, text: title, width: title.count)]]
      + (0..<pictureRows).map { [Span(column: 0, cells: cells(shade, row: UInt8($0)))] }
    return Frame(size: FrameSize(rows: 40, columns: 120), rows: rows)
  }

  private func cells(_ shade: UInt8, row: UInt8) -> [PictureCell] {
    (0..<100).map { PictureCell("▀", .rgb(shade, $0, row), on: .rgb(row, $0, shade)) }
  }

  private func hasCells(_ frame: Frame) -> Int { frame.rows.joined().count { !$0.cells.isEmpty } }

  @Test func aFastTerminalGetsAllAtOnceAfterAMoment() {
    var flow = FrameFlow()
    let wanted = frame("list", pictureRows: 30)
    var time = start
    for _ in 0..<10 {
      guard let part = flow.part(of: wanted, at: time) else { continue }
      time += .milliseconds(2)
      flow.arrived(at: time)
      if part.isWhole {
        #expect(part.frame == wanted)
        return
      }
    }
    Issue.record("never whole")
  }

  @Test func overASlowLineTextGoesBeforePictures() throws {
    var flow = FrameFlow()
    var time = start
    // Three seconds for what was sent: the next portions are small.
    let large = flow.part(of: frame("one", pictureRows: 4), at: time)
    #expect(large?.isWhole == false && large?.asksBehind == true)
    time += .seconds(3)
    flow.arrived(at: time)
    #expect(flow.window < 2_500)
    let wanted = frame("two", pictureRows: 30, shade: 1)
    let first = flow.part(of: wanted, at: time)
    let part = try #require(first)
    #expect(!part.isWhole)
    #expect(part.frame.rows[0][0].text == "two")
    #expect(hasCells(part.frame) <= 1)
    // It all comes in the end, a row with each answer.
    var rows = hasCells(part.frame)
    for _ in 0..<40 {
      time += .milliseconds(300)
      flow.arrived(at: time)
      let next = flow.part(of: wanted, at: time)
      let more = try #require(next)
      #expect(hasCells(more.frame) > rows)
      rows = hasCells(more.frame)
      guard more.isWhole else { continue }
      #expect(more.frame == wanted)
      return
    }
    Issue.record("never whole")
  }

  @Test func aPictureStaysWhereTheTextsBesideItChange() {
    var flow = FrameFlow()
    func frame(_ text: String) -> Frame {
      let texts = [Span(column: 0, text: text, width: 3), Span(column: 110, text: text, width: 3)]
      let rows = (0..<30).map { row in [texts[0], Span(column: 5, cells: cells(1, row: UInt8(row))), texts[1]] }
      return Frame(size: FrameSize(rows: 40, columns: 120), rows: rows)
    }
    var sent = flow.part(of: frame("one"), at: start)
    // All of it comes, in as many parts as it takes.
    for _ in 0..<200 where sent?.isWhole != true {
      flow.arrived(at: start + .milliseconds(300))
      sent = flow.part(of: frame("one"), at: start)
    }
    #expect(sent?.isWhole == true && sent.map { hasCells($0.frame) } == 30)
    for _ in 0..<3 { flow.arrived(at: start + .milliseconds(300)) }
    let next = flow.part(of: frame("two"), at: start)
    #expect(next?.isWhole == true && next.map { hasCells($0.frame) } == 30)
  }

  @Test func whatIsStaleIsNeverSent() {
    var flow = FrameFlow()
    let long = String(repeating: "x", count: 3_000)
    let asked = (0..<4).map { flow.part(of: frame("\($0)" + long), at: start)?.asksBefore }
    #expect(asked == [false, true, false, nil])
    let stale = ["old", "new"].map { flow.part(of: frame($0), at: start)?.frame }
    #expect(stale == [nil, nil])
    flow.arrived(at: start + .milliseconds(1))
    let part = flow.part(of: frame("newest"), at: start)
    #expect(part?.frame.rows[0][0].text == "newest")
  }

  @Test func aTerminalThatSaysNothingGetsEverything() {
    var flow = FrameFlow()
    for _ in 0..<2 { _ = flow.part(of: frame(String(repeating: "x", count: 9_000)), at: start) }
    _ = flow.part(of: frame(String(repeating: "y", count: 9_000)), at: start)
    let held = flow.part(of: frame("more"), at: start)?.frame
    #expect(held == nil)
    #expect(flow.deadline.map { $0 - start } == .milliseconds(300))
    flow.gaveUp(at: start)
    let all = flow.part(of: frame("all", pictureRows: 39), at: start)
    #expect(all?.isWhole == true && all?.asksBefore == false && flow.deadline == nil)
  }

  @Test func aLostAnswerHoldsNothingUpForLong() {
    var flow = FrameFlow()
    for _ in 0..<2 { _ = flow.part(of: frame(String(repeating: "x", count: 2_000)), at: start) }
    flow.arrived(at: start + .milliseconds(1))
    _ = flow.part(of: frame(String(repeating: "y", count: 9_000)), at: start)
    _ = flow.part(of: frame(String(repeating: "z", count: 9_000)), at: start)
    let held = flow.part(of: frame("more"), at: start)?.frame
    #expect(held == nil)
    #expect(flow.deadline.map { $0 - start } == .milliseconds(1_500))
    flow.gaveUp(at: start + .milliseconds(1_500))
    let next = flow.part(of: frame("more"), at: start + .milliseconds(1_500))
    #expect(next?.frame.rows[0][0].text == "more")
  }

  @Test func aTerminalThatAnswersAfterAllIsNotSentEverything() {
    var flow = FrameFlow()
    for _ in 0..<2 { _ = flow.part(of: frame(String(repeating: "x", count: 9_000)), at: start) }
    flow.gaveUp(at: start + .milliseconds(300))
    _ = flow.part(of: frame("all", pictureRows: 39), at: start)
    flow.arrived(at: start + .seconds(2))
    #expect(flow.window < 8_000)
    let next = flow.part(of: frame("next", pictureRows: 39, shade: 1), at: start + .seconds(2))
    #expect(next?.isWhole != true)
  }

  @Test func whatIsAskedIsExpectedForAWhile() {
    var flow = FrameFlow()
    #expect(flow.answersUntil == nil)
    for _ in 0..<2 { _ = flow.part(of: frame(String(repeating: "x", count: 2_000)), at: start) }
    flow.gaveUp(at: start + .milliseconds(300))
    #expect(flow.answersUntil.map { $0 - start } == .milliseconds(1_200))
    flow.arrived(at: start + .milliseconds(900))
    #expect(flow.answersUntil == nil)
  }

  @Test func theAnswerIsNoKey() {
    var decoder = InputDecoder()
    let events = decoder.decode(Array("j\u{1B}[0nk".utf8))
    #expect(events == [.key(.character("j")), .key(.character("k"))])
    let arrivals = [decoder.takeArrivals(), decoder.takeArrivals()]
    #expect(arrivals == [1, 0])
  }
}
