// SPDX-License-Identifier: Apache-2.0

/// Media types by the ending of a file's name.
package enum MediaKind {
  /// nil for endings not in the table.
  package static func type(ofName name: some StringProtocol) -> String? {
    var bytes = Array(name.utf8)
    return bytes.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return nil }
      return MediaName.mediaType(BytePointer(start), BytePointer(start + buffer.count))
    }
  }
}
