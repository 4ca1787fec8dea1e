// SPDX-License-Identifier: Apache-2.0
import Records

/// Collects extras; what is not there leaves none.
struct SignalExtras {
  private(set) var all: [Extra] = []

  mutating func put(_ name: String, _ value: String?) {
    if let value { all.append(Extra(name, value)) }
  }

  mutating func put(_ name: String, at milliseconds: Int64?) { put(name, SignalTime.iso(milliseconds)) }
  mutating func put(_ name: String, _ number: Int64?) { put(name, number.map { String($0) }) }
  mutating func add(_ extras: [Extra]) { all += extras }
  mutating func put(_ name: String, if flag: Bool) { put(name, flag ? "true" : nil) }
}
