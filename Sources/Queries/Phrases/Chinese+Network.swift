// Why there is no reply.
extension Chinese {
  /// Of an address that the user typed.
  package func sentence(_ error: TransportError) -> String {
    switch error {
    case .cancelled: "已停止"
    case .timedOut: "没有及时答复；再试一次"
    case .unreachable(let obstacle): "\(words(obstacle))；检查网络和网址，再试一次"
    case .cutOff: "答复中途断开；再试一次"
    case .tooLarge(let limit): "答复超过 \(limit / 1_000_000) MB；已拒收"
    case .redirectRefused: "答复指向不安全的地方，或跳转太多次；检查网址"
    case .refused(let danger): "\(words(danger))；检查网址"
    }
  }

  package func words(_ obstacle: TransportError.Obstacle) -> String {
    switch obstacle {
    case .refusesConnection(let host): "\(host) 拒绝连接"
    case .takesNoConnection(let host): "连不上 \(host)"
    case .unknownHost(let host): "找不到主机 \(host)"
    case .notTrusted(let host): "\(host) 无法证明自己的身份（TLS）"
    case .speaksNoHTTP(let host): "\(host) 在该处答复的不是 HTTP"
    case .notAnAddress: "不是 http 或 https 网址"
    case .noProxy(let variable): "\(variable) 不是 http: 或 socks5: 代理（SOCKS 不能带密码）"
    case .noCertificates(let variable): "\(variable) 没有指向证书文件；改正它，或取消设置，使用系统的证书"
    case .noCertificateFolder(let variable):
      "\(variable) 没有指向 openssl rehash 生成的证书文件夹；改正它，或取消设置，使用系统的证书"
    case .proxyTakesNoConnection(let proxy): "连不上代理 \(proxy)"
    case .proxyWantsPassword(let proxy): "代理 \(proxy) 要求用户名和密码，或不接受环境变量中的"
    case .proxyRefuses(let proxy, let host): "代理 \(proxy) 不连接 \(host)"
    }
  }

  private func words(_ danger: TransportError.Danger) -> String {
    switch danger {
    case .notPublic(let host): "\(host) 不是公开的主机，别处给出的网址只能指向公开的主机"
    case .pointsInside(let host, let other): "\(host) 指向 \(other)，那不是公开的主机；没有向它发送任何内容"
    }
  }
}
