import Catalog
import Dispatch
import Foundation

/// The numbers behind a host's name.
enum NameLookup {
  /// Asks the system's resolver. Ends with the task, also while the resolver waits for an answer.
  ///
  /// - Returns: IPv4 addresses before IPv6 ones, which fewer networks carry; empty when the name is not known.
  static func addresses(of host: String) async -> [String] {
    let (answers, answer) = AsyncStream.makeStream(of: [String].self)
    DispatchQueue.global(qos: .utility).async {
      answer.yield(resolved(host))
      answer.finish()
    }
    for await addresses in answers { return addresses }
    return []
  }

  /// Whether a name that stands for this number stands for a public host.
  ///
  /// 198.18.0.0/15 is nobody's network: programs that tunnel a machine's traffic hand out numbers from it for every name.
  static func isPublic(_ number: String) -> Bool {
    HostReach(host: number) == .everywhere || number.hasPrefix("198.18.") || number.hasPrefix("198.19.")
  }

  private static func resolved(_ host: String) -> [String] {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var first: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, &hints, &first) == 0 else { return [] }
    defer { freeaddrinfo(first) }
    var found: [(family: Int32, number: String)] = []
    var next = first
    while let entry = next?.pointee {
      var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
      if getnameinfo(entry.ai_addr, entry.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) == 0 {
        found.append(
          (entry.ai_family, String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)))
      }
      next = entry.ai_next
    }
    return found.filter { $0.family == AF_INET }.map(\.number) + found.filter { $0.family == AF_INET6 }.map(\.number)
  }
}
