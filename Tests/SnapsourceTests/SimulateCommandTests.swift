import ArgumentParser
import Catalog
import Testing

@testable import snapsource

struct SimulateCommandTests {
  @Test(arguments: [
    (["--fail", "explode"], "explode"), (["--fail", "hang:2"], "hang:2"), (["--port", "70000"], "--port goes from 0"),
    (["--latency", "-1"], "latency"),
  ])
  func saysWhatIsWrong(options: [String], words: String) {
    do {
      _ = try SimulateCommand.parse(options)
      Issue.record("\(options) was taken")
    } catch {
      #expect(SimulateCommand.message(for: error).contains(words))
      #expect(SimulateCommand.exitCode(for: error).rawValue == snapsource.ExitStatus.usage.rawValue)
    }
  }

  @Test func printsAddressesAndLinesForAShell() {
    let text = SimulateCommand.text(
      addresses: [(ProviderID("daji"), "http://127.0.0.1:8080/daji")],
      settings: ["tmapi.token": "t", "daji.baseUrl": "http://127.0.0.1:8080/daji"])
    #expect(
      text == """
        VENDOR  BASE ADDRESS
        daji    http://127.0.0.1:8080/daji

        export SNAPSOURCE_DAJI_BASE_URL='http://127.0.0.1:8080/daji'
        export SNAPSOURCE_TMAPI_TOKEN='t'

        """)
  }
}
