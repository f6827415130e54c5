import Catalog
import Testing

@testable import AppRuntime

@Suite("Smaller copies of pictures") struct PictureVariantTests {
  private func copy(_ address: String, side: Int) throws -> String? {
    PictureVariant(of: try #require(WebAddress(address)), side: side)?.address.string
  }

  @Test func `the smallest copy that is fine enough`() throws {
    let address = "https://cbu01.alicdn.com/O1CN01n1LVNC23jmxwE47az_!!2200710277292-0-cib.jpg"
    #expect(try copy(address, side: 96) == address + "_220x220.jpg")
    #expect(try copy(address, side: 220) == address + "_220x220.jpg")
    #expect(try copy(address, side: 221) == address + "_400x400.jpg")
    #expect(try copy(address, side: 401) == nil)
    #expect(try copy("https://img.alicdn.com/a/b.png", side: 96) == "https://img.alicdn.com/a/b.png_220x220.jpg")
  }

  @Test(arguments: [
    "https://cbu01.alicdn.com/a.jpg_220x220.jpg", "https://cbu01.alicdn.com/a.jpg?x=1",
    "https://cbu01.alicdn.com/a.webp",
    "https://alicdn.com.example.org/a.jpg", "https://notalicdn.com/a.jpg", "https://pictures.example/a.jpg",
    "https://cbu01.alicdn.com/a.310x310.jpg_.jpg",
  ])
  func `other hosts and names make none`(address: String) throws {
    #expect(try copy(address, side: 96) == nil)
  }
}
