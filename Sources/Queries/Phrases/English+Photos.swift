import Catalog
import OperatingSystem
import Photos

// Why there is no photo to search by.
extension English {
  package func sentence(_ error: PhotoLoadingError) -> String {
    switch error {
    case .photo(let error): Photos.English().sentence(error)
    case .transfer(let error): sentence(error)
    case .notAPhoto(let error): sentence(error)
    }
  }

  package func sentence(_ error: NotAPhoto) -> String {
    switch error {
    case .several(let names):
      let shown = names.prefix(3).map { CleanText(PhotoName.shown($0), limit: 60)?.string ?? "…" }
      return "one photo is searched at a time, and these are \(names.count): \(shown.joined(separator: ", "))"
        + (names.count > 3 ? ", …" : "") + " – give one of them"
    case .productPage(let id):
      return
        "this is the page of product \(id), not a picture – open it, copy the address of its picture and paste that"
    case .listing(let id):
      return "\(id) is the key of a product, not a photo – give a file, or the address of the product's picture"
    case .shortLink(let host):
      return "a short link of \(host) leads somewhere else – open it once in a browser and paste the long address"
    case .scheme(let scheme):
      return "\(scheme): addresses cannot be read, only http: and https: – save the photo and give the file"
    case .ofABrowser:
      return "this address means something in one browser only – save the picture there and give the file"
    case .ofWindows(let path):
      return "\(CleanText(path, limit: 120)?.string ?? "that") is a path of Windows, and there is no such file here – "
        + "copy the photo to this machine"
    case .onHost(let host):
      return
        "the file is on another machine (\(CleanText(host, limit: 60)?.string ?? "?")) – copy the photo to this one"
    case .brokenData:
      return "the pasted picture (data:) cannot be read, perhaps it was cut – save the picture and give the file"
    case .pastedBefore:
      return "a pasted picture is not kept – paste it again, or save it and give the file"
    case .cut(let host):
      return "what only \(host) may see of this address was not kept – paste the whole address again"
    case .noAddress(let text):
      return
        "\(CleanText(text, limit: 80)?.string ?? "that") is no address – check its host, its port and the characters in it"
    }
  }

  package func sentence(_ error: PhotoTransferError) -> String {
    switch error {
    case .cancelled: return "stopped"
    case .noReply(let host, let error): return "the picture at \(host) cannot be fetched: \(sentence(error))"
    case .hostBusy(let host, let status, let retryAfter):
      let pause = retryAfter.map { $0 > 0 ? "in \($0) s" : "now" } ?? "later"
      return "\(host) is busy (HTTP \(status)) – try again \(pause)"
    case .hostWantsPassword(let host):
      return
        "\(host) wants a name and password (HTTP 401) – write them before the host, as in https://NAME:PASSWORD@HOST/…"
    case .hostRefusesPassword(let host):
      return "\(host) refuses this name and password (HTTP 401) – check them"
    case .hostRefuses(let host):
      return
        "\(host) does not give this picture to everybody (HTTP 403) – open it in a browser, save it and give the file"
    case .nothingThere(let host, let status):
      return "there is no picture at this address of \(host) (HTTP \(status)) – check the address"
    case .unexpectedStatus(let host, let status):
      return "\(host) answered HTTP \(status) instead of a picture – check the address"
    case .webPage(let host):
      return "\(host) answered with a web page, not a picture – give the address of the picture itself"
    case .notUsable(let host, let error):
      return "what \(host) answered cannot be used: \(Photos.English().sentence(error))"
    case .photoHostUnusable:
      return "photoHost.putUrl or photoHost.publicUrl is no http or https address – correct it"
    case .photoHostUnreachable(let error): return "the photo host did not take the photo: \(sentence(error))"
    case .photoHostRefused(let status):
      return "the photo host answered HTTP \(status) – check photoHost.putUrl and what it allows"
    case .noTemporaryFile:
      return
        "the photo cannot be written for the photo host's command – check the temporary directory and the space on its "
        + "disk"
    case .commandNotStarted(let error):
      return "the photo host's command could not be started (\(error.reason)) – check /bin/sh"
    case .commandTooSlow(let limit):
      return "the photo host's command did not end within \(seconds(limit)) – try it by hand with a file's path"
    case .commandFailed(let status, let lastLine):
      return
        "the photo host's command failed (\(lastLine?.string ?? "exit status \(status)")) – try it by hand with a file's "
        + "path"
    case .commandPrintsTooMuch:
      return
        "the photo host's command printed without end – it must print the photo's address and nothing else"
    case .commandWithoutAddress:
      return
        "the photo host's command printed no http or https address – it must print the photo's address and nothing else"
    }
  }
}
