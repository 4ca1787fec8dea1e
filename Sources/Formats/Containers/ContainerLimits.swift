// SPDX-License-Identifier: Apache-2.0

/// What a container may ask of us; enforced while it inflates, whatever it declares.
package struct ContainerLimits: Sendable, Hashable {
  /// Number of members.
  package var members = 100_000
  /// Inflated bytes of one member (8 GiB).
  package var memberBytes = 8 << 30
  /// Inflated bytes of all members together (20 GiB).
  package var totalBytes = 20 << 30
  /// Inflated bytes for each compressed one, looked at once `ratioFloor` bytes came out (deflate can reach 1,032).
  package var ratio = 500
  /// 64 MiB.
  package var ratioFloor = 64 << 20
  /// Size of a zip's central directory (64 MiB).
  package var directoryBytes = 64 << 20

  package init() {}

  /// For exports.
  package static let standard = ContainerLimits()

  /// For a folder on our own disk, presented as a tar: a mailbox may hold millions of files.
  package static var folder: ContainerLimits {
    var limits = ContainerLimits()
    limits.members = 10_000_000
    limits.totalBytes = 1 << 42
    return limits
  }
}
