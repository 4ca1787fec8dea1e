// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

/// Swift 6 language mode everywhere; a warning is an error.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// GRDB asks for `-lsqlite3`. SQLCipher has the same symbols; linked whole into the program it comes before every shared
/// library, so the plain one is loaded and never called (docs/decisions/0003-sqlcipher.md; a test asks it its version).
let sqlcipher: [LinkerSetting] = [
  .unsafeFlags(
    ["--whole-archive", "-l:libsqlcipher.a", "--no-whole-archive"].flatMap { ["-Xlinker", $0] }),
  .linkedLibrary("crypto"),
]

let crypto: [Target.Dependency] = [
  .product(name: "Crypto", package: "swift-crypto"),
  .product(name: "CryptoExtras", package: "swift-crypto"),
]

/// What the door over the network stands on.
let server: [Target.Dependency] = [
  .product(name: "Hummingbird", package: "hummingbird"),
  .product(name: "HummingbirdTLS", package: "hummingbird"),
  .product(name: "HummingbirdCore", package: "hummingbird"),
  .product(name: "HTTPTypes", package: "swift-http-types"),
  .product(name: "NIOCore", package: "swift-nio"),
  .product(name: "NIOHTTP1", package: "swift-nio"),
  .product(name: "NIOPosix", package: "swift-nio"),
  .product(name: "NIOSSL", package: "swift-nio-ssl"),
  .product(name: "Logging", package: "swift-log"),
  .product(name: "JWTKit", package: "jwt-kit"),
  .product(name: "AsyncHTTPClient", package: "async-http-client"),
]

/// The tests of one target.
func tests(_ target: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(target)Tests", dependencies: [.init(stringLiteral: target), "OnRecordTesting"] + dependencies,
    exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "onrecord",
  products: [
    .executable(name: "onrecord", targets: ["onrecord"]),
    .library(name: "Ledger", targets: ["Ledger"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
  ],
  targets: [
    .target(name: "Records", swiftSettings: strict),
    .target(name: "Ledger", dependencies: crypto, swiftSettings: strict),
    .target(name: "Vault", dependencies: ["CSodium"] + crypto, swiftSettings: strict),
    .target(
      name: "Formats",
      dependencies: ["Records", "CLibArchive", "CGMime", "CDkim", "CSQLite", "CZlib", "COpenSSL", "CPff"] + crypto,
      swiftSettings: strict),
    .target(
      name: "Store", dependencies: ["Records", "CWords", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict, linkerSettings: sqlcipher),
    .target(
      name: "Archive", dependencies: ["Records", "Ledger", "Vault", "Formats", "Store", "CConfine", "CGd", "CDkim"],
      swiftSettings: strict),
    .target(
      name: "Pages", dependencies: ["Records"],
      resources: [.embedInCode("Assets/style.css"), .embedInCode("Assets/page.js"), .embedInCode("Assets/icon.svg")],
      swiftSettings: strict),
    .target(
      name: "Web", dependencies: ["Records", "Pages", "Archive", "CCurl", "CQr"] + crypto + server,
      swiftSettings: strict),
    .executableTarget(
      name: "onrecord",
      dependencies: [
        "Records", "Ledger", "Vault", "Formats", "Store", "Archive", "Pages", "Web",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .systemLibrary(name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CPff", pkgConfig: "libpff", providers: [.apt(["libpff-dev", "libbfio-dev"])]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlcipher-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CGd", pkgConfig: "gdlib", providers: [.apt(["libgd-dev"])]),
    .systemLibrary(name: "CGMime", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"])]),
    .systemLibrary(name: "CQr", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .target(name: "CWords", linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("stemmer")]),
    .target(name: "CConfine"),
    .target(name: "CDkim", linkerSettings: [.linkedLibrary("opendkim"), .linkedLibrary("resolv")]),
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),

    .target(
      name: "OnRecordTesting", dependencies: ["Records", "Formats", "Vault", "Store", "Archive"],
      swiftSettings: strict),
    tests("Records", []),
    tests("Ledger", crypto),
    tests("Vault", crypto, exclude: ["Vectors"]),
    tests("Formats", crypto, exclude: ["Fixtures"]),
    tests("Store", []),
    tests("Archive", ["onrecord"]),
    tests("Pages", [], exclude: ["Golden"]),
    tests("Web", ["Archive", "Pages", "Records"] + server),
    .testTarget(
      name: "CommandTests", dependencies: ["onrecord", "OnRecordTesting"], exclude: ["Golden"], swiftSettings: strict
    ),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
  ]
)

/// The benchmarks' own programs are built only when they are asked for (Benchmarks/run, Benchmarks/StoreBench/run.sh).
if Context.environment["ONRECORD_BENCH"] != nil {
  package.targets.append(
    .executableTarget(
      name: "measure", dependencies: ["Records", "Ledger", "Vault", "Store", "Archive"] + crypto,
      path: "Benchmarks/Measure", swiftSettings: strict))
  package.targets.append(
    .executableTarget(
      name: "storebench", dependencies: ["Records", "Store"], path: "Benchmarks/StoreBench", exclude: ["run.sh"],
      swiftSettings: strict))
}

/// The fuzzer links libFuzzer and is built on its own by `Fuzz/run`.
if Context.environment["ONRECORD_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "onrecord-fuzz", dependencies: ["Formats", "Records"], path: "Fuzz/Sources", linkerSettings: sqlcipher))
}
