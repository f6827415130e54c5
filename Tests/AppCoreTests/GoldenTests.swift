import Catalog
import Foundation
import Photos
import Queries
import Sourcing
import TestSupport
import Testing

@testable import AppCore

/// Every pane, and everything that lies over the panes, on a small and on a large screen, with wide and combining text.
struct GoldenTests {
  /// What is opened from a search that two vendors have answered.
  struct View: Sendable, CustomTestStringConvertible {
    let name: String
    let hasPictures: Bool
    let open: @Sendable (inout Typist) throws -> Void

    init(_ name: String, hasPictures: Bool = false, open: @escaping @Sendable (inout Typist) throws -> Void) {
      self.name = name
      self.hasPictures = hasPictures
      self.open = open
    }

    init(_ name: String, hasPictures: Bool = false, keys: String) {
      self.init(name, hasPictures: hasPictures) { typist in typist.press(keys) }
    }

    var testDescription: String { name }
  }

  static let views: [View] = [panes, lists, menus, pictures, prompts, errors].flatMap { $0 }

  private static let panes: [View] = [
    View("vendors", keys: "1"),
    View("photo", keys: "2"),
    View("photo-offered") { typist in
      let size = typist.state.size
      typist = Typist(rows: size.rows, columns: size.columns, offered: ["samples/red-mug.jpg", "samples/台灯.jpg"])
      typist.take(.lastSearchFound(GoldenTests.past(7)))
    },
    View("filters", keys: "3jjj<Enter>12.50<Enter>jjj<Space>"),
    View("results", keys: "4"),
    View("results-roomy", hasPictures: true, keys: "z"),
    View("results-grid", hasPictures: true, keys: "zz"),
    View("results-at-500", keys: "Q500<Enter>"),
    View("results-marked", keys: "g,,k"),
    View("narrowing-form", keys: "&mug price<40 at500<38<Enter>+jj"),
    View("columns", keys: "|jjj<Space>"),
    View("views") { typist in
      typist.take(
        .viewsRead([
          KeptView(
            name: "家居 for Acme", columns: ["price", "moq"], narrowing: "price<40", order: "sales", quantity: 500)
        ]))
      typist.press("Lj<Enter>Lw")
    },
    View("results-columns", keys: "|jj<Space>j<Space>jjjjj<Space><Esc>"),
    View("compare", keys: "gQ500<Enter>*C"),
    View("compare-pictures", hasPictures: true, keys: "g*Cl<Space>"),
    View("duel", keys: "gC"),
    View("details", keys: "<Enter>"),
    View("details-pictures", hasPictures: true, keys: "<Enter>"),
    View("product-searched", keys: "g<Enter><Enter>"),
    View("product") { typist in try GoldenTests.openProduct(&typist) },
    View("product-find") { typist in
      try GoldenTests.openProduct(&typist)
      typist.press("/天空蓝")
    },
    View("product-variants", hasPictures: true) { typist in
      try GoldenTests.openProduct(&typist)
      typist.press("lljjj")
    },
    View("picks") { typist in
      typist.press("<Space>")
      typist.save()
      typist.press("<Space>x")
      typist.press("pe500<Tab>a<Tab><Tab>ask for a sample, 红色<Enter>")
    },
  ]

  private static let lists: [View] = [
    View("help", keys: "?"),
    View("help-narrowed", keys: "?/pick<Enter>"),
    View("history") { typist in
      typist.press("H")
      typist.take(.historyFound(words: "", [GoldenTests.past(9), GoldenTests.past(7)]))
    },
    View("history-nothing") { typist in
      typist.press("H/杯子<Enter>")
      typist.take(.historyFound(words: "杯子", []))
    },
    View("spend") { typist in
      typist.take(.spendRead(GoldenTests.spent))
      typist.press("$")
    },
  ]

  private static let menus: [View] = [
    View("menu-sort", keys: "s"),
    View("form-pick") { typist in
      typist.press("<Space>")
      typist.save()
      typist.press("ke1<Tab>a<Tab>acme, 红色")
    },
    View("menu-rejection", keys: "X"),
    View("menu-confirmation", keys: "A"),
  ]

  private static let pictures: [View] = [
    View("crop", hasPictures: true, keys: "c---l"),
    View("gallery", hasPictures: true, keys: "Vn"),
    View("link") { typist in
      typist.press("o")
      let address = try #require(WebAddress("https://detail.1688.com/offer/727920485853.html"))
      typist.cannotOpen(address, "no desktop here – copy it with y")
    },
  ]

  private static let prompts: [View] = [
    View("prompt-photo", keys: "i<^U>/photos/红 mug.jpg"),
    View("prompt-find", keys: "/vase"),
    View("prompt-command", keys: ":s<Tab>"),
    View("prompt-sheet") { typist in
      typist.press("<Space>")
      typist.save()
      typist.press("w")
    },
    View("prompt-replace") { typist in
      typist.press("<Space>")
      typist.save()
      typist.take(.sheetExists(path: "picks 杯.csv"))
    },
    View("prompt-complaint", keys: "3jjj<Enter>cheap<Enter>"),
  ]

  private static let errors: [View] = [
    View("errors") { typist in
      let size = typist.state.size
      typist = .withPhoto(rows: size.rows, columns: size.columns)
      typist.press("<Enter>")
      typist.fail("alpha", .balanceEmpty, quoting: "余额不足")
      typist.fail("beta", .noReply(.unreachable(.refusesConnection(host: "api.example"))))
    },
    View("error-photo") { typist in
      typist.load("~/clients/acme/红.jpg")
      typist.take(.photoFailed(typist.state.photo.id, .photo(.cannotRead(path: "红.jpg", .directory))))
    },
    View("error-pick") { typist in
      typist.press("<Space>")
      typist.refuse("the disk is full – free some space")
    },
  ]

  @Test(arguments: views, [FrameSize(rows: 24, columns: 80), FrameSize(rows: 60, columns: 200)])
  func looksAsItDid(view: View, size: FrameSize) throws {
    var typist = Self.searched(size, pictures: view.hasPictures ? Self.abilities : .none)
    let before = typist.text
    try view.open(&typist)
    #expect(view.name == "results" || typist.text != before, "nothing was opened")
    try Self.fulfil(&typist)
    let name = "\(view.name)-\(size.columns)x\(size.rows)"
    let golden = try Fixture.golden("screens/views/\(name).screen", now: typist.text)
    #expect(typist.text == golden)
  }

  @Test(arguments: views, [FrameSize(rows: 24, columns: 80), FrameSize(rows: 60, columns: 200)])
  func looksAsItDidInChinese(view: View, size: FrameSize) throws {
    let typist = try Typist.$language.withValue(.chinese) {
      var typist = Self.searched(size, pictures: view.hasPictures ? Self.abilities : .none)
      try view.open(&typist)
      try Self.fulfil(&typist)
      return typist
    }
    let name = "\(view.name)-\(size.columns)x\(size.rows)"
    let golden = try Fixture.golden("screens/views-zh/\(name).screen", now: typist.text)
    #expect(typist.text == golden)
  }

  // MARK: What is opened from

  private static let abilities = PictureAbilities(best: PictureLook(.quadrants, .direct), reasons: [])

  private static func searched(_ size: FrameSize, pictures: PictureAbilities) -> Typist {
    var typist = Typist(
      rows: size.rows, columns: size.columns, caps: SpendingCaps(day: .calls(300)), pictures: pictures)
    typist.cost = Cost("0.05 USD")
    typist.load("~/clients/acme/red-mug.jpg")
    typist.press("<Enter>")
    var mug = Listing.sample(
      727_920_485_853, "Ceramic mug, custom logo, 350 ml", original: "陶瓷马克杯定制logo", price: "34.50", minimumOrder: 2,
      sales: [SalesFigure(.days(30), count: 3_911)], shop: "深圳市杯业有限公司")
    mug.morePictures = [WebAddress("https://cbu01.alicdn.com/side.jpg")].compactMap { $0 }
    typist.answer(
      "alpha",
      [
        mug,
        .sample(
          778_343_967_028, "Cafe\u{301} mug with a very long title that goes on and on past every edge of the screen",
          price: "0.085", rank: 2, minimumOrder: 1_000,
          sales: [SalesFigure(.days(90), count: 50, isAtLeast: true)], shop: "潮州第二瓷厂"),
        .sample(793_097_846_055, "🏺 vase 👩‍👩‍👧 gift", original: "花瓶", price: "1280.00", rank: 3),
      ], total: 666, hasNext: true)
    typist.answer("beta", [.sample(865_835_426_638, "杯子 retail", price: "9.90", basis: .retail, from: "beta")])
    return typist
  }

  /// The page of the first result, with 60 variants.
  private static func openProduct(_ typist: inout Typist) throws {
    typist.press("g<Enter><Enter>")
    let listing = try #require(typist.state.selectedID)
    let target = DetailTarget(listing, from: "alpha")
    typist.take(.detailsFound([target: .varied(target, at: typist.state.now)]))
  }

  /// Every picture that is waited for comes.
  private static func fulfil(_ typist: inout Typist) throws {
    for wish in typist.awaitedPictures {
      let pixels = [UInt8](repeating: 90, count: 12 * 9 * 3)
      let picture = try #require(Picture(size: PixelSize(width: 12, height: 9), pixels: pixels))
      typist.take(.pictureShown(wish, picture.cells(in: wish.box, look: wish.look)))
    }
  }

  private static func past(_ number: Int64) -> PastSearch {
    PastSearch(
      id: SearchNumber(rawValue: number),
      question: AskedQuestion(
        subject: .photo("fingerprint"),
        source: number == 9 ? "https://example.com/杯.jpg" : "~/clients/acme/red-mug.jpg",
        query: ImageQuery(language: "ru", filters: [.factory]), providers: ["alpha"],
        askedAt: Date(timeIntervalSince1970: 1_795_080_000 + Double(number) * 3_600)),
      hits: 40, picks: 3)
  }

  static var spent: SpendSoFar {
    func report(calls: Int) -> SpendReport {
      var (searches, photos) = (Spend(), Spend())
      searches.add(Cost("0.05 USD"), calls: calls)
      photos.add(nil, calls: 2)
      return SpendReport(lines: [
        .init(provider: "alpha", kind: .search, spend: searches, free: 2),
        .init(provider: "beta", kind: .introducePhoto, spend: photos, free: 0),
      ])
    }
    var spent = SpendSoFar()
    spent.session = report(calls: 4)
    spent.today = report(calls: 31)
    spent.month = report(calls: 1_204)
    spent.photo = report(calls: 3)
    return spent
  }
}
