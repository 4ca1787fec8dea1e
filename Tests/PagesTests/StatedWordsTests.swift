// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Pages

/// A page shows how files differ; it cannot show that anybody did anything.
@Suite struct `A page about statements or signals` {
  static let names = PageGallery.samples.map(\.name).filter {
    $0.contains("Gap") || $0.hasPrefix("Signals") || $0.hasPrefix("StateGap")
  }

  private func text(_ name: String) throws -> String {
    let page = try #require(PageGallery.samples.first { $0.name == name }?.page)
    let html = Document(page, in: PageGallery.frame).text
    let start = try #require(html.range(of: "<main")?.lowerBound)
    return String(html[start...].replacing(/<[^>]*>/, with: " "))
  }

  @Test(arguments: names) func `never says that somebody did something`(name: String) throws {
    let forbidden = /\b(deleted by|wrote|hid|destroyed|tampered|guilty)\b/.ignoresCase()
    #expect(try !text(name).contains(forbidden), "\(name)")
  }

  @Test(
    arguments: names.filter {
      $0.hasPrefix("GapStatementPage.") || $0.hasPrefix("GapPrint") || $0.hasPrefix("GapReply")
    })
  func `says first that it is no finding`(name: String) throws {
    let text = try text(name)
    let caution = try #require(text.range(of: "It does not say why they differ")?.lowerBound)
    let first = try #require(text.range(of: "Conversation")?.lowerBound)
    #expect(caution < first)
  }

  @Test func `about signals says that they are signals`() throws {
    for name in Self.names where name.hasPrefix("Signals") {
      #expect(try text(name).contains("This is a signal, not a finding."))
    }
  }

  /// What the official sees before circulation has no word of a colleague's copy.
  @Test func `for the named official has no words of other copies`() throws {
    let text = try text("GapReplyPage.typical")
    #expect(!text.contains("Can we close the lower gate") && text.contains("Sent to the region"))
    #expect(try self.text("GapStatementPage.typical").contains("Can we close the lower gate"))
  }

  @Test func `alone has its style within it and asks for nothing`() throws {
    let page = try #require(PageGallery.samples.first { $0.name == "GapPrintPage.typical" }?.page)
    let html = StandaloneDocument(page).text
    #expect(html.contains("<style>") && html.contains("@page"))
    for tag in ["<script", "<link", "<form", "<nav", "<img"] { #expect(!html.contains(tag), "\(tag)") }
    #expect(!String(decoding: Assets.style, as: UTF8.self).contains("</"))
  }
}
