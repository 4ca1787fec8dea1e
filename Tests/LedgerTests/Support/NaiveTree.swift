// SPDX-License-Identifier: Apache-2.0
import Crypto

@testable import Ledger

/// RFC 6962 sections 2.1 to 2.1.2, written down as they stand there, over swift-crypto: the oracle of the tests.
enum NaiveTree {
  static func leaf(_ data: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: [0] + data)) }

  static func root(_ data: ArraySlice<[UInt8]>) -> [UInt8] {
    if data.isEmpty { return Array(SHA256.hash(data: [UInt8]())) }
    if data.count == 1 { return leaf(data.first!) }
    let middle = data.startIndex + half(data.count)
    return Array(SHA256.hash(data: [1] + root(data[..<middle]) + root(data[middle...])))
  }

  static func path(_ index: Int, _ data: ArraySlice<[UInt8]>) -> [[UInt8]] {
    guard data.count > 1 else { return [] }
    let middle = data.startIndex + half(data.count)
    if index < middle { return path(index, data[..<middle]) + [root(data[middle...])] }
    return path(index, data[middle...]) + [root(data[..<middle])]
  }

  static func consistency(_ old: Int, _ data: ArraySlice<[UInt8]>, isWhole: Bool = true) -> [[UInt8]] {
    guard old < data.count else { return isWhole ? [] : [root(data)] }
    let half = half(data.count)
    let (left, right) = (data[..<(data.startIndex + half)], data[(data.startIndex + half)...])
    if old <= half { return consistency(old, left, isWhole: isWhole) + [root(right)] }
    return consistency(old - half, right, isWhole: false) + [root(left)]
  }

  private static func half(_ count: Int) -> Int {
    var half = 1
    while half * 2 < count { half *= 2 }
    return half
  }
}
