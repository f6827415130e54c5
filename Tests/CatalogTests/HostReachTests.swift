import Catalog
import Testing

struct HostReachTests {
  @Test(arguments: [
    "localhost", "LOCALHOST", "localhost.", "shop.localhost", "127.0.0.1", "127.1", "127.255.3.9", "2130706433",
    "0x7f000001", "0x7f.1", "0177.0.0.1", "017700000001", "0.0.0.0", "0", "0x", "::1", "::", "0:0:0:0:0:0:0:1",
    "::ffff:127.0.0.1", "::ffff:7f00:1", "::7f00:1", "64:ff9b::127.0.0.1", "2002:7f00:1::",
  ])
  func thisMachineIsKnownInEverySpelling(host: String) {
    #expect(HostReach(host: host) == .thisMachine)
  }

  @Test(arguments: [
    "10.0.0.1", "10.1", "172.16.0.1", "172.31.255.255", "192.168.1.9", "192.168.265", "0xC0A80109", "169.254.169.254",
    "100.64.0.1", "100.127.255.255", "192.0.0.170", "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.5",
    "224.0.0.251", "240.0.0.1", "255.255.255.255", "0.1.2.3", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12:3456::1",
    "fec0::1", "ff02::1", "2001:db8::1", "2001::1", "3fff::1", "100::1", "::ffff:10.0.0.1", "::ffff:c0a8:109",
    "64:ff9b::a00:1", "64:ff9b:1::1", "2002:c0a8:109::1", "printer", "printer.local", "PRINTER.LOCAL.", "nas.lan",
    "box.home.arpa", "db.internal", "a.intranet", "a.test", "", ".", "256.1.1.1", "1.2.3.4.5", "1.2.3.256",
    "0x1ffffffff", "1..2", "09.1.1.1", "a.0x7f", "a.127", "::g", "1:2:3",
  ])
  func whatOnlyNeighboursReachIsNotEverywhere(host: String) {
    #expect(HostReach(host: host) == .localNetwork)
  }

  @Test(arguments: [
    "example.com", "cbu01.alicdn.com", "EXAMPLE.COM.", "8.8.8.8", "0x08080808", "134744072", "11.0.0.1",
    "172.32.0.1", "172.15.255.255", "100.128.0.1", "192.167.1.1", "223.255.255.255", "2606:4700::1111", "2a00:1450::1",
    "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::1", "127.0.0.1.example.com", "xn--fiqs8s.cn",
  ])
  func everythingElseIsReachedFromEverywhere(host: String) {
    #expect(HostReach(host: host) == .everywhere)
  }

  @Test func anAddressAsksForItsHostAlone() {
    #expect(WebAddress("http://bob:secret@192.168.1.9:8080/a.jpg")?.reach == .localNetwork)
    #expect(WebAddress("http://[::ffff:127.0.0.1]:8080/a.jpg")?.reach == .thisMachine)
    #expect(WebAddress("https://example.com/192.168.1.9")?.reach == .everywhere)
    #expect(WebAddress("http://１２７。0。0。1/")?.reach == .thisMachine)
    #expect(WebAddress("http://中国.cn/")?.reach == .everywhere)
    #expect(WebAddress("http://%31%32%37.0.0.1/") == nil)
  }

  @Test func aVendorReachesWhatIsAsNearAsItself() {
    let simulated = HostReach(host: "127.0.0.1")
    #expect(HostReach.allCases.allSatisfy { simulated <= $0 })
    let vendor = HostReach(host: "api.example.com")
    #expect(HostReach.allCases.filter { vendor <= $0 } == [.everywhere])
  }
}
