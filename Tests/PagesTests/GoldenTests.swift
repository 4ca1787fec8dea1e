// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Pages

/// What a browser is sent, sample for sample. `make golden` rewrites the files; the difference is reviewed.
@Suite struct `The golden of a page` {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
  static let names = PageGallery.samples.map(\.name)

  @Test(arguments: names) func `is what its sample renders`(name: String) throws {
    let page = try #require(PageGallery.samples.first { $0.name == name }?.page)
    try compare(name, Self.main(of: Document(page, in: PageGallery.frame).text))
  }

  @Test func `of the whole document is what surrounds each page`() throws {
    var frame = PageGallery.frame
    (frame.styleTag, frame.scriptTag) = ("tag", "tag")
    let page = NoticePage(title: "Title", message: "Message.", remedy: "Remedy.")
    try compare("Document", Self.inLines(Document(page, in: frame).text))
  }

  @Test func `belongs to a sample`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { $0.hasSuffix(".html") }
    let known = Set(Self.names + ["Document"]).map { $0 + ".html" }
    #expect(Set(files).subtracting(known).isEmpty, "no page uses these files")
  }

  private func compare(_ name: String, _ text: String) throws {
    let file = Self.folder.appendingPathComponent(name + ".html")
    if ProcessInfo.processInfo.environment["ONRECORD_GOLDEN"] == "rewrite" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let golden = try? String(contentsOf: file, encoding: .utf8)
    #expect(text == golden, "run 'make golden' and review the difference")
  }

  /// The page's own part of the document, after its title.
  static func main(of text: String) -> String {
    let title = text.firstMatch(of: /<title>.*<\/title>/).map { String($0.0) + "\n" } ?? ""
    guard let start = text.range(of: "<main"), let end = text.range(of: "</main>") else { return text }
    return title + inLines(String(text[start.lowerBound..<end.upperBound]))
  }

  /// One block element a line, so that a difference shows what changed.
  static func inLines(_ text: String) -> String {
    let block =
      /<(?=(?:main|div|section|article|header|footer|nav|form|fieldset|legend|label|input|textarea|select|option|button|h[1-6]|p|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr|th|td|details|summary|progress|figure|svg|body|head|meta|link|title|script)[ >])/
    return text.replacing(block, with: "\n<").drop { $0 == "\n" } + "\n"
  }
}
