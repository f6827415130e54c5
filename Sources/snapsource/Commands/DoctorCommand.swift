import ArgumentParser
import Foundation

/// `snapsource doctor`
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Say what is configured, found and missing; never a secret.",
    discussion: """
      A ! stands before what needs doing. Nothing is changed, and no paid call is made.

      EXAMPLES
        snapsource doctor
        snapsource doctor --online     also ask whether the vendors' servers answer
      """
  ).said(of: "doctor")

  @Flag(help: .said("Ask whether the configured vendors' servers answer; free."))
  var online = false

  @OptionGroup(title: HelpText.text("Common options")) var common: CommonOptions

  func run() async throws {
    let examination = Examination(
      options: common, environment: ProcessInfo.processInfo.environment, isOnline: online)
    let report = try await untilInterrupted { await examination.report() }
    try Console.write(report.text)
    guard report.status == .done else { throw ExitCode(report.status.rawValue) }
  }
}
