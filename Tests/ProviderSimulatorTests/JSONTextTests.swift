import Testing

@testable import ProviderSimulator

@Suite struct JSONTextTests {
  @Test func writesMembersInOrderAndNumbersByTheirDigits() {
    let value: JSONText = ["b": .number("700000000000"), "a": .number("0.085"), "c": [1, "x", true, nil]]
    #expect(String(decoding: value.bytes, as: UTF8.self) == #"{"b":700000000000,"a":0.085,"c":[1,"x",true,null]}"#)
  }

  @Test func leavesAbsentMembersOut() {
    let value: JSONText = ["a": .absent, "b": nil, "c": [.absent, 1]]
    #expect(String(decoding: value.bytes, as: UTF8.self) == #"{"b":null,"c":[1]}"#)
  }

  @Test func escapesWhatJSONCannotHold() {
    let value: JSONText = .string("\"杯\\\n\u{1B}[0m")
    #expect(String(decoding: value.bytes, as: UTF8.self) == #""\"杯\\\n\u001b[0m""#)
  }
}
