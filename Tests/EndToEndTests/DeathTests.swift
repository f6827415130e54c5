import Foundation
import PseudoTerminal
import Testing

extension EndToEnd {
  /// Whatever kills the program, in whatever environment, leaves a shell that can be worked with.
  @Suite(.simulatedVendors("--latency", "200")) struct DeathTests {
    /// Every signal that ends a program which does not care; those that are ignored or stop it are left out.
    static let deadly: [Int32] =
      [SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGKILL, SIGUSR1, SIGSEGV, SIGUSR2, SIGALRM]
      + [SIGTERM, SIGSTKFLT, SIGXCPU, SIGXFSZ, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, SIGSYS, 34, 64]

    @Test(arguments: deadly) func beforeASearch(_ signal: Int32) throws {
      try Shell(in: Home()).expectUsable(after: signal)
    }

    @Test(arguments: [SIGSEGV, SIGTRAP, SIGKILL, SIGTERM, SIGUSR1])
    func whileVendorsAnswer(_ signal: Int32) throws {
      let home = try Home()
      let shell = try Shell([home.photo()], hasPhoto: true, in: home, adding: SimulatedVendors.shared.settings)
      shell.search()
      #expect(shell.terminal.read { $0.text.contains(/\bDJ (DAJI +)?(waiting|preparing|giving|searching)/) })
      shell.expectUsable(after: signal)
    }

    @Test(arguments: [SIGSEGV, SIGILL, SIGKILL, SIGHUP, 64])
    func afterASearch(_ signal: Int32) throws {
      let home = try Home()
      let shell = try Shell([home.photo()], hasPhoto: true, in: home, adding: SimulatedVendors.shared.settings)
      shell.search()
      #expect(shell.terminal.read(until: "CNY", within: .seconds(30)))
      shell.terminal.readUntilQuiet()
      shell.expectUsable(after: signal)
    }

    @Test(arguments: ["enable=yes", "enable=yes,interactive=yes", "enable=tty"])
    func noDebuggerWaitsForKeys(_ setting: String) throws {
      try Shell(in: Home(), adding: ["SWIFT_BACKTRACE": setting]).expectUsable(after: SIGILL)
    }

    @Test(arguments: [SIGCHLD, SIGURG, SIGWINCH, SIGCONT, SIGPIPE])
    func whatEndsNobodyEndsNothing(_ signal: Int32) throws {
      let shell = try Shell(in: Home())
      kill(shell.child, signal)
      shell.terminal.readUntilQuiet()
      shell.terminal.type("?")
      #expect(shell.terminal.read(until: "Esc: close"))
    }

    @Test(arguments: [[], ["demo"]] as [[String]]) func aCrashIsReportedOnce(arguments: [String]) throws {
      let home = try Home()
      let shell = try Shell(arguments, in: home)
      shell.terminal.type("2?")
      #expect(shell.terminal.read(until: "Esc: close"))
      shell.expectUsable(after: SIGSEGV)
      let folder = home.folder.appending(path: "state/snapsource")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
      let name = try #require(names.first { $0.hasPrefix("crash-") && $0.hasSuffix(".txt") })
      let file = folder.appending(path: name)
      let report = try String(contentsOf: file, encoding: .utf8)
      for part in ["on xterm-256color", "SIGSEGV", "80x24", "photo help", "stack:"] {
        #expect(report.contains(part))
      }
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path(percentEncoded: false))
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      let next = try Browsing([], in: home, size: .large)
      try next.see(name)
      try next.quit()
      let later = try Browsing([], in: home, size: .large)
      try later.see("? help")
      later.terminal.readUntilQuiet()
      #expect(!later.text.contains(name))
      try later.quit()
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
    func aTerminalThatReadsNothingHoldsNobody(_ signal: Int32) throws {
      let home = try Home()
      let browsing = try Browsing([], in: home, size: .large)
      try browsing.see("? help")
      // Nothing is read from here on: the kernel takes some, and then the program waits in its write.
      for _ in 0..<400 {
        browsing.terminal.type("\u{C}")
        usleep(5_000)
      }
      let start = ContinuousClock.now
      browsing.terminal.send(signal: signal)
      while !browsing.terminal.hasEnded, ContinuousClock.now - start < .seconds(5) { usleep(5_000) }
      #expect(ContinuousClock.now - start < .seconds(1))
    }
  }
}
