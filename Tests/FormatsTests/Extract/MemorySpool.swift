// SPDX-License-Identifier: Apache-2.0
import Formats
import Synchronization

/// A spool in memory.
final class MemorySpool: Spool {
  private let bytes = Mutex<[UInt8]>([])

  var size: Int { bytes.withLock { $0.count } }

  func append(_ new: UnsafeRawBufferPointer) throws { bytes.withLock { $0 += new } }

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    try bytes.withLock { try MemorySource($0).read(into: buffer, at: offset) }
  }
}
