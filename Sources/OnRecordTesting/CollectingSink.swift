// SPDX-License-Identifier: Apache-2.0
import Formats

/// Keeps the decoded files of a parse.
package final class CollectingSink: FileSink {
  package private(set) var files: [[UInt8]] = []

  package init() {}

  package func begin() throws -> Int {
    files.append([])
    return files.count - 1
  }

  package func write(_ bytes: UnsafeRawBufferPointer) throws { files[files.count - 1].append(contentsOf: bytes) }
  package func end() throws {}
}
