import Catalog

extension Chinese: OpenerPhrases {
  func opened(_ address: WebAddress, by program: String) -> String { "已让 \(program) 打开 \(address)" }

  func sentence(_ reason: NotOpened) -> String {
    switch reason {
    case .noOpener:
      "本机没有浏览器。按 \(key(.copyAddress, in: .link)) 复制链接，或将 SNAPSOURCE_OPENER 设为能打开它的程序"
    case .notStarted(let program):
      "无法启动\(CleanText(program, limit: 80).map { " \($0.string)" } ?? "打开链接的程序")。"
        + "将 SNAPSOURCE_OPENER 设为能打开链接的程序"
    }
  }
}
