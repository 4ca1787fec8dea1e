// SPDX-License-Identifier: Apache-2.0
import Foundation
import Ledger

/// RFC 6962 trees over made-up entries of 60 bytes: two blocks of SHA-256 a leaf and two a node, four an entry.
struct Merkle {
  let entries: Int

  /// Every core appends all entries to a tree of its own, which is what a verifier does too.
  func appended(onCores cores: Int) -> [(String, Figure)] {
    let watch = Stopwatch()
    DispatchQueue.concurrentPerform(iterations: cores) { _ in _ = tree() }
    return [("entries", .count(entries * cores))] + watch.figures
  }

  /// The root, to be compared with that of another program over the same entries.
  func root() -> [(String, Figure)] { [("root", .text(tree().root.hex))] }

  /// Entry `i` is 52 times "." and `i` in eight digits.
  private func tree() -> Frontier {
    var tree = Frontier()
    var entry = [UInt8](repeating: UInt8(ascii: "."), count: 60)
    for number in 0..<entries {
      Self.write(number, to: &entry)
      entry.withUnsafeBytes { tree.append(data: $0) }
    }
    return tree
  }

  private static func write(_ number: Int, to entry: inout [UInt8]) {
    var rest = number
    for place in stride(from: 59, to: 51, by: -1) {
      entry[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
  }
}
