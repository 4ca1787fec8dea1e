// SPDX-License-Identifier: Apache-2.0

/// A file in a bubble: shown, to be fetched, or named with the reason why it is not there.
package struct LineAttachment: Sendable, Hashable {
  package let name: String
  /// "photograph, 1.2 MB", or why it is missing: "left out of the export".
  package let remark: String
  /// Where it can be fetched; nil when its bytes are not there.
  package let path: Path?
  /// A re-encoded picture to show; nil when there is none.
  package let picture: Path?

  package init(_ name: String, remark: String, path: Path? = nil, picture: Path? = nil) {
    (self.name, self.remark, self.path, self.picture) = (name, remark, path, picture)
  }
}
