// SPDX-License-Identifier: Apache-2.0

/// The colour of a tag or notice; its words always say the same.
package enum Tone: String, Sendable, Hashable, CaseIterable {
  case quiet, accent, good, notice, bad
}
