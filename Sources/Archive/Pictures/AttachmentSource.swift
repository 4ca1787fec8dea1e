// SPDX-License-Identifier: Apache-2.0
import Formats

/// An opened attachment as a source of bytes for the child that makes its picture.
struct AttachmentSource: ByteSource {
  private let attachment: Office.OpenedAttachment
  var size: Int { attachment.size }

  init(_ attachment: Office.OpenedAttachment) { self.attachment = attachment }

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    let bytes = try attachment.bytes(at: offset, buffer.count)
    buffer.copyBytes(from: bytes)
    return bytes.count
  }
}
