// SPDX-License-Identifier: Apache-2.0
import Records

/// Senders seen so far, each made once and found again by its bytes.
final class SenderTable {
  /// Senders remembered; a chat has at most 1,024 members, so more are a sign of a broken file.
  private static let most = 65_536

  private final class Entry {
    let hash: UInt64
    let bytes: [UInt8]
    let participant: Participant

    init(hash: UInt64, bytes: [UInt8], participant: Participant) {
      (self.hash, self.bytes, self.participant) = (hash, bytes, participant)
    }
  }

  @exclusivity(unchecked) private var entries: [Entry] = []
  /// Open addressing; index into `entries` plus one.
  @exclusivity(unchecked) private var table = [UInt32](repeating: 0, count: 1024)
  private let selfName: StaticString?

  /// `selfName` is what the export calls its own holder ("You" in the web export).
  init(selfName: StaticString? = nil) { self.selfName = selfName }

  /// The participant written as `start ..< end`, if met before.
  @inline(__always)
  func find(_ start: BytePointer, _ end: BytePointer) -> Participant? {
    let hash = Self.hash(start, end)
    var slot = Int(hash & UInt64(table.count - 1))
    while table[slot] != 0 {
      let i = Int(table[slot]) - 1
      if entries[i].hash == hash, entries[i].bytes.count == end - start,
        Bytes.equal(start, entries[i].bytes, end - start)
      {
        return entries[i].participant
      }
      slot = (slot + 1) & (table.count - 1)
    }
    return nil
  }

  func make(_ start: BytePointer, _ end: BytePointer) -> Participant {
    let bytes = Array(UnsafeBufferPointer(start: start, count: end - start))
    let name = Text.decode(start, end).text
    let isSelf = selfName.map { Bytes.starts(start, end, with: $0) && $0.utf8CodeUnitCount == end - start }
    let participant = Participant(
      name: name, address: PhoneNumber.read(start, end), isSelf: isSelf == true ? true : nil)
    if entries.count < Self.most { insert(Entry(hash: Self.hash(start, end), bytes: bytes, participant: participant)) }
    return participant
  }

  private func insert(_ entry: Entry) {
    entries.append(entry)
    if entries.count * 2 > table.count {
      table = [UInt32](repeating: 0, count: table.count * 2)
      for i in entries.indices { place(i) }
    } else {
      place(entries.count - 1)
    }
  }

  private func place(_ i: Int) {
    var slot = Int(entries[i].hash & UInt64(table.count - 1))
    while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
    table[slot] = UInt32(i + 1)
  }

  @inline(__always)
  private static func hash(_ start: BytePointer, _ end: BytePointer) -> UInt64 {
    let count = end - start
    var (first, last): (UInt64, UInt64) = (0, 0)
    if count >= 8 {
      first = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
      last = UnsafeRawPointer(end - 8).loadUnaligned(as: UInt64.self)
    } else {
      for i in 0..<count { first = first << 8 | UInt64(start[i]) }
    }
    var h = (first ^ last.byteSwapped &* 0x9E37_79B9_7F4A_7C15) &+ UInt64(count)
    h = (h ^ h >> 31) &* 0xBF58_476D_1CE4_E5B9
    return h ^ h >> 32
  }
}
