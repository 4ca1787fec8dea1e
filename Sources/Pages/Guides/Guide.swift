// SPDX-License-Identifier: Apache-2.0
/// How a conversation is brought out of one application. Every guide there is stands in `all`.
///
/// Applications change their menus; each guide says when it was last looked at.
package struct Guide: Sendable, Hashable {
  /// Its segment in the address.
  package let name: String
  let title: String
  let summary: String
  let ways: [GuideWay]
  /// What the export leaves out, in plain words.
  let leavesOut: [String]
  /// What to do when it cannot be exported; the first is a heading's worth of warning.
  let blocked: [String]
  /// "November 2026".
  let checked: String

  package static var all: [Guide] { [whatsApp, signal, messages, telegram, mail, messenger, google, linkedIn, work] }

  package static func named(_ name: String) -> Guide? { all.first { $0.name == name } }
}
