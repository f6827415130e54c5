import Testing

@testable import snapsource

struct ManualPageTests {
  @Test func `the manual page has every command and every option`() throws {
    let page = try ManualPage(of: Snapsource.self).text(version: "1.2.3")
    #expect(page.contains(#".TH SNAPSOURCE 1 "" "snapsource 1.2.3""#))
    for command in ["search", "picks export", "history", "keys", "doctor", "simulate"] {
      #expect(page.contains(".SS snapsource \(command)\n"), "\(command)")
    }
    #expect(page.contains(#"\fB\-\-price\-max <price>\fR"#) || page.contains(#"\fB\-\-price\-max"#))
    #expect(!page.contains("snapsource help"))
  }

  @Test func `no line of a text is taken for a command of the page`() throws {
    let known = ["TH", "SH", "SS", "B", "br", "PP", "nf", "fi", "TP"]
    for line in try ManualPage(of: Snapsource.self).text(version: "1").split(separator: "\n") where line.hasPrefix(".")
    {
      #expect(known.contains { line.dropFirst().hasPrefix($0) }, "\(line)")
    }
  }
}
