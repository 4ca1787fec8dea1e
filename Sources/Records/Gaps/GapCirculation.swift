// SPDX-License-Identifier: Apache-2.0

/// Whether a statement may be circulated: not before every named official replied or their day passed.
package enum GapCirculation: Sendable, Hashable {
  case allowed
  case nobodyAsked
  case waiting(for: [PersonReference], until: Day)
}

extension GapCirculation {
  /// Why not, in one sentence; nil where it may.
  package var refusal: String? {
    switch self {
    case .allowed: nil
    case .nobodyAsked: "Nobody was asked to reply yet."
    case .waiting(let people, let until):
      "\(people.map(\.name).joined(separator: " and ")) may reply until \(until.words)."
    }
  }
}
