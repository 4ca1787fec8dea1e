// SPDX-License-Identifier: Apache-2.0

/// The decoded files of a parse, one after another in a spool.
package final class SpooledFiles: FileSink {
  /// One of them: where it stands, and the check value a zip wants.
  struct File: Sendable, Hashable {
    let offset: Int
    var size = 0
    var crc = CRC32()
  }

  let spool: any Spool
  private(set) var files: [File] = []

  package init(in spool: any Spool) { self.spool = spool }

  package func begin() throws -> Int {
    files.append(File(offset: spool.size))
    return files.count - 1
  }

  package func write(_ bytes: UnsafeRawBufferPointer) throws {
    guard var file = files.popLast() else { return }
    try spool.append(bytes)
    file.size += bytes.count
    file.crc.add(bytes)
    files.append(file)
  }

  package func end() throws {}
}
