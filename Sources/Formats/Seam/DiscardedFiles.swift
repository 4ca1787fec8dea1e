// SPDX-License-Identifier: Apache-2.0

/// Numbers the files it is given and keeps none: for a parse without an archive.
package final class DiscardedFiles: FileSink {
  private var count = 0

  package init() {}

  package func begin() -> Int {
    defer { count += 1 }
    return count
  }

  package func write(_ bytes: UnsafeRawBufferPointer) {}

  package func end() {}
}
