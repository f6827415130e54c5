import Archive
import Foundation

/// What is kept, as the doctor and `archive info` say it.
enum ArchiveLines {
  static func all(_ facts: ArchiveFacts, at path: String, in words: any Phrases) -> [DoctorReport.Line] {
    [
      .init("file", path),
      .init("size", bytes(facts.size)),
      .init("free", facts.free.map(bytes) ?? "–", isTrouble: facts.free.map { $0 < lowRoom } ?? false),
      .init("replies", "\(facts.replies)"),
      .init("oldest", facts.oldest?.formatted(Date.ISO8601FormatStyle(timeZone: .current).year().month().day()) ?? "–"),
      .init("searches", "\(facts.searches)"),
      .init("calls", "\(facts.calls)"),
      .init("picks", "\(facts.picks)"),
      .init("rejections", "\(facts.rejections)"),
    ] + facts.setAside.map { .init("set aside", words.setAside($0), isTrouble: true) }
  }

  /// Less than this is soon full.
  private static let lowRoom: Int64 = 200 << 20

  static func bytes(_ count: Int64) -> String {
    switch count {
    case ..<1_000: "\(count) B"
    case ..<1_000_000: String(format: "%.1f kB", Double(count) / 1e3)
    case ..<1_000_000_000: String(format: "%.1f MB", Double(count) / 1e6)
    default: String(format: "%.1f GB", Double(count) / 1e9)
    }
  }
}
