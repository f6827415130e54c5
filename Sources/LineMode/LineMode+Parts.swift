import Photos
import Sourcing

/// Parts of the photo that are suggested to search by.
extension LineMode {
  func parts() -> [LineEffect] {
    if let reason = words.whyNoPhoto(session.photo) { return [.say(reason)] }
    let parts = session.suggestedParts
    guard !parts.isEmpty else { return [.say(words.noParts)] }
    return parts.enumerated().map { .say(words.part($0.offset + 1, $0.element)) } + [.say(words.partsEnd)]
  }

  /// Takes a part for the next search, or the whole photo.
  mutating func part(_ text: String) -> [LineEffect] {
    if let reason = words.whyNoPhoto(session.photo) { return [.say(reason)] }
    guard !text.isEmpty else { return [.say(words.field(.region, session))] }
    guard text.lowercased() != "off" else {
      _ = session.set(.region, to: "")
      return [.say(words.wholeTaken)]
    }
    guard let number = Int(text) else { return [.say(words.help(.part))] }
    let parts = session.suggestedParts
    guard number > 0, number <= parts.count else { return [.say(words.noPart(number, of: parts.count))] }
    let part = parts[number - 1]
    _ = session.set(.region, to: part.text)
    return [.say(words.partTaken(number, part))]
  }
}
