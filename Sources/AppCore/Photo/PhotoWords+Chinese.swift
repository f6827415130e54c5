import Catalog
import Photos
import Queries
import Sourcing
import Wording

extension Chinese: PhotoPhrases {
  func photoBack(_ name: String) -> String { "照片换回 \(name)" }
  var photo: String { "照片" }
  var wordsTitle: String { "文字" }
  var wordsTooLong: String { "文字最多 \(SearchWords.limit) 个字符" }
  var wordsHaveNoParts: String { "文字不能裁剪。\(key(.editPhoto))：选一张照片" }
  func quoted(_ words: SearchWords) -> String { "“\(words.text)”" }
  var photoLoading: String { "正在读取照片" }
  var photoStopped: String { "已停止。照片未读取" }
  func whyMissing(_ photo: PhotoState) -> String? {
    switch photo.progress {
    case .failed(let error): errors.sentence(error)
    case .stopped: photoStopped
    case .none, .loading, .loaded: nil
    }
  }
  var howToGivePhoto: String { "按 \(key(.editPhoto)) 输入照片的路径或网址" }
  func photoFacts(_ facts: PhotoFacts, region: PixelRegion?) -> String {
    let whole = region.map { "局部 \($0.left),\($0.top)–\($0.right),\($0.bottom)" } ?? "整张照片"
    return "\(facts.width)×\(facts.height)，\(bytes(facts.bytes))，\(whole)"
  }
  func askingCosts(_ session: Session) -> String {
    guard !session.chosenVendors.isEmpty else {
      return session.isConfigured ? "没有启用数据源" : "没有配置数据源"
    }
    let vendors = session.askedVendors.count
    guard vendors > 0 else { return "已启用的数据源都不支持这些文字。\(key(.showVendors))：另选一个" }
    let forecast = session.forecasts[session.planToAsk()]
    let again =
      forecast.map { $0.again.calls > 0 } == true ? "，上限含照片重发" : ""
    let cost = forecast.map { " – " + common.forecast($0) + again } ?? ""
    return "\(key(.open, in: .photo))：搜索 \(vendors) 个数据源" + cost
  }

  private func bytes(_ count: Int) -> String {
    count < 1_000
      ? "\(count) B" : count < 1_000_000 ? "\(count / 1_000) kB" : "\(count / 1_000_000).\(count / 100_000 % 10) MB"
  }

  // Beginning
  func heading(of offers: [PhotoChoices.Offer]) -> String {
    if case .search = offers.first { return "继续上次搜索" }
    return "示例照片"
  }

  func offer(_ offer: PhotoChoices.Offer, _ clock: WallClock) -> String {
    switch offer {
    case .photo(let path): return PhotoName.short(path)
    case .search(let search):
      return
        "\(search.question.shortName) · \(common.hits(search.hits)) · \(clock.text(search.question.askedAt))"
    }
  }

  func openingPhoto(_ session: Session, _ choices: PhotoChoices) -> String? {
    guard choices.cursor.index > 0 else {
      return session.photo.isMissing && session.words == nil ? "更正" : nil
    }
    if case .search = choices.offers[choices.cursor.index - 1] { return "继续" }
    return "用这张"
  }

  func howToBegin(_ offers: [PhotoChoices.Offer]) -> [String] {
    if case .search = offers.first {
      return [
        "\(key(.open, in: .photo))：从上次停下处继续搜索。\(key(.editPhoto))：另选照片，"
          + "\(key(.showHistory))：以前的搜索。"
      ]
    }
    let typing = "按 \(key(.editPhoto)) 输入照片的路径，或直接粘贴"
    let choosing =
      "用 \(key(.moveDown, in: .photo))、\(key(.moveUp, in: .photo)) 和 \(key(.open, in: .photo)) 选一张示例照片"
    return [
      "1  照片：" + (offers.isEmpty ? typing : "\(choosing)，或\(typing)") + "。",
      "2  搜索：按 \(key(.open, in: .photo))。按之前这里会显示费用。",
      "3  决定：\(key(.togglePick, in: .results)) 选中结果，\(key(.reject, in: .results)) 淘汰，"
        + "\(key(.writeSheet)) 把选品写入 CSV 文件。",
    ]
  }
}
