import AppCore
import Catalog
import Foundation
import OperatingSystem

/// Shows an address in the desktop's browser.
package struct AddressOpener: Sendable {
  private let environment: [String: String]

  package init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    self.environment = environment
  }

  /// Starts `SNAPSOURCE_OPENER`, or the desktop's own opener, and tells which it was, or why there was none.
  ///
  /// The address is one argument and passes through no shell.
  func open(_ address: WebAddress) -> Action {
    guard let program = program else { return .notOpened(address, .noOpener) }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = [address.string]
    process.environment = ChildEnvironment.of(environment)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.runHearingSignals()
      return .opened(address, by: (program as NSString).lastPathComponent)
    } catch {
      return .notOpened(address, .notStarted(program))
    }
  }

  private var program: String? {
    if let chosen = environment["SNAPSOURCE_OPENER"], !chosen.isEmpty { return find(chosen) ?? chosen }
    let hasDesktop = environment["DISPLAY"] != nil || environment["WAYLAND_DISPLAY"] != nil
    #if os(macOS)
      return find("open")
    #else
      // On other systems `open` may be anything.
      return (hasDesktop ? find("xdg-open") : nil) ?? find("wslview")
    #endif
  }

  private func find(_ name: String) -> String? {
    name.contains("/") ? name : SearchPath(environment["PATH"]).program(name)
  }
}
