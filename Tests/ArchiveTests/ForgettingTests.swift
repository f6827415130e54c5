import Archive
import Catalog
import Foundation
import Queries
import Testing

struct ForgettingTests {
  @Test func nothingOfAForgottenPhotoIsLeftInTheFile() async throws {
    try await withArchive { archive in
      let secret = JournalSamples.question(photo: "5ec4e7f1", source: "/clients/zyzzyva/prototype.jpg")
      let page = try JournalSamples.page(1...20, title: "Quuxmobile 秘密样品", translated: "Frobnicator")
      let search = try await archive.searched(secret, [page])
      let key = ReferenceKey(provider: JournalSamples.daji, photo: "5ec4e7f1")
      let upload = try await archive.begin(
        JournalSamples.call(.init("daji"), .introducePhoto, photo: "5ec4e7f1", cost: "1 USD"), within: SpendingCaps())
      _ = try await archive.end(
        upload,
        with: CallEnd(
          isCharged: true,
          exchanges: [Exchange(request: "PUT https://host.example.com/zyzzyva", status: 200, reply: [])],
          brought: .reference(PhotoReference(.address, "https://host.example.com/zyzzyva"), size: nil, key),
          at: JournalSamples.noon))
      let listing = try JournalSamples.listing(3)
      let pick = Pick(listing: listing, queryPhoto: secret.source, pickedAt: JournalSamples.noon)
      try await archive.keep([.done(DecisionStep(listing: listing.id, before: nil, after: .picked(pick)))], in: search)
      let unwanted = try JournalSamples.listing(4)
      let rejection = Rejection(listing: unwanted, queryPhoto: secret.source, rejectedAt: JournalSamples.noon)
      let rejected = DecisionStep(listing: unwanted.id, before: nil, after: .rejected(rejection))
      try await archive.keep([.done(rejected)], in: search)
      // Others stay.
      let kept = try await archive.searched(JournalSamples.question(), [try JournalSamples.page(41...60)])
      for word in ["zyzzyva", "5ec4e7f1", "quuxmobile"] {
        #expect(try isInFiles(word, of: archive), "\(word)")
      }

      let forgotten = try await archive.forget(photo: "5ec4e7f1", named: "prototype.jpg")
      #expect(forgotten.searches == 1)
      #expect(forgotten.replies == 1)
      #expect(forgotten.references == 1)
      #expect(forgotten.calls == 2)
      #expect(forgotten.decisions == 2)
      #expect(forgotten.names == ["prototype.jpg", "/clients/zyzzyva/prototype.jpg"])
      #expect(forgotten.isWiped)
      for word in ["zyzzyva", "5ec4e7f1", "quuxmobile", "Quuxmobile", "frobnicator", "秘密", "秘 密"] {
        let isThere = try isInFiles(word, of: archive)
        #expect(!isThere, "\(word)")
      }
      #expect(try await archive.savedPicks().picks.map(\.queryPhoto) == [nil])
      #expect(try await archive.savedRejections().map(\.queryPhoto) == [nil])
      #expect(try await archive.recentSteps(limit: 9).count == 2)
      #expect(try await archive.spent(at: JournalSamples.noon).today.total.calls == 3)
      #expect(try await archive.reopen(kept)?.pages.count == 1)
      #expect(try await archive.searches(matching: HistoryFilter(words: "mug"), limit: 9).map(\.id) == [kept])
      #expect(try await archive.check().isSound)
      #expect(try await archive.forget(photo: "5ec4e7f1", named: "prototype.jpg").isNothing)
    }
  }

  @Test func aPhotoThatIsGoneIsForgottenByItsName() async throws {
    try await withArchive { archive in
      try await archive.searched(JournalSamples.question(), [try JournalSamples.page()])
      #expect(try await archive.forget(photo: nil, named: "/home/me/red-mug.jpg").replies == 1)
      #expect(try await archive.forget(photo: nil, named: "/home/me/red-mug.jpg").isNothing)
    }
  }

  private func isInFiles(_ word: String, of archive: Archive) throws -> Bool {
    try ["", "-wal"].contains { suffix in
      let path = archive.file.path + suffix
      guard FileManager.default.fileExists(atPath: path) else { return false }
      return try Data(contentsOf: URL(filePath: path)).firstRange(of: Data(word.utf8)) != nil
    }
  }
}
