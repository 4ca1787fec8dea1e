// SPDX-License-Identifier: Apache-2.0
import Records

/// The copies of a conversation by letter: short enough to stand at every line of a page.
struct CopyLetters {
  let copies: [JoinedCopy]

  init(_ copies: [JoinedCopy]) { self.copies = copies }

  /// "A" to "Z", then numbers.
  func letter(_ place: Int) -> String {
    guard place < 26 else { return "\(place + 1)" }
    return String(UnicodeScalar(UInt8(ascii: "A") + UInt8(place)))
  }

  /// "Asha Okafor, received 3 March 2026".
  func name(_ place: Int) -> String {
    "\(copies[place].custodian), received \(copies[place].receivedAt.utc.dayInShort)"
  }

  /// "copy A, of Asha Okafor".
  func mention(_ place: Int) -> String { "copy \(letter(place)), of \(copies[place].custodian)" }

  /// The letter in its box. It says nothing alone: the name stands beside it, to be seen or to be heard.
  func box(_ place: Int) -> HTML { element("span", .class("copy-letter")) { letter(place) } }
}
