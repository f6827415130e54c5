import Catalog

package struct English: Phrases {
  package init() {}

  package func sentence(_ refusal: SheetRefusal) -> String {
    "\(shown(refusal.path)) was not written: the sheet is CSV, which opens in every spreadsheet – name it "
      + shown(refusal.name)
  }

  private func shown(_ path: String) -> String { CleanText(path, limit: 200)?.string ?? "the file" }
}
