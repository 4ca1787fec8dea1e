// SPDX-License-Identifier: Apache-2.0

/// How many failures in a row are borne before a wait, and how fast they are forgotten: a leaking bucket.
package struct Bucket: Sendable, Hashable {
  /// What it counts for; a hash, so that no address stands here.
  package let name: [UInt8]
  /// Failures it holds.
  package let holds: Int64
  /// Milliseconds after which one failure has leaked out.
  package let leaks: Int64

  package init(name: [UInt8], holds: Int64, leaks: Int64) {
    (self.name, self.holds, self.leaks) = (name, holds, leaks)
  }

  /// The level, in milliseconds of leaking, `passed` milliseconds after it was `level`.
  func level(_ level: Int64, after passed: Int64) -> Int64 { max(0, level - max(0, passed)) }

  /// Milliseconds to wait until one more fits.
  func wait(at level: Int64) -> Int64 { max(0, level + leaks - holds * leaks) }
}
