import Archive
import Foundation

/// What is kept, as the doctor and `archive info` say it.
enum ArchiveLines {
  static func all(_ facts: ArchiveFacts, at path: String, in words: any Phrases) -> [DoctorReport.Line] {
    func line(_ label: DoctorLabel, _ text: String, isTrouble: Bool = false) -> DoctorReport.Line {
      .init(words.label(label), text, isTrouble: isTrouble)
    }
    return [
      line(.file, path),
      line(.size, bytes(facts.size)),
      line(.free, facts.free.map(bytes) ?? "–", isTrouble: facts.free.map { $0 < lowRoom } ?? false),
      line(.replies, "\(facts.replies)"),
      line(.oldest, facts.oldest?.formatted(Date.ISO8601FormatStyle(timeZone: .current).year().month().day()) ?? "–"),
      line(.searches, "\(facts.searches)"),
      line(.calls, "\(facts.calls)"),
      line(.picks, "\(facts.picks)"),
      line(.rejections, "\(facts.rejections)"),
    ] + facts.setAside.map { line(.setAside, words.setAside($0), isTrouble: true) }
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
