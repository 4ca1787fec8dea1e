// SPDX-License-Identifier: Apache-2.0
import Formats
import Records
import Store
import Synchronization
import Vault

/// A staged whole, read at any offset over its sealed parts; a few of them are open at a time.
final class StagedSource: ByteSource {
  /// Parts kept open; each open one holds some 280 KB.
  private static let open = 4

  let size: Int
  private let parts: [StagedPartRow]
  private let vault: OpenVault
  private let readers = Mutex<[(part: Int, reader: SealedReader)]>([])

  init(_ parts: [StagedPartRow], in vault: OpenVault) {
    (self.parts, self.vault) = (parts, vault)
    size = parts.last.map { $0.start + $0.length } ?? 0
  }

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    guard offset >= 0, offset < size, !buffer.isEmpty else { return 0 }
    let place = part(at: offset)
    return try reader(of: place).read(into: buffer, at: offset - parts[place].start)
  }

  private func part(at offset: Int) -> Int {
    var (low, high) = (0, parts.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if parts[middle].start <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  private func reader(of place: Int) throws -> SealedReader {
    try readers.withLock { readers in
      if let known = readers.first(where: { $0.part == place }) { return known.reader }
      guard let object = ObjectID(bytes: parts[place].object), let home = GroupID(bytes: parts[place].home) else {
        throw ArchiveError(.damaged, "A part of a staged upload is named wrongly.")
      }
      let reader = try vault.read(object, in: home)
      if readers.count >= Self.open { readers.removeFirst() }
      readers.append((place, reader))
      return reader
    }
  }
}
