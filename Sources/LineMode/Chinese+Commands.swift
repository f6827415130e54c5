import Catalog

/// What the commands do.
extension Chinese {
  func help(_ command: LineCommand) -> String { "\(command.usage)：\(meaning(of: command))" }

  private func meaning(of command: LineCommand) -> String {
    switch command {
    case .photo: "用路径或网址选照片；不带参数则说明当前照片"
    case .words: "按文字搜索，不用照片；off 恢复用照片；不带参数则说明当前文字"
    case .parts: "列出照片中建议用来搜索的局部"
    case .part: "用建议的局部搜索，off 用整张照片；不带参数则说明当前局部"
    case .vendors: "用名称或代号选择要查询的数据源，all 选全部；不带参数则说明各自的情况"
    case .filter: "设置一项筛选，off 取消；不带参数则列出全部筛选"
    case .sort: "给结果排序，免费；不带参数则列出可用的排序"
    case .ask: "用照片或文字搜索所选数据源；fresh 则已知的也重新查询"
    case .stop: "停止正在进行的查询"
    case .list: "从头列出结果；failing 连同不符合筛选的"
    case .next: "继续列出；列完后请求下一页，并先说明费用"
    case .back: "列出前面的商品"
    case .show: "列出商品的全部已知信息：写序号、商品编号，或 p 加选品序号"
    case .details: "向数据源查询商品的规格、起批量和重量；先说明费用"
    case .freight: "向数据源查询若干件商品发往国内某地的运费；先说明查询的费用"
    case .like: "把商品的图片当作照片"
    case .return: "从按图片或文字找到的结果回到之前的结果，免费"
    case .pick: "选中商品"
    case .unpick: "取消选中"
    case .reject: "淘汰商品，或取消淘汰；原因有 \(reasons)，后面可写说明"
    case .note: "给选品写备注；off 清除，不带参数则列出"
    case .quantity: "设置需要的件数；off 清除"
    case .status: "设置选品的状态，off 清除：\(statuses)"
    case .tags: "设置选品的标签，用英文逗号隔开；off 清除"
    case .undo: "撤销上一个决定"
    case .redo: "重做撤销的决定"
    case .picks: "列出选品"
    case .write: "把选品写入 CSV 文件"
    case .history: "列出以前的搜索：全部，或含有这些文字、属于这一天的"
    case .reopen: "继续以前的搜索，免费"
    case .spend: "说明已花费多少"
    case .retry: "重新查询失败或已停止的数据源"
    case .help: "列出命令"
    case .quit: "全部保存后退出"
    }
  }

  var helpEnd: String { "N 是 list 列出的商品序号、商品编号，或 p 加选品序号。" }
  func noCommand(_ word: String, nearest: LineCommand?) -> String {
    "没有命令“\(file(word))”；" + (nearest.map { "是不是 \($0.name)？" } ?? "help 列出全部命令")
  }
  func severalCommands(_ word: String, _ commands: [LineCommand]) -> String {
    "\(commands.map(\.name).joined(separator: "、")) 都以“\(file(word))”开头；再多输入几个字母"
  }
}
