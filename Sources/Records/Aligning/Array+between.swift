// SPDX-License-Identifier: Apache-2.0

extension Array where Element == Int {
  /// Whether a number of this ascending list lies between two others.
  func hasOne(between low: Int, and high: Int) -> Bool {
    var (from, to) = (0, count)
    while from < to {
      let middle = (from + to) / 2
      if self[middle] <= low { from = middle + 1 } else { to = middle }
    }
    return from < count && self[from] < high
  }
}
