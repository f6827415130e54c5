import Foundation
import OperatingSystem
import Testing

struct LeftoversTests {
  @Test func whatAKilledRunLeftIsRemovedAndWhatOthersUseIsNot() throws {
    let place = FileManager.default.temporaryDirectory
    // No process has so high a number (proc(5), pid_max).
    let old = place.appending(path: "snapsource-4194305-AbCdEf")
    let ours = place.appending(path: "snapsource-\(getpid())-AbCdEf")
    let other = place.appending(path: "snapsource-demo-AbCdEf")
    let all = [old, ours, other]
    for folder in all { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
    defer { for folder in all { try? FileManager.default.removeItem(at: folder) } }
    Leftovers.removeOld()
    #expect(all.map { FileManager.default.fileExists(atPath: $0.path) } == [false, true, true])
  }
}
