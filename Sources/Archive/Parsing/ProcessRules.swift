// SPDX-License-Identifier: Apache-2.0
import CConfine

/// Rules for every process of this program.
package enum ProcessRules {
  /// No core dumps; other processes of the same account cannot read this one's memory.
  package static func keepMemoryPrivate() { onrecord_keep_memory_private() }
}
