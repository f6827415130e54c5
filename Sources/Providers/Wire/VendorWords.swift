import Foundation
import ImageSearch

/// What a vendor says of a failure, wherever its reply has it. The words are shown and never read.
enum VendorWords {
  /// Names of members that hold words, what says most first; in small letters, without `_` and `-`.
  private static let names = [
    "message", "msg", "errormsg", "errormessage", "errmsg", "submsg", "submessage", "errordescription", "errordesc",
    "retmsg", "resultmsg", "resultmessage",
  ]
  /// The same, where the member around them is about the failure: elsewhere a listing's title has these names.
  private static let namesInErrors = ["detail", "details", "reason", "description", "desc", "title", "text", "error"]
  private static let errors = ["error", "errors", "errorinfo", "fault", "exception", "detail", "details"]
  private static let envelopes = ["data", "result", "response", "meta", "header", "head", "status", "body"]
  private static let codes = ["errorcode", "errcode", "subcode", "code", "error"]
  private static let denials: Set = ["not", "no", "never", "without", "cannot", "nor", "fail", "failed", "error"]

  private static let deepest = 4
  /// The longest plain text that is words and not a document, in bytes.
  private static let longestText = 400

  /// The words of a reply that is a JSON object.
  static func message(in json: JSON) -> String? {
    message(in: json, isError: true, depth: 0) ?? first(of: codes, in: json)
  }

  /// The words of a reply of whatever kind: JSON, the title of a web page, or a short text.
  static func message(in reply: HTTPReply) -> String? {
    if let json = JSON(reply.body) { return message(in: json) ?? sentence(json) }
    let text = String(decoding: reply.body.prefix(20_000), as: UTF8.self)
    if let page = text.firstMatch(of: /(?i)<(title|h1)[^>]*>([^<]{1,400})</) { return String(page.2) }
    return reply.body.count <= longestText && !text.contains("<") && !text.contains("\u{FFFD}")
      ? sentence(.string(text)) : nil
  }

  private static func message(in json: JSON, isError: Bool, depth: Int) -> String? {
    guard depth < deepest else { return nil }
    if json.isArray {
      return json.elements.prefix(10).lazy.compactMap {
        (isError ? sentence($0) : nil) ?? message(in: $0, isError: isError, depth: depth + 1)
      }.first
    }
    if let words = first(of: isError ? names + namesInErrors : names, in: json) { return words }
    for name in errors {
      if let words = message(in: json.member(like: name), isError: true, depth: depth + 1) { return words }
    }
    for name in envelopes {
      if let words = message(in: json.member(like: name), isError: false, depth: depth + 1) { return words }
    }
    return nil
  }

  private static func first(of names: [String], in json: JSON) -> String? {
    names.lazy.compactMap { sentence(json.member(like: $0)) }.first
  }

  /// A text that says something: no bare number, and not that all went well.
  private static func sentence(_ value: JSON) -> String? {
    guard case .string(let text) = value, !value.isBlank, text.contains(where: \.isLetter),
      !saysSuccess(text)
    else { return nil }
    return text
  }

  /// Whether a text only says that all went well: `OK.`, `查询成功`, `Request successful`; not `登录未成功`.
  private static func saysSuccess(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }
    guard let last = words.last else { return false }
    if last.hasSuffix("成功") { return !last.dropLast(2).suffix(4).contains { "不未没沒无無非否".contains($0) } }
    let isSuccess =
      last.hasPrefix("success") || last.hasPrefix("succeed") || words.count == 1 && ["ok", "okay"].contains(last)
    return isSuccess && !words.contains { denials.contains(String($0)) || $0.hasSuffix("n't") || $0.hasSuffix("n’t") }
  }
}

extension JSON {
  /// The member of this name, however its words are joined: `errorMsg`, `error_msg`, `ErrorMsg`.
  fileprivate func member(like name: String) -> JSON {
    guard case .object(let members) = self else { return .null }
    if let exact = members[name] { return exact }
    let similar = members.keys.filter { key in
      key.utf8.count <= 40 && key.lowercased().filter { $0 != "_" && $0 != "-" } == name
    }
    return similar.min().flatMap { members[$0] } ?? .null
  }
}
