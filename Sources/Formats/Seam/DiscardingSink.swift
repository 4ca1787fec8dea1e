// SPDX-License-Identifier: Apache-2.0

/// Counts the decoded files and drops their bytes: for parses that only look.
package final class DiscardingSink: FileSink {
  private var count = 0

  package init() {}

  package func begin() throws -> Int {
    defer { count += 1 }
    return count
  }

  package func write(_ bytes: UnsafeRawBufferPointer) throws {}
  package func end() throws {}
}
