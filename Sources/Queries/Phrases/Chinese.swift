import Catalog
import Photos

package struct Chinese: Phrases {
  package init() {}

  package func sentence(_ error: SearchError) -> String {
    let sentence = sentence(error.reason)
    guard let quote = error.quote else { return sentence }
    return "\(sentence)（原话：“\(quote)”）"
  }

  package func sentence(_ notice: SearchNotice) -> String {
    switch notice {
    case .shortfall(let shortfall): sentence(shortfall)
    case .photoForgotten: "已不认得这张照片；照片会重发一次，另算一次调用"
    case .leftOut(let items): "比一页的上限多给了 \(items) 项；多余的已略去"
    case .keptInstead(let error): sentence(error)
    case .notKept(let error): sentence(error)
    }
  }

  private func sentence(_ reason: SearchError.Reason) -> String {
    switch reason {
    // What the vendor's reply says.
    case .credentialsRefused: "凭据被拒；用 `snapsource doctor` 检查后再试"
    case .serviceRefused: "这项服务被拒；套餐可能不含此服务，或凭据有误；询问数据源后再试"
    case .balanceEmpty: "余额用尽或订阅到期；向数据源充值后再试"
    case .tooManyCalls: "同时请求过多；稍等再试"
    case .vendorFault: "数据源出了故障；再试一次"
    case .vendorFetchedNothing: "数据源没能取到数据；再试一次"
    case .vendorTimedOut: "数据源处理超时；再试一次"
    case .requestRefused: "请求被拒；去掉一项筛选或选项再试"
    case .refused(let code): "请求被拒\(code.map { "（代码 \($0)）" } ?? "")；检查凭据和筛选后再试"
    case .photoTooLarge: "照片太大；换一张较小的"
    case .photoNotTaken: "数据源称已收到照片，其实没有；再试一次，或换一张照片"
    case .photoUnknown: "数据源已不认得这张照片；重新用照片搜索"
    case .photoAddressNotTaken: "照片的网址不被接受；使用公开的 JPEG，不超过 600 px 和 300 KB"
    case .offerUnknown: "商品已不存在，或数据源取不到；在浏览器中打开商品页"
    case .nothingAtAddress: "这个地址没有内容；基础地址或其路径有误，改正它"

    // How the vendor's reply is.
    case .emptyReply: "答复是空的；再试一次"
    case .notJSON: "答复不是 JSON；检查基础地址后再试"
    case .unexpectedStatus(let status): "答复的状态 \(status) 未知；稍后再试"
    case .missing(let name): "答复中没有可读取的“\(name)”：数据源改了答复的格式；看看 snapsource 有没有新版本"
    case .nothingReadable(let first):
      "答复中没有一项能读取（\(first.map(sentence) ?? "")）：数据源改了答复的格式；看看 snapsource 有没有新版本"
    case .noReply(let error): sentenceOfVendor(error)
    case .noReplyInTime(let limit): "\(seconds(limit))内没有答复；再试一次"

    // What is asked for nowhere.
    case .unknownVendor: "没有这个数据源；见 snapsource doctor"
    case .noDetails: "此数据源的文档中没有查询详情的调用；在浏览器中打开商品页"
    case .noFreight: "此数据源的文档中没有查询运费的调用；询问卖家"
    case .noWords(nil): "此数据源的文档中没有按文字搜索的调用；用照片搜索"
    case .noWords(let other?): "按文字搜索由 \(other) 答复，用的是同一余额；改选 \(other)"
    case .wordsNotChinese: "此数据源只能用中文搜索，没有查询；把文字译成中文"
    case .notSet(let path): "\(path) 未设置；见 `snapsource doctor`"
    case .setting(let flaw): sentence(flaw)
    case .noFilter(let name): "raw:\(name?.string ?? "") 不是筛选；写数据源自己的筛选名称"
    case .overBudget(let refusal): sentence(refusal)
    case .spentUnknown(let error): sentence(JournalError.spentUnknown(error))
    case .resting(let failures, let rest):
      "连续失败 \(failures) 次，暂停查询 \(seconds(max(.seconds(1), rest)))；重试则立即查询"
    case .cancelled: "已停止"

    // Why the photo does not get to the vendor.
    case .photo(let error): Photos.Chinese().sentence(error)
    case .transfer(let error): sentence(error)
    case .noPhotoHost:
      "本地照片需要图床；设置 photoHost.putUrl 或 photoHost.command，见 docs/guide/configuration.md"
    case .takesAddressesOnly: "照片只能以网址给出；设置 photoHost，或给出图片的网址"
    case .hostOutOfReach(let host, let vendor):
      "\(vendor) 的服务器访问不到 \(host)；给出公开的网址，或设置图床（photoHost.putUrl 或 photoHost.command）"
        + "后给出照片文件"
    case .photoHostOutOfReach(let host, let vendor):
      "照片在图床的 \(host) 上，\(vendor) 的服务器访问不到；把 photoHost.publicUrl 设为公开的网址"
    }
  }

  /// Of a vendor, whose address is a setting.
  private func sentenceOfVendor(_ error: TransportError) -> String {
    switch error {
    case .cancelled: "已停止"
    case .timedOut: "没有及时答复；再试一次"
    case .unreachable(let obstacle):
      "无法连接（\(CleanText(words(obstacle), limit: 160)?.string ?? "")）；检查网络和基础地址，再试一次"
    case .cutOff: "答复中途断开；再试一次"
    case .tooLarge(let limit): "答复超过 \(limit / 1_000_000) MB，没有读取；减少每页数量"
    case .redirectRefused, .refused: "答复指向不安全的地方；检查基础地址"
    }
  }

  package func sentence(_ item: Unreadable) -> String {
    let reason =
      switch item.what {
      case .notAnItem: "不是商品"
      case .noItemNumber(let written): "没有商品编号" + quoted(written)
      case .noTitle: "没有标题"
      case .value(let name, let written): "\(name) 无法读取" + quoted(written)
      case .line(let line): line
      }
    return item.rank.map { "第 \($0) 个结果：\(reason)" } ?? reason
  }

  private func quoted(_ written: CleanText?) -> String { written.map { "：“\($0)”" } ?? "" }

  package func sentence(_ flaw: SettingFlaw) -> String {
    switch flaw {
    case .notAnAddress(let path): "\(path) 不是 http 或 https 网址；改正它"
    case .clearText(let path):
      "\(path) 以 http: 开头，会以明文发送密钥；改用 https:，或设置 allowCleartext: true"
    case .noName(let path): "\(path) 中没有 {name}，每张照片都会覆盖前一张；在文件名的位置写 {name}"
    }
  }

  func seconds(_ duration: Duration) -> String { "\(duration.components.seconds) 秒" }
}
