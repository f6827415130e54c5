import Catalog

/// What is said of a text that names no photo.
extension Words {
  static func sentence(_ error: NotAPhoto) -> String {
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
}
