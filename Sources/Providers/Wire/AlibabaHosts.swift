import Catalog

extension WebAddress {
  /// Whether Alibaba's marketplaces host it: such a picture can be searched by as it is.
  ///
  /// Whole labels are compared: `alicdn.com.example.org` and `notalicdn.com` are strangers.
  var isAlibabaHosted: Bool {
    let host = host.hasSuffix(".") ? String(host.dropLast()) : host
    return ["alicdn.com", "1688.com", "taobao.com", "tmall.com"].contains { domain in
      host == domain || host.hasSuffix("." + domain)
    }
  }
}
