// SPDX-License-Identifier: Apache-2.0

/// Encoded bytes that no writer of ours made.
package struct CodingDamage: Error, Sendable, Hashable {
  /// Byte at which reading stopped.
  package let offset: Int

  package init(offset: Int) { self.offset = offset }
}
