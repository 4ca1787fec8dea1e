// SPDX-License-Identifier: Apache-2.0

/// Why a conversation cannot be exported by the person who has it.
package enum CaptureObstacle: String, Sendable, Hashable, CaseIterable {
  case exportBlocked, phoneLost
}
