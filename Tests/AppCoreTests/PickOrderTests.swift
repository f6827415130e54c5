import Catalog
import Foundation
import Sourcing
import Testing

@testable import AppCore

/// How the picks stand in their list.
struct PickOrderTests {
  private func pick(
    _ number: Int, price: String = "19.00", photo: String? = nil, status: String? = nil, tags: [String] = []
  ) -> Pick {
    Pick(
      listing: .sample(number, "mug \(number)", price: price), queryPhoto: photo, pickedAt: .distantPast,
      status: status, tags: tags)
  }

  private func numbers(_ picks: [Pick]) -> [String] { picks.map(\.id.number) }

  @Test func groupsAreSideBySideAndWhatBelongsToNoneIsLast() {
    let picks = [
      pick(1, photo: "/a/mug.jpg", status: "sample"), pick(2), pick(3, photo: "/a/lamp.jpg", tags: ["red"]),
      pick(4, photo: "/b/Mug.jpg", status: "ask", tags: ["blue", "red"]), pick(5, photo: "/a/lamp.jpg", status: "ask"),
    ]
    #expect(numbers(PickOrder.picked.sorted(picks)) == ["1", "2", "3", "4", "5"])
    #expect(numbers(PickOrder.photo.sorted(picks)) == ["3", "5", "1", "4", "2"])
    #expect(numbers(PickOrder.status.sorted(picks)) == ["4", "5", "1", "2", "3"])
    #expect(numbers(PickOrder.tag.sorted(picks)) == ["4", "3", "1", "2", "5"])
  }

  @Test func photosOfOneNameAreTwoGroups() {
    let picks = [
      pick(1, photo: "/acme/front.jpg"), pick(2, photo: "/beta/front.jpg"), pick(3, photo: "/acme/front.jpg"),
      pick(4, photo: "/acme/back.jpg"),
    ]
    #expect(numbers(PickOrder.photo.sorted(picks)) == ["4", "1", "3", "2"])
    let shared = PickOrder.photo.sharedNames(of: picks)
    let names = picks.map { PickOrder.photo.name(of: $0, telling: shared) }
    #expect(names == ["acme/front.jpg", "beta/front.jpg", "acme/front.jpg", "back.jpg"])
    let tags = [pick(1, tags: ["red", "new"]), pick(2, tags: ["Old"]), pick(3, tags: ["New", "Red"])]
    #expect(numbers(PickOrder.tag.sorted(tags)) == ["1", "3", "2"])
  }

  @Test func pricesAreComparedAsNumbers() {
    let picks = [pick(1, price: "100.00"), pick(2, price: "9.90"), pick(3, price: "20.5"), pick(4, price: "20.50")]
    #expect(numbers(PickOrder.price.sorted(picks)) == ["2", "3", "4", "1"])
  }

  @Test func theMenuGroupsAndTheSelectedPickStaysSelected() throws {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", (1...3).map { .sample($0, "mug \($0)", price: "\(30 - $0).00") })
    typist.answer("beta", [])
    typist.press("<Space><Space><Space>p")
    #expect(typist.state.selectedID?.number == "1")
    typist.press("s")
    #expect(typist.shows("by photo") && typist.shows("by status"), "\(typist)")
    typist.press("2")
    #expect(typist.state.shownPicks.map(\.id.number) == ["3", "2", "1"])
    #expect(typist.state.selectedID?.number == "1" && typist.state.cursors[.picks].index == 2)
    #expect(typist.shows("3 picks · price, low to high"), "\(typist)")
    typist.press("s3")
    #expect(typist.shows("red-mug.jpg") && typist.shows("3 picks · by photo"), "\(typist)")
    // What is selected is what commands are about.
    typist.press("<Space>")
    #expect(typist.state.triage.picks.map(\.id.number) == ["2", "3"])
    typist.press(":sort size<Enter>")
    #expect(typist.shows("picked, price, photo, status, tag, shop"), "\(typist)")
  }
}
