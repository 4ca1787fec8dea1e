// SPDX-License-Identifier: Apache-2.0
import Formats

/// Bytes in memory as an export.
enum Exported {
  struct Bytes: ByteSource {
    let bytes: [UInt8]
    var size: Int { bytes.count }

    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
      let part = bytes.dropFirst(offset).prefix(buffer.count)
      buffer.copyBytes(from: part)
      return part.count
    }
  }

  static func export(_ name: String, _ bytes: [UInt8]) throws -> Export {
    Export(name: name, source: Bytes(bytes: bytes))
  }
}
