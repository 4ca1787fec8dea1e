// SPDX-License-Identifier: Apache-2.0

/// Keeps the decoded attachments of one mail in memory; a mail that is opened is at most `MailLimits.message` long.
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
