// SPDX-License-Identifier: Apache-2.0

/// What still needs the copy on the private device.
package enum CopyTie: String, Sendable, Hashable, CaseIterable {
  case hold, request, notice, challenge, escrow, quarantine, withheld, mediaMissing, notReadWhole

  /// The reason to keep the copy, in one sentence.
  package var reason: String {
    switch self {
    case .hold: "A disposal hold covers this conversation."
    case .request: "An information request touches this conversation."
    case .notice: "A notice to you touches this conversation."
    case .challenge: "A records manager has challenged what was withheld."
    case .escrow: "Part of what you handed in is in escrow."
    case .quarantine: "Part of what you handed in is being looked at by the security role."
    case .withheld: "You withheld part of it: your copy is the only one of that part."
    case .mediaMissing: "Pictures or files are missing from what you handed in."
    case .notReadWhole: "Part of what you handed in could not be read."
    }
  }
}
