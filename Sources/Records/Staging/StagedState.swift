// SPDX-License-Identifier: Apache-2.0

/// Where a staged upload stands on its way to being filed.
package enum StagedState: String, Sendable, Hashable, CaseIterable {
  /// Bytes are still to come.
  case receiving
  /// All bytes are here; nothing is filed yet.
  case waiting
  /// Read, and something must be declared before it can be filed.
  case undecided
  /// Marked SECRET or above: nobody but the security role sees it.
  case quarantined
  /// Filed; what was withheld is destroyed or in escrow.
  case filed
  /// Its depositor took it back; its keys are destroyed.
  case discarded
  /// Not filed, and kept sealed because a preservation notice touches it.
  case escrowed
  /// Nobody came back for it in time; its keys are destroyed.
  case expired

  /// Whether its bytes are still there for its depositor.
  package var isOpen: Bool { self == .receiving || self == .waiting || self == .undecided }
}
