extension KeptPage {
  /// The page as it is shown: as it was kept, or cut from a whole list.
  ///
  /// - Parameters:
  ///   - number: the page that is shown, from 1.
  ///   - size: results asked for on a page.
  package func shown(number: Int, size: Int) -> ResultPage {
    guard number != page.number || size != page.size else {
      var whole = page
      whole.keptSince = at
      return whole
    }
    return page.cut(page: number, size: size, keptSince: at)
  }
}
