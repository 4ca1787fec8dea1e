// SPDX-License-Identifier: Apache-2.0

/// One thing wrong with the catalogue's file. The remedy is always `onrecord rebuild`.
package struct Fault: Sendable, Hashable {
  package enum Part: String, Sendable, Hashable, CaseIterable {
    /// A page fails its checksum.
    case page
    /// The tree of a table or index is wrong.
    case structure
    /// A row refers to one that is not there.
    case reference
    /// The text index is wrong.
    case words
  }

  package let part: Part
  /// Page from 1, where it is known.
  package let page: Int?
}
