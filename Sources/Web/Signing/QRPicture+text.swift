// SPDX-License-Identifier: Apache-2.0
import CQr
import Pages

extension QRPicture {
  /// The picture of a text, with the medium level of error correction; nil when it is too long for any.
  init?(of text: String) {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    let count = Int(code.pointee.width) * Int(code.pointee.width)
    // The lowest bit of each byte says whether the module is dark (qrencode.h).
    self.init(modules: UnsafeBufferPointer(start: code.pointee.data, count: count).map { $0 & 1 == 1 })
  }
}
