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

  package var message: String {
    switch part {
    case .page: "A page fails its checksum\(place)."
    case .structure: "A table or an index is not in order\(place)."
    case .reference: "A row refers to one that is not there."
    case .words: "The text index is not in order."
    }
  }

  private var place: String { page.map { ": page \($0)" } ?? "" }
}
