// SPDX-License-Identifier: Apache-2.0

/// The system call that failed and its errno.
struct DiskFailure: Error, Hashable, Sendable {
  let call: String
  let errno: Int32

  /// A failed fsync leaves the state of the file unknown; nothing may be written on top of it.
  var isFatal: Bool { call == "fsync" }
}
