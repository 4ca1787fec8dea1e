// SPDX-License-Identifier: Apache-2.0

/// Whether a conversation or message is significant government information, and of which kind (NCC-2).
package enum Significance: String, Sendable, Hashable, CaseIterable {
  case decision, instruction, commitment, policyDirection, ministerialView, externalLobbying
  case notSignificant
}
