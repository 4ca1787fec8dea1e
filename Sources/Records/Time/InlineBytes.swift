// SPDX-License-Identifier: Apache-2.0

/// 32 bytes in place.
struct InlineBytes: Sendable, Hashable {
  private var a: UInt64 = 0
  private var b: UInt64 = 0
  private var c: UInt64 = 0
  private var d: UInt64 = 0
}
