/// How DAJI says what it has, and that something is wrong.
enum DAJIReply {
  static func success(_ data: JSONText) -> Reply {
    .json(["code": 200, "message": "操作成功", "data": data, "timestamp": 1_720_777_505_749, "traceId": "9cd9629bcaa2"])
  }

  /// Errors come with HTTP 200; the code is in the body and the message in Chinese.
  static func refuse(_ code: Int, _ message: String, status: Int = 200) -> Reply {
    .json(["code": .count(code), "message": .string(message), "data": nil], status: status)
  }

  static func refused(_ message: String, code: Int = 400) -> Refusal {
    Refusal(reply: refuse(code, message))
  }
}
