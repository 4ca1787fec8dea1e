// SPDX-License-Identifier: Apache-2.0

/// Writes a tar member by member, the bytes of each as they come.
struct TarWriter {
  private let write: BlockSink

  init(_ write: @escaping BlockSink) { self.write = write }

  func add(
    name: String, size: Int, _ each: BlockWalk
  ) throws {
    try TarHeader.bytes(name: name, size: size).withUnsafeBytes(write)
    var written = 0
    try each { bytes in
      written += bytes.count
      guard written <= size else { throw ZipDirectory.damaged("A member is longer than its header says.") }
      try write(bytes)
    }
    let padding = [UInt8](repeating: 0, count: (size - written) + (512 - size % 512) % 512)
    try padding.withUnsafeBytes(write)
  }

  /// Two blocks of zeros end a tar.
  func finish() throws { try [UInt8](repeating: 0, count: 1_024).withUnsafeBytes(write) }
}
