import AppCore
import ImageSearch
import Photos
import Queries
import TerminalUI

/// The sentences of the doctor.
extension Chinese {
  func label(_ label: DoctorLabel) -> String {
    switch label {
    case .archive: "存档"
    case .configuration: "配置"
    case .network: "网络"
    case .program: "程序"
    case .settings: "设置"
    case .terminal: "终端"
    case .tools: "工具"
    case .vendors: "数据源"
    case .data: "数据"
    case .cache: "缓存"
    case .calls: "调用"
    case .certificates: "证书"
    case .colours: "颜色"
    case .database: "数据库"
    case .file: "文件"
    case .free: "可用空间"
    case .inside: "运行于"
    case .integrity: "完整性"
    case .locale: "区域设置"
    case .match: "相似度"
    case .oldest: "最早"
    case .online: "连接"
    case .output: "输出"
    case .picks: "选品"
    case .pictures: "图片"
    case .rejections: "已淘汰"
    case .replies: "答复"
    case .searches: "搜索记录"
    case .searching: "搜索"
    case .size: "大小"
    case .state: "状态"
    case .system: "系统"
    case .version: "版本"
    case .warning: "警告"
    case .httpProxy: "http 代理"
    case .httpsProxy: "https 代理"
    case .photoHost: "照片存放处"
    case .setAside: "另存的文件"
    case .wrongValue: "值错误"
    }
  }
  func read(mode: String?) -> String { "已读取，权限 \(mode ?? "?")" }
  var noFileThere: String { "不存在；用环境变量也可以" }
  var nothingToAsk: String { "没有配置数据源；补上其中一个缺少的设置，或试试 snapsource demo" }
  func missing(_ settings: [Setting]) -> String {
    "未配置；设置 " + settings.map { "\($0.path) 或 \($0.environmentName)" }.joined(separator: "、")
  }
  func configured(at host: String?) -> String { "已配置" + (host.map { "，位于 \($0)" } ?? "") }
  func answers(_ host: String, status: Int) -> String {
    status < 500
      ? "\(host) 可以连通；是否接受你的密钥，第一次搜索时就知道"
      : "\(host) 可以连通，但目前自身有故障（HTTP \(status)）"
  }
  var nothingToReach: String { "没有配置数据源，所以没有检查连接" }
  func doesNotAnswer(_ host: String, _ error: TransportError) -> String {
    switch error {
    case .unreachable(let obstacle): errors.words(obstacle)
    case .timedOut: "\(host) 没有及时答复；检查网络"
    case .cancelled: "已停止"
    case .cutOff, .tooLarge, .redirectRefused, .refused: "\(host) 有答复，但不正常；检查基础地址"
    }
  }
  func network(_ version: String, at path: String) -> String { "用神经网络 \(version)，\(path)" }
  var photoHostByPut: String { "用 HTTP PUT（photoHost.putUrl）" }
  var photoHostByCommand: String { "用命令（photoHost.command）" }
  var noPhotoHost: String {
    "无；只接受网址的数据源收不到本地照片；设置 photoHost.putUrl 或 photoHost.command"
  }
  var madeOnFirstUse: String { "尚不存在，第一次搜索时建立" }
  func writableByOthers(_ path: String, _ mode: String) -> String {
    "他人可以删除或替换其中的内容（权限 \(mode)）；运行：chmod 700 '\(path)'"
  }
  func notWritable(_ path: String) -> String {
    "\(path) 无法写入；修改它的权限，或用 --data-dir"
  }
  var noTerm: String { "未设置；浏览界面需要终端，search 和 picks 不需要" }
  func noUnicode(_ locale: String?) -> String {
    "\(locale ?? "未设置")；不是 UTF-8，改用 C.UTF-8"
  }
  var aTerminal: String { "终端" }
  var noTerminal: String { "不是终端" }
  var openingListings: String { "在网页浏览器中打开商品" }
  func noTool(for purpose: String) -> String { "未找到；仅此用途需要：\(purpose)" }
  var notSet: String { "未设置" }
  var notShown: String { "（不显示）" }
  var anOption: String { "选项" }
  var standard: String { "默认" }
  func set(_ value: String?, by origin: SettingOrigin) -> String {
    let place =
      switch origin {
      case .file: "在文件中"
      case .environment: "在环境变量中"
      case .option: "用选项"
      }
    return "已\(place)" + (value.map { "设为 \($0)" } ?? "设置")
  }

  // The network
  var noProxy: String { "无" }
  func proxy(_ proxy: Proxy, from variable: String) -> String { "\(proxy.host):\(proxy.port)，来自 \(variable)" }
  func certificates(_ path: String, from variable: String) -> String { "\(path)，来自 \(variable)" }
  func unusableCertificates(_ variables: [String]) -> String {
    "\(variables.joined(separator: " 或 ")) 没有指向证书文件或证书文件夹；改正它，或取消设置"
  }
  func unusableProxy(in variable: String) -> String {
    "\(variable) 不是 http: 或 socks5: 代理；改正或取消设置之前，不会发出任何查询"
  }

  func pictures(_ mode: GraphicsMode, _ abilities: PictureAbilities) -> String {
    let reasons = abilities.reasons.map { terminal.words($0) }.joined(separator: "；")
    guard let look = abilities.look(mode) else { return "\(mode.rawValue)：无" }
    return "\(mode.rawValue)：\(self.look(look)) – \(reasons)"
  }
  private func look(_ look: PictureLook) -> String {
    switch look.colours {
    case .none: glyphNames(look)
    case .palette: glyphNames(look) + "，256 色"
    case .direct: glyphNames(look) + "，24 位色"
    }
  }
  private func glyphNames(_ look: PictureLook) -> String {
    switch look.glyphs {
    case .ascii: "字符"
    case .halfBlocks: "半块"
    case .quadrants: "四分块"
    case .sextants: "六分块"
    case .pixels: "像素"
    }
  }
}
