// Why there is no reply.
extension English {
  /// Of an address that the user typed.
  package func sentence(_ error: TransportError) -> String {
    switch error {
    case .cancelled: "stopped"
    case .timedOut: "no answer in time – try again"
    case .unreachable(let obstacle):
      "\(words(obstacle)) – check the network and the address, then try again"
    case .cutOff: "the connection ended in the middle of the answer – try again"
    case .tooLarge(let limit): "the answer is longer than \(limit / 1_000_000) MB – it was refused"
    case .redirectRefused: "the answer points somewhere unsafe or too often elsewhere – check the address"
    case .refused(let danger): "\(words(danger)) – check the address"
    }
  }

  package func words(_ obstacle: TransportError.Obstacle) -> String {
    switch obstacle {
    case .refusesConnection(let host): "\(host) refuses the connection"
    case .takesNoConnection(let host): "\(host) does not take the connection"
    case .unknownHost(let host): "no host \(host) is known"
    case .notTrusted(let host): "\(host) cannot prove who it is (TLS)"
    case .speaksNoHTTP(let host): "\(host) does not speak HTTP there"
    case .notAnAddress: "the address is no http or https address"
    case .noProxy(let variable): "\(variable) names no proxy by http: or socks5: (SOCKS without a password)"
    case .noCertificates(let variable):
      "\(variable) names no file of certificates – correct it, or unset it to trust the system's"
    case .noCertificateFolder(let variable):
      "\(variable) names no folder of certificates as openssl rehash makes one – correct it, or unset it to trust the "
        + "system's"
    case .proxyTakesNoConnection(let proxy): "the proxy \(proxy) takes no connection"
    case .proxyWantsPassword(let proxy):
      "the proxy \(proxy) refuses the name and password in the environment, or wants some"
    case .proxyRefuses(let proxy, let host): "the proxy \(proxy) does not connect to \(host)"
    }
  }

  private func words(_ danger: TransportError.Danger) -> String {
    switch danger {
    case .notPublic(let host): "\(host) is not a public host, and only those are asked for what others name"
    case .pointsInside(let host, let other):
      "\(host) points to \(other), which is not a public host; nothing was sent there"
    }
  }
}
