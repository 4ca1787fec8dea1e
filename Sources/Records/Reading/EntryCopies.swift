// SPDX-License-Identifier: Apache-2.0

/// In how many copies of its conversation a message stands, and how the others have it. Made for no message that
/// somebody withheld.
package struct EntryCopies: Sendable, Hashable {
  /// Copies that have a line for it.
  package let here: Int
  /// Copies of the conversation.
  package let all: Int
  /// How many copies have it otherwise, by how; without `.shown`.
  package let otherwise: [LineStanding: Int]

  package init(here: Int, all: Int, otherwise: [LineStanding: Int]) {
    (self.here, self.all, self.otherwise) = (here, all, otherwise)
  }

  /// "in 3 of 4 copies; 1 deletion line".
  package var inWords: String {
    let parts = otherwise.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.value) \($0.key.mark)" }
    return (["in \(here) of \(all) copies"] + parts).joined(separator: "; ")
  }
}
