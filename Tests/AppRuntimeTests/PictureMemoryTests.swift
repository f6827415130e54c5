import AppCore
import Catalog
import Photos
import Testing

@testable import AppRuntime

struct PictureMemoryTests {
  private func source(_ number: Int) throws -> PictureSource {
    .web(try #require(WebAddress("https://pictures.example/\(number).jpg")))
  }

  private func picture(side: Int) throws -> Picture {
    let pixels = [UInt8](repeating: 9, count: side * side * 3)
    return try #require(Picture(size: PixelSize(width: side, height: side), pixels: pixels))
  }

  @Test func `pictures are kept up to a number of bytes, and the longest unused goes first`() throws {
    // Room for four of them.
    var memory = PictureMemory(limit: 4 * 10 * 10 * 3)
    let picture = try picture(side: 10)
    for number in 1...4 { memory.keep(picture, of: try source(number), side: 10) }
    #expect(memory.picture(try source(1), side: 10) != nil)
    memory.keep(picture, of: try source(5), side: 10)
    let kept = try (1...5).filter { memory.picture(try source($0), side: 10) != nil }
    #expect(kept == [1, 4, 5])
  }

  @Test func `a picture larger than all the room is not kept`() throws {
    var memory = PictureMemory(limit: 1_000)
    memory.keep(try picture(side: 100), of: try source(1), side: 100)
    #expect(memory.picture(try source(1), side: 100) == nil)
    memory.keep(try picture(side: 10), of: try source(2), side: 10)
    #expect(memory.picture(try source(2), side: 10) != nil)
  }
}
