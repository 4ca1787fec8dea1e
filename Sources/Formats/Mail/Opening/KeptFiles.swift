// SPDX-License-Identifier: Apache-2.0

/// Keeps the decoded attachments of one mail in memory; a mail that is opened is at most `MailLimits.message` long.
final class KeptFiles: FileSink {
  private(set) var files: [[UInt8]] = []

  func begin() throws -> Int {
    files.append([])
    return files.count - 1
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws { files[files.count - 1].append(contentsOf: bytes) }
  func end() throws {}
}
