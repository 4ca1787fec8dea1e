// SPDX-License-Identifier: Apache-2.0
import CPff
import Foundation

/// The bytes of an attachment, read where they stand in the file.
///
/// `@unchecked`: libpff's item has a place of its own; it is used only by the one thread that pulls the items.
final class PstAttachmentSource: ByteSource, @unchecked Sendable {
  private let item: PstItem
  let size: Int

  init?(_ item: PstItem) {
    var size: UInt64 = 0
    guard libpff_attachment_get_data_size(item.pointer, &size, nil) == 1, size < UInt64(Int.max) else { return nil }
    (self.item, self.size) = (item, Int(size))
  }

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    guard offset >= 0, offset < size, let base = buffer.baseAddress else { return 0 }
    let count = min(buffer.count, size - offset)
    guard libpff_attachment_data_seek_offset(item.pointer, Int64(offset), SEEK_SET, nil) >= 0 else { return 0 }
    return max(
      0, libpff_attachment_data_read_buffer(item.pointer, base.assumingMemoryBound(to: UInt8.self), count, nil))
  }
}
