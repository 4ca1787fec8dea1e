// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Pages

@Suite struct `The gallery` {
  static let sources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("../../Sources/Pages").standardizedFileURL

  private func files() throws -> [(path: String, text: String)] {
    let paths = FileManager.default.enumerator(atPath: Self.sources.path)?.compactMap { $0 as? String } ?? []
    return try paths.filter { $0.hasSuffix(".swift") }.map {
      ($0, try String(contentsOf: Self.sources.appendingPathComponent($0), encoding: .utf8))
    }
  }

  @Test func `shows every page there is, once`() throws {
    let declared = try files().flatMap {
      $0.text.matches(of: /(?m)^(?:package )?struct (\w+): (?:\w+, )*Page\b/).map { String($0.1) }
    }
    #expect(declared.count > 1)
    #expect(declared.sorted() == PageGallery.pages.map { "\($0)" }.sorted())
  }

  @Test(arguments: PageGallery.pages.map { "\($0)" }) func `shows each page typical, and no state twice`(name: String)
    throws
  {
    let page = try #require(PageGallery.pages.first { "\($0)" == name })
    let states = page.samples.map(\.state)
    #expect(states.contains(.typical))
    #expect(Set(states).count == states.count)
  }

  /// The compiler keeps strings out of markup but for what stands in `Hypertext/`.
  @Test func `rests on pages that make no markup of strings`() throws {
    for file in try files() where !file.path.hasPrefix("Hypertext/") {
      #expect(!file.text.contains("markup:") && !file.text.contains(".markup("), "\(file.path)")
    }
  }
}
