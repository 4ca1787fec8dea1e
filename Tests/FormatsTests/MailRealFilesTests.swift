// SPDX-License-Identifier: Apache-2.0
import Foundation
import Records
import Testing

@testable import Formats

/// Real mailboxes and the number of messages their makers say.
enum MailRealFiles {
  static let counts: [(String, Int)] = [
    ("libmail-mbox-messageparser-perl_1.5111.orig/mailarc-1.txt", 14),
    ("libmail-mbox-messageparser-perl_1.5111.orig/mailseparators.txt", 3),
    ("libmail-mbox-messageparser-perl_1.5111.orig/invalid-boundaries.txt", 8),
    ("libmail-mbox-messageparser-perl_1.5111.orig/hessbug.txt", 1),
    ("libmail-mbox-messageparser-perl_1.5111.orig/binary_body.txt", 1),
    ("libmail-mbox-messageparser-perl_1.5111.orig/newlines_at_beginning.txt", 1),
    ("libemail-folder-perl_0.860.orig/testmbox", 10),
    ("libemail-folder-perl_0.860.orig/testmbox.dos", 10),
    ("libemail-folder-perl_0.860.orig/mboxcl2", 3),
    ("libemail-folder-perl_0.860.orig/mboxcl3", 2),
    ("libemail-folder-perl_0.860.orig/testmbox.empty", 0),
    ("libmail-mboxparser-perl_0.55.orig/testbox", 9),
    ("jstedfast+MimeKit/mbox/content-length.mbox.txt", 29),
    ("jstedfast+MimeKit/mbox/issue1189.mbox.txt", 4),
    ("jstedfast+MimeKit/mbox/simple.mbox.txt", 3),
  ]
}

@Suite(.enabled(if: RealMail.folder != nil, "the folder of real files is absent"))
struct `Real mailboxes that others wrote` {
  @Test(arguments: MailRealFiles.counts) func `have the number of messages their makers say`(path: String, count: Int)
    throws
  {
    let parse = try MailParse(MboxFormat(), MemorySource(try RealMail.bytes(path)), name: "box")
    #expect(parse.messages.count == count)
    #expect(parse.report.messages == count)
    #expect(parse.report.bytes.balances)
  }

  @Test(arguments: MailRealFiles.counts.filter { $0.1 > 0 })
  func `are recognised as mailboxes and never as a single mail`(path: String, count: Int) throws {
    let export = Export(name: "x", source: MemorySource(try RealMail.bytes(path)))
    #expect(try MboxFormat().recognise(export)?.confidence == .certain)
    #expect(try EmlFormat().recognise(export) == nil)
  }

  private struct Place: Decodable {
    let mboxMarkerOffset: Int
    let beginOffset: Int
    let endOffset: Int
  }

  @Test(arguments: ["content-length", "issue1189"])
  func `begin and end at the bytes MimeKit says`(name: String) throws {
    let folder = "jstedfast+MimeKit/mbox"
    let bytes = try RealMail.bytes("\(folder)/\(name).mbox.txt")
    let places = try JSONDecoder().decode(
      [Place].self, from: Data(try RealMail.bytes("\(folder)/\(name).unix-offsets.json")))
    let parse = try MailParse(MboxFormat(), MemorySource(bytes), name: "box")
    #expect(parse.messages.map(\.source.start) == places.map(\.beginOffset))
    for (message, place) in zip(parse.messages, places) {
      // MimeKit counts the last line end to the separator after it.
      #expect(abs(message.source.end - place.endOffset) <= 1)
    }
  }
}
