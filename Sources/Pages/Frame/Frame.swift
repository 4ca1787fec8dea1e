// SPDX-License-Identifier: Apache-2.0

/// What surrounds every page: whose archive, who is signed in, and the secrets of this one answer.
package struct Frame: Sendable {
  /// A link of the head's navigation.
  package struct Way: Sendable, Hashable {
    package let text: String
    package let path: Path
    package let isHere: Bool

    package init(_ text: String, _ path: Path, isHere: Bool = false) {
      self.text = text
      self.path = path
      self.isHere = isHere
    }
  }

  /// The public authority's name.
  package var authority: String
  /// Name of who is signed in, "for" whom they act included; nil for a visitor.
  package var viewer: String?
  /// Where this person may go.
  package var ways: [Way]
  /// Goes into every form; empty for pages without a session.
  package var token: String
  /// Allows this answer's own script; fresh for each.
  package var nonce: String
  /// Tags of the style sheet and script, from their content.
  package var styleTag: String
  package var scriptTag: String
  /// Whether this is the demonstration, where people and messages are made up.
  package var isDemonstration: Bool

  package init(
    authority: String, viewer: String? = nil, ways: [Way] = [], token: String = "", nonce: String = "",
    isDemonstration: Bool = false
  ) {
    self.authority = authority
    self.viewer = viewer
    self.ways = ways
    self.token = token
    self.nonce = nonce
    styleTag = Assets.styleTag
    scriptTag = Assets.scriptTag
    self.isDemonstration = isDemonstration
  }
}
