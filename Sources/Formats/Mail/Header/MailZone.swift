// SPDX-License-Identifier: Apache-2.0

/// Zone names of mail dates whose offset is beyond doubt (RFC 5322 4.3 and European names seen in headers).
///
/// CST is RFC 5322's. IST and its like name several zones: they stay without an offset.
enum MailZone {
  private struct Name {
    let word: StaticString
    /// Minutes east of UTC.
    let offset: Int
  }

  private static let names = [
    Name(word: "GMT", offset: 0), Name(word: "UT", offset: 0), Name(word: "UTC", offset: 0), Name(word: "Z", offset: 0),
    Name(word: "EST", offset: -300), Name(word: "EDT", offset: -240), Name(word: "CST", offset: -360),
    Name(word: "CDT", offset: -300), Name(word: "MST", offset: -420), Name(word: "MDT", offset: -360),
    Name(word: "PST", offset: -480), Name(word: "PDT", offset: -420), Name(word: "BST", offset: 60),
    Name(word: "WET", offset: 0), Name(word: "WEST", offset: 60), Name(word: "CET", offset: 60),
    Name(word: "CEST", offset: 120), Name(word: "MET", offset: 60), Name(word: "MEST", offset: 120),
    Name(word: "MESZ", offset: 120), Name(word: "MEZ", offset: 60), Name(word: "EET", offset: 120),
    Name(word: "EEST", offset: 180), Name(word: "MSK", offset: 180), Name(word: "JST", offset: 540),
  ]

  static func offset(_ bytes: MailBytes, _ word: Range<Int>) -> Int? {
    names.first { bytes.equals($0.word, word) }?.offset
  }
}
