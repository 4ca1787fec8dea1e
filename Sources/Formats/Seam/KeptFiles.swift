// SPDX-License-Identifier: Apache-2.0

/// Keeps decoded files in memory: for exports known to be small, as a mail that is opened is (`MailLimits.message`).
package final class KeptFiles: FileSink {
  package private(set) var files: [[UInt8]] = []

  package init() {}

  package func begin() throws -> Int {
    files.append([])
    return files.count - 1
  }

  package func write(_ bytes: UnsafeRawBufferPointer) throws { files[files.count - 1].append(contentsOf: bytes) }
  package func end() throws {}
}
