// What a vendor cannot do of a query.
extension English {
  package func sentence(_ shortfall: Shortfall) -> String { "\(cannot(shortfall)) – \(instead(of: shortfall))" }

  package func cannot(_ shortfall: Shortfall) -> String {
    switch shortfall {
    case .filter(let name): "cannot filter by \(name)"
    case .exclude(let name): "cannot exclude \(name)"
    case .sort(let sort): "cannot sort by \(sort.rawValue)"
    case .option(.priceRange): "cannot filter by price"
    case .option(let option) where isMarked(option): "cannot filter by \(name(of: option))"
    case .option(let option): "does not take \(name(of: option))"
    case .language(let language, _): "has no titles in \(language)"
    case .pageSize(let maximum): "gives at most \(maximum) results a page"
    case .crop: "cannot search by a part of this photo"
    case .region: "the region lies outside the photo"
    }
  }

  private func instead(of shortfall: Shortfall) -> String {
    switch shortfall {
    case .filter(let name): FilterName.visible.contains(name) ? "filtered here" : marked
    case .exclude: marked
    case .sort: "sorted here"
    case .option(.priceRange): "filtered here"
    case .option(let option): isMarked(option) ? marked : "left out"
    case .language(_, let instead): "\(instead) is used"
    case .pageSize(let maximum): "\(maximum) are shown"
    case .crop, .region: "the whole photo is used"
    }
  }

  private var marked: String { "what does not say is marked ?" }

  private func isMarked(_ option: QueryOption) -> Bool { [.keyword, .category, .includeTags].contains(option) }

  private func name(of option: QueryOption) -> String {
    switch option {
    case .priceRange: "a price range"
    case .region: "a region"
    case .category: "a category"
    case .keyword: "a keyword"
    case .auxiliaryText: "an auxiliary text"
    case .includeTags: "tags to include"
    case .memberID: "a member id"
    case .imageID: "an image id"
    }
  }
}
