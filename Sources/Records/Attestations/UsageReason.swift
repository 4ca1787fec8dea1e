// SPDX-License-Identifier: Apache-2.0

/// Why a non-corporate channel was used (NCCC guidance 2023: "be prepared to explain and defend your choices").
package enum UsageReason: String, Sendable, Hashable, CaseIterable {
  case systemUnavailable, counterpartChose, urgent, travelling, logistics, groupWithOutsiders, other
}
