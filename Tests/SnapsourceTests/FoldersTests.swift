import Foundation
import Testing

@testable import snapsource

struct FoldersTests {
  @Test func followTheHomeDirectory() {
    let folders = Folders(dataDirectory: nil, environment: ["HOME": "/home/a", "XDG_CACHE_HOME": "relative"])
    #expect(folders.data.path == "/home/a/.local/share/snapsource")
    #expect(folders.cache.path == "/home/a/.cache/snapsource")
    #expect(folders.state.path == "/home/a/.local/state/snapsource")
  }

  @Test func followXDGAndTheirOwnVariables() {
    let folders = Folders(
      dataDirectory: nil,
      environment: ["HOME": "/home/a", "XDG_DATA_HOME": "/x/data", "SNAPSOURCE_STATE_DIR": "/y/state"])
    #expect(folders.data.path == "/x/data/snapsource")
    #expect(folders.state.path == "/y/state")
  }

  @Test func theOptionMovesAllThree() {
    let folders = Folders(dataDirectory: "/z", environment: ["SNAPSOURCE_DATA_DIR": "/other", "HOME": "/home/a"])
    #expect([folders.data, folders.cache, folders.state].map(\.path) == ["/z", "/z/cache", "/z/state"])
  }

  @Test func theConfigurationFileHasItsPlace() {
    #expect(Folders.configurationFile(["HOME": "/home/a"]) == "/home/a/.config/snapsource/config.yaml")
    #expect(Folders.configurationFile(["XDG_CONFIG_HOME": "/c"]) == "/c/snapsource/config.yaml")
  }
}
