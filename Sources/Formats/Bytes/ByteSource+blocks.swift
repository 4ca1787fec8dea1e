// SPDX-License-Identifier: Apache-2.0

extension ByteSource {
  /// Hands all bytes to `body` in order, up to 1 MiB at a time; throws when they end early.
  package func eachBlock(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: min(1 << 20, max(1, size)), alignment: 64)
    defer { buffer.deallocate() }
    var offset = 0
    while offset < size {
      let count = try read(into: buffer, at: offset)
      guard count > 0 else {
        throw FormatError(
          .unreadable, "The export stops at byte \(offset) of \(size).", remedy: "Hand it in again once it is at rest.")
      }
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      offset += count
    }
  }
}
