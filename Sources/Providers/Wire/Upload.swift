import Photos

/// What a photo must keep to where it is uploaded as base64 text of at most 3 MB. Whether the limit counts the text or
/// the bytes is not documented: 2,200,000 bytes are 2,933,336 characters, within both.
let uploadLimits = PhotoLimits(bytes: 2_200_000, side: 2_048)

/// The number that an upload gave. `"0"` or none means that it failed, whatever the reply's code says.
func uploadedImageID(_ value: JSON) -> String? {
  guard let number = value.text, number.contains(where: { $0 != "0" }) else { return nil }
  return number
}
