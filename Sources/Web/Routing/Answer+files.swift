// SPDX-License-Identifier: Apache-2.0
import Archive
import NIOCore

extension Answer {
  /// Bytes at a time on their way out: 256 KiB.
  private static let step = 1 << 18

  /// A sealed file as it was handed in. Never shown in the browser: whatever it is, it is a download of unnamed kind.
  static func download(_ file: OpenedFile) -> Answer {
    .download(file.name, mediaType: "application/octet-stream", size: file.size) { writer in
      for offset in stride(from: 0, to: file.size, by: step) {
        try await writer.write(ByteBuffer(bytes: try file.bytes(at: offset, step)))
      }
    }
  }
}
