import Archive
import Catalog
import Foundation
import Likeness
import Queries

/// What keeping costs, beside 100,000 replies of 20 listings each.
struct ArchiveWork {
  let replies: Int
  /// Looks that are compared with a photo in the end; before that as many as the page of figures tells of.
  let looks: Int
  private static let usualLooks = 100_000
  private static let pagesOfSearch = 5
  private static let searchesAtOnce = 100
  private static let runs = 25

  func measure(into report: inout Report) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "snapsource-bench-archive-\(ProcessInfo.processInfo.processIdentifier)", directoryHint: .isDirectory)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await report.measure("An archive of \(replies) replies with 20 listings each") { section in
      try await fill(folder, in: &section)
      section.add(Figure("memory before it is opened", memory, .megabytes))
      let clock = ContinuousClock()
      var opening: [Double] = []
      for _ in 0..<Self.runs {
        let start = clock.now
        let archive = try Archive.open(directory: folder)
        opening.append((clock.now - start).milliseconds)
        archive.close()
      }
      add("opening it", opening, must: 50, to: &section)
    }
    let archive = try Archive.open(directory: folder)
    defer { archive.close() }
    try await report.measure("Looks") { try await measureLooks(in: archive, folder, &$0) }
    try await report.measure("Asking it") { try await measureQuestions(to: archive, in: &$0) }
    try await report.measure("Storing") { section in
      try await measureKeeping(in: archive, &section)
      section.add(Figure("memory after it all", memory, .megabytes))
    }
  }

  private func fill(_ folder: URL, in section: inout Section) async throws {
    let archive = try Archive.open(directory: folder)
    defer { archive.close() }
    let start = ContinuousClock.now
    let searches = replies / Self.pagesOfSearch
    for first in stride(from: 0, to: searches, by: Self.searchesAtOnce) {
      try await archive.bring(
        in: (first..<min(searches, first + Self.searchesAtOnce)).map { number in
          let pages = (1...Self.pagesOfSearch).map { MadeUpPages.page(search: number, page: $0) }
          return (MadeUpPages.question(number), pages)
        })
    }
    let facts = try await archive.facts()
    section.add(Figure("making it", (ContinuousClock.now - start).seconds, .seconds))
    section.add(Figure("its size", Double(facts.size) / 1e6, .megabytes))
  }

  private func measureQuestions(to archive: Archive, in section: inout Section) async throws {
    for (name, words) in [
      ("history: a word of one search", "zyx777"), ("history: a common word", "ceramic"),
      ("history: two common words", "ceramic mug"), ("history: a word that is nowhere", "quux"),
      ("history: common words never together", "ceramic nowhere"), ("history: the first letters", "ce"),
      ("history: Chinese, common", "马克杯"), ("history: Chinese, one character", "杯"),
      ("history: Chinese, nowhere", "杯马"), ("history: everything", ""),
    ] {
      try await time(name, must: 100, in: &section) { _ in
        _ = try await archive.searches(matching: HistoryFilter(words: words), limit: 50)
      }
    }
    try await time("a kept page", must: 20, in: &section) { run in
      let number = run * 797 % (replies / Self.pagesOfSearch)
      let question = MadeUpPages.question(number)
      let key = PageKey(
        provider: MadeUpPages.provider, subject: question.subject, query: question.query,
        page: 1 + run % Self.pagesOfSearch
      )
      guard try await archive.keptPage(key) != nil else { throw BenchmarkError(description: "a page is missing") }
    }
    try await time("a search of 5 pages opened again", in: &section) { run in
      _ = try await archive.reopen(SearchNumber(rawValue: Int64(1 + run * 797)))
    }
    try await time("what was spent", in: &section) { _ in
      _ = try await archive.spent(at: MadeUpPages.start, about: .photo("photo-7"))
    }
    try await time("what was decided of 20 listings", in: &section) { run in
      let page = MadeUpPages.page(search: run, page: 1)
      _ = try await archive.decisions(on: page.listings.map(\.id))
    }
  }

  /// What offers look like: first as many as are usual, then as many as are asked for.
  private func measureLooks(in archive: Archive, _ folder: URL, _ section: inout Section) async throws {
    let drawn = DrawnLooks()
    // A photo is read three times.
    let photo = (0..<3).compactMap { Look(bytes: drawn[$0]) }
    var kept = 0
    for count in [min(looks, Self.usualLooks), looks] where count > kept {
      let start = ContinuousClock.now
      try await keepLooks(kept..<count, in: archive)
      section.add(Figure("keeping \(count - kept) looks", (ContinuousClock.now - start).seconds, .seconds))
      kept = count
      let name = "\(count) looks compared with a photo"
      try await time(name, must: count > Self.usualLooks ? 80 : 5, in: &section) { _ in
        try await compareLooks(with: photo, in: archive)
      }
      // What an archive has read it keeps.
      var unread = archive
      try await time(
        "\(name), from the disk", in: &section,
        before: {
          unread = try Archive.open(directory: folder)
          try Self.dropFromCache(unread.file)
        }
      ) { _ in
        try await compareLooks(with: photo, in: unread)
        unread.close()
      }
    }
    section.add(Figure("memory after comparing", memory, .megabytes))
  }

  private func keepLooks(_ places: Range<Int>, in archive: Archive) async throws {
    let drawn = DrawnLooks()
    let listings = MadeUpPages.page(search: 1, page: 1).listings
    for first in stride(from: places.lowerBound, to: places.upperBound, by: 1_000) {
      try await archive.keep(
        (first..<min(places.upperBound, first + 1_000)).compactMap { number in
          let address = WebAddress("https://pictures.example/\(number).jpg")
          return address.map {
            SeenOffer(listings[number % listings.count], picture: $0, look: drawn[number], by: NetworkFile.version)
          }
        })
    }
  }

  /// What looking for offers like a photo costs before they are shown.
  private func compareLooks(with photo: [Look], in archive: Archive) async throws {
    let block = try await archive.looks(likeAnyOf: photo.map(\.bytes), wanted: 20, of: NetworkFile.version)
    var ranking = LookRanking(photo: photo, count: 80)
    block.looks.withUnsafeBytes { ranking.add($0, numbers: block.numbers) }
    // They are looks of the archive.
    guard ranking.best.prefix(photo.count).allSatisfy({ $0.match == 100 }) else {
      throw BenchmarkError(description: "the very looks are not the best")
    }
  }

  /// Makes the system read a file anew.
  private static func dropFromCache(_ file: URL) throws {
    let handle = try FileHandle(forReadingFrom: file)
    defer { try? handle.close() }
    // What is not written yet would stay.
    guard fsync(handle.fileDescriptor) == 0,
      posix_fadvise(handle.fileDescriptor, 0, 0, POSIX_FADV_DONTNEED) == 0
    else { throw BenchmarkError(description: "the file stays in the system's cache") }
  }

  private func measureKeeping(in archive: Archive, _ section: inout Section) async throws {
    let caps = SpendingCaps(day: .calls(1_000_000))
    let search = try await archive.begin(MadeUpPages.question(replies))
    let bytes = MadeUpPages.reply
    for isShown in [false, true] {
      var times: [Double] = []
      for run in 0..<Self.runs {
        let page = MadeUpPages.page(search: replies + (isShown ? 1 : 0), page: run + 1)
        let key = PageKey(
          provider: page.provider, subject: .photo("photo-new"), query: ImageQuery(), page: run + (isShown ? 1_000 : 1))
        let exchange = Exchange(request: "POST https://api.example.com/search", status: 200, reply: bytes)
        let leaving = ContinuousClock.now
        let call = try await archive.begin(
          VendorCall(
            provider: page.provider, kind: .search, subject: .photo("photo-new", page: key.page), search: search,
            at: MadeUpPages.start), within: caps)
        let waiting = ContinuousClock.now
        // The vendor's time, which is not ours.
        try await Task.sleep(for: .milliseconds(50))
        let answered = ContinuousClock.now
        let showing = isShown ? Showing(in: search, number: page.number, size: page.size) : nil
        let end = CallEnd(
          isCharged: true, exchanges: [exchange], brought: .page(page, key, showing: showing), at: MadeUpPages.start)
        _ = try await archive.end(call, with: end)
        times.append((waiting - leaving + (ContinuousClock.now - answered)).milliseconds)
        // The page is looked at, and its text indexed.
        try await Task.sleep(for: .milliseconds(50))
      }
      add(
        isShown ? "begin and end of a call whose page is shown" : "begin and end of a call", times, must: 5,
        to: &section)
    }
  }

  private func time(
    _ name: String, must: Double? = nil, in section: inout Section, before prepare: () throws -> Void = {},
    _ work: (Int) async throws -> Void
  ) async throws {
    var times: [Double] = []
    for run in 0..<Self.runs {
      try prepare()
      let start = ContinuousClock.now
      try await work(run)
      times.append((ContinuousClock.now - start).milliseconds)
    }
    add(name, times, must: must, to: &section)
  }

  private func add(_ name: String, _ times: [Double], must: Double?, to section: inout Section) {
    section.add(Figure("\(name), median", times.median, .milliseconds, must.map { Figure.Goal(must: $0) }))
    section.add(Figure("\(name), worst", times.max() ?? 0, .milliseconds))
  }

  /// What this process takes in memory now, in megabytes.
  private var memory: Double {
    (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8))?.split(separator: "\n")
      .first { $0.hasPrefix("VmRSS:") }.flatMap { Double($0.filter(\.isNumber)) }.map { $0 / 1_000 } ?? 0
  }
}
