// SPDX-License-Identifier: Apache-2.0

/// One file of a folder and its place in the virtual tar: header blocks, contents, padding to 512 bytes.
struct FolderEntry: Sendable {
  /// A file on disk is opened for each read, so that a folder of millions holds no descriptors.
  enum Content: Sendable {
    case path(String)
    case bytes(any ByteSource)

    func open() throws -> any ByteSource {
      switch self {
      case .path(let path): try FileSource(path: path)
      case .bytes(let source): source
      }
    }
  }

  let content: Content
  let header: [UInt8]
  let size: Int
  let start: Int

  var end: Int { start + header.count + (size + 511) / 512 * 512 }

  /// Fills `buffer`, already zeroed, with the entry's bytes from `offset` (counted from its own start).
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws {
    var filled = 0
    if offset < header.count {
      filled = min(buffer.count, header.count - offset)
      header.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + filled])) }
    }
    let within = offset + filled - header.count
    let wanted = min(buffer.count - filled, size - within)
    guard wanted > 0 else { return }
    let file = try content.open()
    while filled < buffer.count, offset + filled - header.count < size {
      let at = offset + filled - header.count
      let room = UnsafeMutableRawBufferPointer(
        rebasing: buffer[filled..<filled + min(buffer.count - filled, size - at)])
      let n = try file.read(into: room, at: at)
      guard n > 0 else { return }
      filled += n
    }
  }
}
