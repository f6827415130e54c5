import Catalog
import Foundation
import OperatingSystem
import Photos
import Testing

@testable import Queries

/// Every case has its sentence.
struct PhrasesTests {
  private static let english = Queries.English()
  private static let file = URL(filePath: "/a/snapsource.sqlite")
  private static let daji = ProviderID("daji")
  private static let cap = CapRefusal(
    cap: SpendingCap(provider: daji, limit: .calls(2)), provider: daji, kind: .search, reason: .reached(Spend()))

  private static let network: [TransportError] = [
    .cancelled, .timedOut, .cutOff, .tooLarge(limit: 20_000_000), .redirectRefused,
    .refused(.notPublic(host: "a.example")), .refused(.pointsInside(host: "a.example", to: "b.example")),
    .unreachable(.refusesConnection(host: "a.example")), .unreachable(.takesNoConnection(host: "a.example")),
    .unreachable(.unknownHost("a.example")), .unreachable(.notTrusted(host: "a.example")),
    .unreachable(.speaksNoHTTP(host: "a.example")), .unreachable(.notAnAddress),
    .unreachable(.noProxy(variable: "https_proxy")), .unreachable(.noCertificates(variable: "SSL_CERT_FILE")),
    .unreachable(.noCertificateFolder(variable: "SSL_CERT_DIR")),
    .unreachable(.proxyTakesNoConnection(proxy: "p.example")), .unreachable(.proxyWantsPassword(proxy: "p.example")),
    .unreachable(.proxyRefuses(proxy: "p.example", host: "a.example")),
  ]

  private static var reasons: [SearchError.Reason] {
    let reply: [SearchError.Reason] = [
      .credentialsRefused, .serviceRefused, .balanceEmpty, .tooManyCalls, .vendorFault, .vendorFetchedNothing,
      .vendorTimedOut, .requestRefused, .refused(code: CleanText("417")), .refused(code: nil), .photoTooLarge,
      .photoNotTaken, .photoUnknown, .photoAddressNotTaken, .nothingAtAddress, .emptyReply, .notJSON,
      .unexpectedStatus(302), .missing("data"), .nothingReadable(Unreadable(.noTitle, rank: 1)),
      .noReplyInTime(.seconds(60)),
    ]
    let ours: [SearchError.Reason] = [
      .unknownVendor, .noDetails, .noWords(instead: nil), .noWords(instead: "TMAPI v2"), .wordsNotChinese,
      .notSet("daji.appKey"), .setting(.notAnAddress("daji.baseUrl")),
      .setting(.clearText("daji.baseUrl")), .setting(.noName("photoHost.putUrl")), .noFilter(CleanText("own")),
      .overBudget(cap), .resting(failures: 5, .seconds(30)), .noPhotoHost, .takesAddressesOnly,
      .hostOutOfReach("a.example", ofVendor: "DAJI"), .photoHostOutOfReach("a.example", ofVendor: "DAJI"),
      .photo(.empty), .transfer(.noTemporaryFile), .cancelled,
    ]
    return reply + ours + network.map { .noReply($0) } + journal.map { .spentUnknown($0) }
  }

  private static let journal: [JournalError] = [
    .overBudget(cap), .madeElsewhere, .unavailable(.diskFull(file)), .unknownCall,
    .spentUnknown(.unavailable(.damaged(file))),
  ]

  private static let transfers: [PhotoTransferError] =
    [
      .cancelled, .hostBusy("a.example", status: 429, retryAfter: 2),
      .hostBusy("a.example", status: 503, retryAfter: nil), .hostWantsPassword("a.example"),
      .hostRefusesPassword("a.example"), .hostRefuses("a.example"), .nothingThere(host: "a.example", status: 404),
      .unexpectedStatus(host: "a.example", 418), .webPage(host: "a.example"), .notUsable(host: "a.example", .empty),
      .photoHostUnusable, .photoHostRefused(status: 403), .noTemporaryFile, .commandNotStarted(SystemError(ENOENT)),
      .commandTooSlow(.seconds(60)), .commandFailed(3, CleanText("no bucket")), .commandFailed(3, nil),
      .commandPrintsTooMuch, .commandWithoutAddress,
    ] + network.map { .noReply(from: "a.example", $0) } + network.dropFirst().map { .photoHostUnreachable($0) }

  private static let notPhotos: [NotAPhoto] =
    [
      .several(["a.jpg", "b.jpg"]), .shortLink(host: "a.example"), .scheme("ftp"), .ofABrowser, .ofWindows("C:\\a.jpg"),
      .onHost("nas"), .brokenData, .pastedBefore, .cut(host: "a.example"), .noAddress("http:"),
    ] + [ListingID(key: "1688:727920485853")].compactMap { $0 }.flatMap { [.productPage($0), .listing($0)] }

  private static let archive: [ArchiveError] = [
    .notWritable(file), .notReadable(file, SystemError(EIO)), .notAFile(file), .diskFull(file), .newerVersion(file),
    .damaged(file), .locked(file), .unreadablePick("1688:1"), .unreadableReply(7), .notBackedUp(.diskFull("/b")),
    .notPutInPlace(file, .diskFull("/b")), .closed(file), .system(file, SystemError(EIO)), .failed(file, "disk I/O"),
  ]

  private static let shortfalls: [Shortfall] =
    [
      .filter(.factory), .filter(FilterName("raw:own")), .exclude(.used), .sort(.sales), .language("pt", instead: "en"),
      .pageSize(maximum: 20), .crop, .region,
    ] + QueryOption.allCases.map { .option($0) }

  private static let news: [ArchiveNews] = [
    .salvaged(file, aside: file, lost: 1), .salvaged(file, aside: file, lost: 2), .deleted(file),
    .replaced(file, aside: file),
  ]

  /// What says what happened and what to do.
  private static var sentences: [String] {
    let notices: [SearchNotice] = [
      .photoForgotten, .leftOut(3), .keptInstead(because: SearchError(.overBudget(cap), from: daji)),
      .notKept(.unavailable(.diskFull(file))),
    ]
    var sentences = reasons.filter { $0.kind != .cancelled }.map { english.sentence(SearchError($0, from: daji)) }
    sentences += transfers.filter { $0.kind != .cancelled }.map { english.sentence($0) }
    sentences += notPhotos.map { english.sentence($0) }
    sentences += archive.map { english.sentence($0) }
    sentences += news.map { english.sentence($0) }
    sentences += shortfalls.map { english.sentence($0) }
    sentences += notices.map { english.sentence($0) }
    return sentences
  }

  @Test func eachSaysWhatHappenedAndWhatToDo() {
    // What another window or the record is about asks nothing of anybody.
    let bare = [JournalError.madeElsewhere, .unknownCall].map { Self.english.sentence($0) }
    for sentence in Self.sentences where !bare.contains(where: { sentence.hasSuffix($0) }) {
      #expect(sentence.contains(" – "), "\(sentence)")
    }
  }

  @Test func eachIsOneLine() {
    for sentence in Self.sentences + Self.journal.map({ Self.english.sentence($0) }) {
      #expect(!sentence.isEmpty && !sentence.contains { $0.isNewline }, "\(sentence)")
    }
  }

  @Test func theVendorsOwnWordsStandBehindOurs() {
    let error = SearchError(.balanceEmpty, from: Self.daji, quoting: CleanText("余额不足"))
    #expect(Self.english.sentence(error).hasSuffix(" – top up with the vendor, then try again (it says: “余额不足”)"))
  }
}
