// SPDX-License-Identifier: Apache-2.0

/// Blocks of bytes by number, the most recently used of them.
struct RecentBlocks {
  private let most: Int
  private var blocks: [Int: (bytes: [UInt8], used: Int)] = [:]
  private var uses = 0

  init(most: Int) { self.most = most }

  subscript(number: Int) -> [UInt8]? {
    mutating get {
      guard let bytes = blocks[number]?.bytes else { return nil }
      uses += 1
      blocks[number]?.used = uses
      return bytes
    }
    set {
      uses += 1
      blocks[number] = newValue.map { ($0, uses) }
      guard blocks.count > most, let oldest = blocks.min(by: { $0.value.used < $1.value.used }) else { return }
      blocks[oldest.key] = nil
    }
  }
}
