import Catalog
import Foundation
import GRDB
package import Queries

extension Archive {
  /// Keeps searches with pages that were paid for elsewhere, all in one transaction: from another archive, or made up to
  /// measure a big one. Their calls stand in the ledger as answered, at the time of the question.
  package func bring(in searches: [(AskedQuestion, [ResultPage])]) async throws(ArchiveError) {
    let session = session
    let prepared = try naming {
      try searches.map { question, pages in
        (
          question, try StoredText.encode(question.query), try StoredText.encode(question.providers),
          try pages.map { page in
            let key = PageKey(
              provider: page.provider, subject: question.subject, query: question.query, page: page.number)
            let end = CallEnd(isCharged: true, brought: .page(page, key), at: question.askedAt)
            return (page: page, end: end, reply: try StoredReply(end), words: SearchableText.words(of: page))
          }
        )
      }
    }
    try await write { database in
      for (question, query, providers, pages) in prepared {
        let search = try StoredSearch.add(question, query: query, providers: providers, to: database)
        for (page, end, reply, words) in pages {
          let call = try Ledger.add(
            VendorCall(
              provider: page.provider, kind: question.subject.words == nil ? .search : .words,
              subject: CallSubject(question.subject, page: page.number),
              search: search,
              at: question.askedAt), session: session, to: database)
          _ = try Ledger.end(call, with: end, in: database)
          guard let reply = try reply?.insert(call: call, in: database) else { continue }
          let shown = ShownPage(reply: reply, provider: page.provider, number: page.number, size: page.size)
          guard let row = try StoredShownPage.put(shown, in: search, of: database) else { continue }
          try PageText.put(words, at: row, in: database)
        }
      }
    }
  }
}
