import Catalog

/// DAJI's search by words, `GET /alibaba/product/keywordQuery`: the items of its search by photo, found by titles.
extension DAJISearch {
  private static let wordsParameters: Set = [
    "appKey", "sign", "keyword", "beginPage", "pageSize", "country", "filter", "sort", "priceStart", "priceEnd",
    "categoryId", "snId", "productCollectionId", "outMemberId",
  ]

  /// Words must be Chinese; of others it finds nothing, and says so with success and no data.
  func answerWords() throws(Refusal) -> Reply {
    let (page, size) = try checked(Self.wordsParameters)
    guard let keyword = request.first("keyword") else { throw DAJIReply.refused("keyword 不能为空") }
    let isUnderstood = WordRanking.hasChinese(keyword) && call.failure != .empty
    var selection = Selection(
      isUnderstood ? WordRanking(keyword).ranked(call.world.goods.offers(.alibaba1688)) : [])
    try narrow(&selection)
    try sort(&selection)
    return reply(selection, page: page, size: size, regions: .absent)
  }
}
