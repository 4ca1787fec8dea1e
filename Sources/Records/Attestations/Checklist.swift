// SPDX-License-Identifier: Apache-2.0

/// A change in a person's life at work that ends with every conversation captured or explained.
package enum Checklist: String, Sendable, Hashable, CaseIterable {
  case leaving, newPhone, changingRole
}
