// SPDX-License-Identifier: Apache-2.0

/// A line with the key by which it may meet others.
struct KeyedLine {
  var key: UInt64
  var line: Int32
}
