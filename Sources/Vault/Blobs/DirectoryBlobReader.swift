// SPDX-License-Identifier: Apache-2.0

/// An object's file, held open: it stays readable while it is being destroyed.
struct DirectoryBlobReader: BlobReader {
  let file: Descriptor
  let size: Int

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    try explaining { try file.read(into: buffer, at: offset) }
  }
}
