// SPDX-License-Identifier: Apache-2.0

/// Where the bytes of a file lie and which counter sealed them.
struct SignalLegacyBlob: Sendable {
  let range: Range<Int>
  let counter: UInt32
}
