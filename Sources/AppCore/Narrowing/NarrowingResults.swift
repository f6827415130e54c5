import Catalog
import Queries
import Sourcing
import Wording

/// Narrowing the list: by a line while it is typed, and by a form, of which each change narrows at once.
extension AppState {
  mutating func openNarrowing() {
    sheets.open(Prompt(.narrow, list.narrowed.map { $0.narrowing.text + " " } ?? ""))
  }

  var reasonAgainstNarrowing: String? { offers.isEmpty ? words.noResults : nil }

  /// Why what was asked for leaves nothing of what is loaded.
  var reasonNothingIsLeft: String? {
    guard list.shown.isEmpty, list.unnarrowed > 0, let narrowed = list.narrowed else { return nil }
    // A match that nobody can know is met by nothing.
    if narrowed.narrowing.usesLikeness, let reason = reasonAgainstComparing { return reason }
    return words.nothingMeets(
      narrowed.emptying(offers, of: list.view, at: list.quantity)?.text ?? narrowed.narrowing.text)
  }

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

  /// Nothing is asked for any more.
  mutating func showAllAgain() {
    narrow(by: nil)
    selectionMoved()
    message = Message(text: words.allAgain(list.shown.count))
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

  /// Takes out of the list what was rejected so far; shows it again where nothing of it is left there.
  mutating func hideRejected() {
    let hiding = "-" + NarrowingCondition.Decided.rejected.rawValue
    let others = (list.narrowed?.narrowing.text ?? "").split(separator: " ").filter { $0 != hiding }.joined(
      separator: " ")
    let isHiding = others != (list.narrowed?.narrowing.text ?? "")
    let isShown = list.shown.contains { triage.isRejected(offers.id(at: $0)) }
    guard isShown || isHiding else {
      message = Message(text: words.nothingRejected)
      return
    }
    let before = list.shown.count
    _ = narrow(by: isShown ? (hiding + " " + others) : others)
    message = Message(
      text: isShown ? words.rejectedHidden(before - list.shown.count) : words.rejectedShown(list.shown.count - before))
    selectionMoved()
  }

  // MARK: By a form

  private var form: NarrowingForm { NarrowingForm(list.narrowed?.narrowing) }

  /// Asks for the text of the selected line, or gives it its next value.
  mutating func changeCondition() {
    guard let row = (overlay as? NarrowingSheet)?.row else { return }
    if row.isText {
      sheets.cover(by: Prompt(.condition(row), form.value(of: row)))
    } else {
      _ = narrow(by: form.text(stepping: row, vendors: vendors))
    }
  }

  /// Takes what was typed for a line.
  ///
  /// - Returns: what is wrong with it, when it was not taken.
  mutating func setCondition(_ row: NarrowingForm.Row, to text: String) -> String? {
    narrow(by: form.text(setting: row, to: text))
  }

  /// The selected line asks for nothing any more.
  mutating func clearCondition() {
    guard let row = (overlay as? NarrowingSheet)?.row else { return }
    _ = setCondition(row, to: "")
  }
}
