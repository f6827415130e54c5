import Catalog

package struct Chinese: Phrases {
  package init() {}

  package func sentence(_ refusal: SheetRefusal) -> String {
    "\(shown(refusal.path)) 没有写入：表格是 CSV，各种电子表格软件都能打开；改名为 " + shown(refusal.name)
  }

  private func shown(_ path: String) -> String { CleanText(path, limit: 200)?.string ?? "该文件" }
}
