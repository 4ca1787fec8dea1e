// SPDX-License-Identifier: Apache-2.0

/// Where appended entries stand, durable and published when this is returned.
public struct Appended: Hashable, Sendable {
  /// The entries' indexes, in the order they were given.
  public let indexes: Range<UInt64>
  /// A published checkpoint that covers them.
  public let checkpoint: SignedCheckpoint
}
