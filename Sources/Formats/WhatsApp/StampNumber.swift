// SPDX-License-Identifier: Apache-2.0

/// A run of digits: its value and how many there were.
struct StampNumber {
  var value = 0
  var digits = 0
}
