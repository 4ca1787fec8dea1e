// SPDX-License-Identifier: Apache-2.0
import Testing

@Suite struct `The size of things` {
  let house = Repository.here
  /// Lines; a file should have 60 to 200.
  static let longestFile = 300
  /// Lines; a function should have 5 to 10.
  static let longestFunction = 40

  @Test func `keeps every file under its ceiling`() throws {
    let sizes = house.swift(under: "Sources").map { (house.lines($0).count, $0) }.sorted { $0.0 > $1.0 }
    let worst = try #require(sizes.first)
    #expect(worst.0 <= Self.longestFile, "longest files: \(sizes.prefix(5))")
  }

  @Test func `keeps every function under its ceiling`() throws {
    let sizes = house.swift(under: "Sources").flatMap { path in
      Declarations(house.lines(path)).functions.map { ($0.length, "\(path):\($0.line) \($0.name)") }
    }
    let worst = sizes.sorted { $0.0 > $1.0 }
    #expect(try #require(worst.first).0 <= Self.longestFunction, "longest functions: \(worst.prefix(5))")
  }
}
