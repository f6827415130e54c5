import Catalog
import Queries
import Sourcing
import Wording

/// The line that narrows the list while it is typed.
extension AppState {
  mutating func openNarrowing() {
    sheets.open(Prompt(.narrow, list.narrowed?.narrowing.text ?? ""))
  }

  var reasonAgainstNarrowing: String? { offers.isEmpty ? words.noResults : nil }

  /// Narrows by what was typed so far; what is not finished yet changes nothing.
  mutating func narrowTyped(_ text: String) {
    do throws(Narrowing.Flaw) {
      narrow(by: try Narrowing.soFar(text, vendors: vendors))
    } catch {}
  }

  /// Narrows by a text.
  ///
  /// - Returns: what is wrong with it, when it was not taken.
  mutating func narrow(by text: String) -> String? {
    do throws(Narrowing.Flaw) {
      narrow(by: try Narrowing(text, vendors: vendors))
      return nil
    } catch {
      return words.common.sentence(error)
    }
  }

  private mutating func narrow(by narrowing: Narrowing?) {
    list.narrow(
      narrowing.map { narrowing in
        NarrowedView(
          narrowing: narrowing, likenesses: narrowing.usesLikeness ? knownLikenesses : [:],
          picked: Set(triage.picks.map(\.id)), rejected: Set(triage.rejections.keys))
      }, of: offers)
    held = nil
    cursors[.details] = ListCursor()
  }
}
