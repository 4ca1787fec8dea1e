// SPDX-License-Identifier: Apache-2.0

/// The first bytes of a file, looked at for the words by which a format is known.
package struct FileHead {
  private let bytes: [UInt8]

  /// The bytes as a source of their own.
  package var source: MemorySource { MemorySource(bytes) }

  package init(_ file: TreeFile, _ count: Int = 16_384) { bytes = file.head(count) }

  /// The first byte that is no space and no part of a byte-order mark.
  package var first: UInt8? { bytes.first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) } }

  /// Whether all of `words` stand in it.
  package func has(_ words: StaticString...) -> Bool { words.allSatisfy { holds($0) } }

  /// Whether one of `words` stands in it.
  package func hasAny(_ words: StaticString...) -> Bool { words.contains { holds($0) } }

  private func holds(_ words: StaticString) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return false }
      return Bytes.find(words, start, start + buffer.count) != nil
    }
  }
}
