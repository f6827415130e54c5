/// How an offer is named in sheets and in JSON: its marketplace, and the number that it has there.
enum ItemKey {
  static var pattern: Regex<(Substring, marketplace: Substring, number: Substring)> {
    /(?<marketplace>1688|taobao):(?<number>\d{8,})/
  }
}
