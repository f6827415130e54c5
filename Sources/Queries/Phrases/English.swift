import Catalog
import Photos

package struct English: Phrases {
  package init() {}

  package func sentence(_ error: SearchError) -> String {
    let sentence = sentence(error.reason)
    guard let quote = error.quote else { return sentence }
    return "\(sentence) (it says: “\(quote)”)"
  }

  package func sentence(_ notice: SearchNotice) -> String {
    switch notice {
    case .shortfall(let shortfall): sentence(shortfall)
    case .photoForgotten: "did not know the photo any more – it gets the photo again, which is a call of its own"
    case .leftOut(let items): "sent \(items) items more than one page can have – they are left out"
    case .keptInstead(let error): sentence(error)
    case .notKept(let error): sentence(error)
    }
  }

  private func sentence(_ reason: SearchError.Reason) -> String {
    switch reason {
    // What the vendor's reply says.
    case .credentialsRefused: "the credentials were refused – check them with `snapsource doctor`, then try again"
    case .serviceRefused:
      "this service was refused – your plan may not include it, or the credentials are wrong; ask the vendor, then try "
        + "again"
    case .balanceEmpty:
      "the balance is empty or the subscription has ended – top up with the vendor, then try again"
    case .tooManyCalls: "too many calls at once – wait a little, then try again"
    case .vendorFault: "the vendor had a fault – try again"
    case .vendorFetchedNothing: "the vendor could not fetch the data – try again"
    case .vendorTimedOut: "the vendor ran out of time – try again"
    case .requestRefused: "the request was refused – drop a filter or option, then try again"
    case .refused(let code):
      "the request was refused\(code.map { " (code \($0))" } ?? "") – check the credentials and the filters, then try "
        + "again"
    case .photoTooLarge: "the photo is too large – use a smaller one"
    case .photoNotTaken: "the photo was not taken, though the vendor says that it was – try again or use another photo"
    case .photoUnknown: "the photo is not known there any more – search by the photo again"
    case .photoAddressNotTaken:
      "the photo's address was not taken – use a public JPEG of at most 600 px and 300 KB"
    case .offerUnknown: "the offer is no longer there, or the vendor could not fetch it – open its page in the browser"
    case .nothingAtAddress: "nothing is at this address – the base URL or its path is wrong; correct it"

    // How the vendor's reply is.
    case .emptyReply: "the answer is empty – try again"
    case .notJSON: "the answer is no JSON – check the base URL, then try again"
    case .unexpectedStatus(let status): "the answer has the unknown status \(status) – try again later"
    case .missing(let name):
      "the answer has no readable “\(name)”: the vendor changed its reply – look for a newer snapsource"
    case .nothingReadable(let first):
      "no item of the answer can be read (\(first.map(sentence) ?? "")): the vendor changed its reply – look for a newer "
        + "snapsource"
    case .noReply(let error): sentenceOfVendor(error)
    case .noReplyInTime(let limit): "no answer within \(seconds(limit)) – try again"

    // What is asked for nowhere.
    case .unknownVendor: "there is no such vendor – see snapsource doctor"
    case .noDetails: "this vendor documents no call for details – open the page in the browser"
    case .noFreight: "this vendor documents no call for freight – ask the seller"
    case .noWords(nil): "this vendor documents no search by words – search by a photo"
    case .noWords(let other?): "\(other) is asked by words, from the same balance – choose \(other)"
    case .wordsNotChinese: "this vendor is asked in Chinese only, and was not asked – translate the words"
    case .notSet(let path): "\(path) is not set – see `snapsource doctor`"
    case .setting(let flaw): sentence(flaw)
    case .noFilter(let name): "raw:\(name?.string ?? "") is no filter – use the vendor's own name of one"
    case .overBudget(let refusal): sentence(refusal)
    case .spentUnknown(let error): sentence(JournalError.spentUnknown(error))
    case .resting(let failures, let rest):
      "failed \(failures) times in a row, so it rests for \(seconds(max(.seconds(1), rest))) – try again to ask it at once"
    case .cancelled: "stopped"

    // Why the photo does not get to the vendor.
    case .photo(let error): Photos.English().sentence(error)
    case .transfer(let error): sentence(error)
    case .noPhotoHost:
      "a local photo needs a photo host – set photoHost.putUrl or photoHost.command, see docs/guide/configuration.md"
    case .takesAddressesOnly:
      "a photo can only be given by an address – configure photoHost, or give the picture's URL"
    case .hostOutOfReach(let host, let vendor):
      "\(vendor)'s servers cannot reach \(host) – give a public address, or a photo file with a photo host "
        + "(photoHost.putUrl or photoHost.command)"
    case .photoHostOutOfReach(let host, let vendor):
      "\(vendor)'s servers cannot reach \(host), where the photo host put the photo – set photoHost.publicUrl to an "
        + "address that is public"
    }
  }

  /// Of a vendor, whose address is a setting.
  private func sentenceOfVendor(_ error: TransportError) -> String {
    switch error {
    case .cancelled: "stopped"
    case .timedOut: "no answer in time – try again"
    case .unreachable(let obstacle):
      "no connection (\(CleanText(words(obstacle), limit: 160)?.string ?? "")) – check the network and the base URL, then "
        + "try again"
    case .cutOff: "the answer broke off in the middle – try again"
    case .tooLarge(let limit):
      "the answer is longer than \(limit / 1_000_000) MB and was not read – ask for a smaller page"
    case .redirectRefused, .refused: "the answer points somewhere unsafe – check the base URL"
    }
  }

  package func sentence(_ item: Unreadable) -> String {
    let reason =
      switch item.what {
      case .notAnItem: "is not a product"
      case .noItemNumber(let written): "has no item number" + quoted(written)
      case .noTitle: "has no title"
      case .value(let name, let written): "\(name) cannot be read" + quoted(written)
      case .line(let line): line
      }
    return item.rank.map { "result \($0): \(reason)" } ?? reason
  }

  private func quoted(_ written: CleanText?) -> String { written.map { ": “\($0)”" } ?? "" }

  package func sentence(_ flaw: SettingFlaw) -> String {
    switch flaw {
    case .notAnAddress(let path): "\(path) is no http or https address – correct it"
    case .clearText(let path):
      "\(path) begins with http: and would send secrets in the clear – use https:, or set allowCleartext: true"
    case .noName(let path):
      "\(path) has no {name}, so that each photo would replace the one before – write {name} where the file's name goes"
    }
  }

  func seconds(_ duration: Duration) -> String { "\(duration.components.seconds) s" }
}
