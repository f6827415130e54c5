// swift-tools-version: 6.2

// One section per target, its tests beside it; every arrow of docs/architecture.md is a line here.

import PackageDescription

/// What every target of ours is held to. Language mode 6 comes with the tools version.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  // A generic type is made from what the compiler knows. By its name, as is usual, the runtime looks for each conformance
  // among all of the program's, eleven thousand, when the type is used for the first time.
  .unsafeFlags(
    ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"], .when(configuration: .release)),
]

/// For the modules that work on every pixel: without optimisation they are twenty times slower, and so are their tests.
let pixelWork: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A program offers no symbol to anybody, so that what nobody calls is left out of it, and code that is the same stands in
/// it once: a tenth less to map at every start. The linker comes with Swift.
let programLinking: [LinkerSetting] = [
  .unsafeFlags(
    ["-use-ld=lld", "-Xlinker", "--no-export-dynamic", "-Xlinker", "--icf=safe"], .when(platforms: [.linux]))
]

let asyncHTTPClient: Target.Dependency = .product(name: "AsyncHTTPClient", package: "async-http-client")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let collections: Target.Dependency = .product(name: "OrderedCollections", package: "swift-collections")
let configuration: Target.Dependency = .product(name: "Configuration", package: "swift-configuration")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioHTTP1: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let nioFoundation: Target.Dependency = .product(name: "NIOFoundationCompat", package: "swift-nio")
let nioSSL: Target.Dependency = .product(name: "NIOSSL", package: "swift-nio-ssl")

let package = Package(
  name: "snapsource",
  products: [
    .executable(name: "snapsource", targets: ["snapsource"]),
    .executable(name: "snapsource-bench", targets: ["Benchmarks"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: ["YAML", "Logging"]),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
  ],
  targets: [
    // The vocabulary.
    .target(name: "Catalog", swiftSettings: strict),
    .testTarget(name: "CatalogTests", dependencies: ["Catalog", "TestSupport"], swiftSettings: strict),

    // What is asked of the operating system.
    .systemLibrary(name: "CMalloc"),
    .target(name: "OperatingSystem", dependencies: ["CMalloc", "Catalog"], swiftSettings: strict),
    .testTarget(name: "OperatingSystemTests", dependencies: ["Catalog", "OperatingSystem"], swiftSettings: strict),

    // Digests of bytes.
    .systemLibrary(name: "CNettle"),
    .target(name: "Digests", dependencies: ["CNettle"], swiftSettings: strict),
    .testTarget(name: "DigestsTests", dependencies: ["Catalog", "Digests"], swiftSettings: strict),

    // Pictures as data.
    .systemLibrary(name: "CTurboJPEG"),
    .systemLibrary(name: "CSpng"),
    .systemLibrary(name: "CWebP"),
    .target(
      name: "Photos", dependencies: ["CSpng", "CTurboJPEG", "CWebP", "CZlib", "Catalog", "Digests", "OperatingSystem"],
      swiftSettings: pixelWork),
    .testTarget(
      name: "PhotosTests", dependencies: ["OperatingSystem", "Photos", "TestSupport"], swiftSettings: strict),

    // How alike two pictures are.
    .target(name: "CLikeness", cSettings: [.unsafeFlags(["-O3"], .when(configuration: .debug))]),
    .target(
      name: "Likeness", dependencies: ["CLikeness", "Catalog", "Digests", "OperatingSystem", "Photos"],
      resources: [.copy("Weights")], swiftSettings: pixelWork),
    .testTarget(
      name: "LikenessTests", dependencies: ["Likeness", "Photos", "ProviderSimulator", "TestSupport"],
      swiftSettings: strict),

    // The questions and what they cost.
    .target(name: "Queries", dependencies: ["Catalog", "OperatingSystem", "Photos"], swiftSettings: strict),
    .testTarget(
      name: "QueriesTests", dependencies: ["Catalog", "OperatingSystem", "Photos", "Queries", "TestSentences"],
      swiftSettings: strict),

    // Asking many vendors.
    .target(
      name: "ImageSearch",
      dependencies: [
        "Catalog", "OperatingSystem", "Photos", "Queries", asyncHTTPClient, nioCore, nioHTTP1, nioPosix, nioSSL,
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ImageSearchTests",
      dependencies: ["Catalog", "ImageSearch", "Photos", "Queries", "TestSentences", "TestSupport", nioSSL],
      swiftSettings: strict
    ),

    // One file per vendor.
    .target(
      name: "Providers", dependencies: ["Catalog", "Digests", "ImageSearch", "Photos", "Queries"], swiftSettings: strict
    ),
    .testTarget(
      name: "ProvidersTests",
      dependencies: ["Catalog", "ImageSearch", "Photos", "Providers", "Queries", "TestSentences", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ProviderContractTests",
      dependencies: [
        "Catalog", "ImageSearch", "Photos", "ProviderSimulator", "Providers", "Queries", "TestSentences", "TestSupport",
      ],
      swiftSettings: strict),

    // What was paid for or chosen.
    .systemLibrary(name: "CZlib"),
    .target(
      name: "Archive", dependencies: ["CZlib", "Catalog", "Likeness", "OperatingSystem", "Photos", "Queries", grdb],
      swiftSettings: strict),
    .testTarget(
      name: "ArchiveTests",
      dependencies: [
        "Archive", "Catalog", "OperatingSystem", "Photos", "Queries", "TestSentences", "TestSupport", grdb,
      ],
      swiftSettings: strict),

    // What goods cost a client.
    .target(name: "Quoting", dependencies: ["Catalog"], swiftSettings: strict),
    .testTarget(name: "QuotingTests", dependencies: ["Catalog", "Quoting", "TestSupport"], swiftSettings: strict),

    // Picks as sheets.
    .target(name: "Exports", dependencies: ["Catalog"], swiftSettings: strict),
    .testTarget(name: "ExportsTests", dependencies: ["Catalog", "Exports", "TestSupport"], swiftSettings: strict),

    // What every front end says alike.
    .target(
      name: "Wording", dependencies: ["Catalog", "Exports", "Likeness", "OperatingSystem", "Queries", "Sourcing"],
      swiftSettings: strict),
    .testTarget(name: "WordingTests", dependencies: ["Catalog", "Queries", "Wording"], swiftSettings: strict),

    // The work.
    .target(
      name: "Sourcing", dependencies: ["Catalog", "Exports", "Likeness", "OperatingSystem", "Photos", "Queries"],
      swiftSettings: strict),

    // What the program does.
    .target(
      name: "AppCore", dependencies: ["Catalog", "Likeness", "Photos", "Queries", "Sourcing", "Wording"],
      swiftSettings: strict),
    .testTarget(
      name: "AppCoreTests",
      dependencies: [
        "AppCore", "Catalog", "Likeness", "OperatingSystem", "Photos", "Queries", "Sourcing", "TestSupport", "Wording",
      ],
      swiftSettings: strict),

    // The work as lines.
    .target(
      name: "LineMode", dependencies: ["Catalog", "Photos", "Queries", "Sourcing", "Wording"], swiftSettings: strict),
    .testTarget(
      name: "LineModeTests", dependencies: ["Catalog", "LineMode", "Photos", "Queries", "Sourcing", "TestSupport"],
      swiftSettings: strict),

    // Runs them.
    .target(
      name: "AppRuntime",
      dependencies: [
        "AppCore", "Archive", "Catalog", "Exports", "ImageSearch", "Likeness", "LineMode", "OperatingSystem", "Photos",
        "Queries", "Sourcing", logging,
      ],
      swiftSettings: strict),
    .testTarget(
      name: "AppRuntimeTests",
      dependencies: [
        "AppCore", "AppRuntime", "Archive", "Catalog", "Exports", "ImageSearch", "Likeness", "OperatingSystem",
        "Photos", "Queries", "Sourcing", "TestSupport", grdb, logging,
      ],
      swiftSettings: strict),

    // The only user of ncurses.
    .target(name: "CNcurses"),
    .target(name: "TerminalUI", dependencies: ["AppCore", "CNcurses", "Photos"], swiftSettings: strict),
    .testTarget(
      name: "TerminalUITests",
      dependencies: ["AppCore", "CNcurses", "Catalog", "Photos", "PseudoTerminal", "TerminalUI", "TestSupport"],
      swiftSettings: strict),

    // The vendors on loopback.
    .target(
      name: "ProviderSimulator",
      dependencies: [
        "Catalog", "Digests", "Likeness", "Photos", hummingbird, logging, nioCore, nioFoundation,
      ],
      swiftSettings: pixelWork),
    .testTarget(
      name: "ProviderSimulatorTests",
      dependencies: [
        "Catalog", "Likeness", "Photos", "ProviderSimulator", "TestSupport", asyncHTTPClient, nioCore, nioHTTP1,
      ],
      swiftSettings: strict),

    // The program.
    .executableTarget(
      name: "snapsource",
      dependencies: [
        "AppCore", "AppRuntime", "Archive", "Catalog", "Exports", "ImageSearch", "Likeness", "LineMode",
        "OperatingSystem", "Photos", "ProviderSimulator", "Providers", "Queries", "Quoting", "Sourcing", "TerminalUI",
        "Wording", argumentParser, configuration, logging,
      ],
      swiftSettings: strict, linkerSettings: programLinking),
    .testTarget(
      name: "SnapsourceTests",
      dependencies: [
        "AppCore", "AppRuntime", "Archive", "Catalog", "ImageSearch", "OperatingSystem", "Photos", "Providers",
        "Queries", "Quoting", "Sourcing", "TestSupport", "snapsource", argumentParser, logging,
      ],
      swiftSettings: strict),

    // The binary in a real terminal, and its figures.
    .target(name: "PseudoTerminal", swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["Archive", "PseudoTerminal", "TestSupport", grdb], swiftSettings: strict),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Archive", "Catalog", "Digests", "ImageSearch", "Likeness", "OperatingSystem", "Photos", "ProviderSimulator",
        "Providers", "PseudoTerminal", "Queries", "Sourcing", argumentParser,
      ],
      swiftSettings: strict, linkerSettings: programLinking),
    .testTarget(name: "BenchmarksTests", dependencies: ["Benchmarks"], swiftSettings: strict),
    .target(
      name: "TestSentences", dependencies: ["Queries"], path: "Tests/TestSentences", swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
  ]
)
