// SPDX-License-Identifier: Apache-2.0

/// What a person says about a picture, a PDF or pasted words (docs/formats/evidence.md). Entered, never read.
package struct EvidenceFacts: Sendable, Hashable {
  /// Title of the conversation, where it has one.
  package var title: String?
  /// With whom, as they are called.
  package var people: [String] = []
  package var channel: String?
  /// When it was, from and to, as precisely as is known: "2026", "2026-03", "2026-03-03", "2026-03-03 07:58".
  package var from: String?
  package var to: String?
  /// Who made it, and how ("screenshot on her phone").
  package var madeBy: String?
  package var madeHow: String?
  /// Why there is no export.
  package var noExport: String?
  /// Whether each paragraph of pasted words is a message.
  package var isOneMessagePerParagraph = false

  package init() {}

  /// Facts that are wanted and not there, in words.
  package var missing: [String] {
    let known: [(String, Bool)] = [
      ("with whom", !people.isEmpty), ("in which application", channel != nil), ("when", from != nil),
      ("who made it", madeBy != nil), ("how it was made", madeHow != nil), ("why there is no export", noExport != nil),
    ]
    return known.filter { !$0.1 }.map(\.0)
  }
}
