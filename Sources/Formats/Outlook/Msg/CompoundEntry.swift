// SPDX-License-Identifier: Apache-2.0

/// One entry of a compound file's directory ([MS-CFB] 2.6.1).
struct CompoundEntry {
  enum Kind { case none, storage, stream }
  let name: String
  let kind: Kind
  let left: UInt32
  let right: UInt32
  let child: UInt32
  /// First sector of a stream.
  let start: UInt32
  /// Bytes a stream says it has.
  let size: Int

  var isStream: Bool { kind == .stream }

  /// - Parameter bytes: 128 bytes.
  init(_ bytes: [UInt8], _ sectorSize: Int) {
    let length = min(LittleEndian.number(bytes, 64, 2), 64)
    name = LittleEndian.utf16(bytes[..<max(0, min(bytes.count, length))])
    switch bytes.count == 128 ? bytes[66] : 0 {
    case 1, 5: kind = .storage
    case 2: kind = .stream
    default: kind = .none
    }
    left = UInt32(LittleEndian.number(bytes, 68, 4))
    right = UInt32(LittleEndian.number(bytes, 72, 4))
    child = UInt32(LittleEndian.number(bytes, 76, 4))
    start = UInt32(LittleEndian.number(bytes, 116, 4))
    // Of small sectors the upper half may hold anything ([MS-CFB] 2.6.3).
    size = max(0, LittleEndian.number(bytes, 120, sectorSize == 512 ? 4 : 8))
  }
}
