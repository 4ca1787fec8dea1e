// SPDX-License-Identifier: Apache-2.0
import CSQLite

/// What the engine's memory for an open file holds: its method table, then a reference to the file served.
enum OpenFile {
  /// In bytes.
  static let size = MemoryLayout<sqlite3_file>.stride + MemoryLayout<UnsafeMutableRawPointer?>.stride

  /// SQLITE_IOERR_READ and SQLITE_IOERR_SHORT_READ, which Swift does not import.
  private static let readFailed: Int32 = 266
  private static let readShort: Int32 = 522

  static func set(_ served: ServedFile, of file: UnsafeMutablePointer<sqlite3_file>) {
    place(file).pointee = Unmanaged.passRetained(served).toOpaque()
  }

  static func of(_ file: UnsafeMutablePointer<sqlite3_file>?) -> ServedFile? {
    file.flatMap { place($0).pointee }.map { Unmanaged<ServedFile>.fromOpaque($0).takeUnretainedValue() }
  }

  static func close(_ file: UnsafeMutablePointer<sqlite3_file>?) {
    guard let file, let held = place(file).pointee else { return }
    Unmanaged<ServedFile>.fromOpaque(held).release()
    place(file).pointee = nil
  }

  /// What lies beyond the end is zero, as the engine asks of a short read.
  static func read(
    _ file: UnsafeMutablePointer<sqlite3_file>?, _ out: UnsafeMutableRawPointer?, _ count: Int, _ offset: Int
  ) -> Int32 {
    let buffer = UnsafeMutableRawBufferPointer(start: out, count: count)
    guard let served = of(file), let filled = served.read(into: buffer, at: offset) else { return readFailed }
    guard filled < count else { return SQLITE_OK }
    UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]).initializeMemory(as: UInt8.self, repeating: 0)
    return readShort
  }

  private static func place(
    _ file: UnsafeMutablePointer<sqlite3_file>
  ) -> UnsafeMutablePointer<UnsafeMutableRawPointer?> {
    (UnsafeMutableRawPointer(file) + MemoryLayout<sqlite3_file>.stride)
      .assumingMemoryBound(to: UnsafeMutableRawPointer?.self)
  }
}
