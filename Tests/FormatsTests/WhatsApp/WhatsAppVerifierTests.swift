// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Testing

@Suite struct `A WhatsApp parser under damage` {
  @Test(arguments: [Sample.android, Sample.ios, Sample.arabic, Sample.mixed])
  func `keeps its promises through a thousand mutations`(text: String) throws {
    try verifyParser(WhatsAppText(), on: Array(text.utf8), named: "_chat.txt", mutations: 1000, seed: 7)
  }

  @Test func `keeps its promises on a zip`() throws {
    let zip = try ZipMaker.make([
      ("_chat.txt", Array(Sample.iosMedia.utf8)), ("00000001-PHOTO-2024-05-13-09-15-00.jpg", [1, 2, 3]),
    ])
    try verifyParser(WhatsAppText(), on: zip, named: "chat.zip", mutations: 1000, seed: 8)
  }

  @Test func `keeps its promises on a web export`() throws {
    try verifyParser(WhatsAppWeb(), on: Array(Sample.web.utf8), named: "chat.txt", mutations: 1000, seed: 9)
  }
}
