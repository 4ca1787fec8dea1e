// SPDX-License-Identifier: Apache-2.0
import Records

/// Records waiting to be written, in the order they came; about 32 MB at most.
///
/// The text index wants rising row keys: a mailbox in no order would otherwise cost it a segment a mail.
struct Batch {
  /// Bytes of records held before they are written.
  static let limit = 32 << 20
  /// What a record holds besides its words, in bytes: measured on chats, generous for mail.
  static let perRecord = 600

  struct Entry {
    let record: FiledRecord
    /// First key of its time; a neighbour's where it has none.
    var first: Int64
    var isUndated: Bool
    /// The key it gets.
    var key: Int64 = 0
  }

  private(set) var entries: [Entry] = []
  private(set) var bytes = 0
  /// Row key base of the last dated record, kept across batches.
  private var neighbour: Int64?

  var isFull: Bool { bytes >= Self.limit }
  var isEmpty: Bool { entries.isEmpty }

  mutating func append(_ record: FiledRecord) {
    let (stamp, length) = record.item.stampAndLength
    let first = RowKey.first(for: stamp)
    if let first { neighbour = first }
    entries.append(Entry(record: record, first: first ?? neighbour ?? .min, isUndated: first == nil))
    bytes += Self.perRecord + length
  }

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    bytes = 0
  }

  /// Gives every record its key and returns their places in rising order of key.
  ///
  /// `taken` gives the keys already in the catalogue, rising, from the least wanted on.
  mutating func assignKeys(_ taken: (Int64) throws -> TakenKeys) throws -> [Int] {
    fillLeadingGap()
    let order = sortedPlaces()
    guard let least = order.first.map({ entries[$0].first }) else { return order }
    var taken = try taken(least)
    var next = Int64.min
    for place in order {
      var key = max(entries[place].first, next)
      try taken.skip(&key)
      entries[place].key = key
      next = key + 1
    }
    taken.close()
    return order
  }

  /// Undated records before the first dated one take that one's time; with none at all, 2000-01-01.
  private mutating func fillLeadingGap() {
    let first = entries.first { $0.first != .min }?.first ?? 0
    for place in entries.indices {
      guard entries[place].first == .min else { return }
      entries[place].first = first
    }
  }

  private func sortedPlaces() -> [Int] {
    let places = Array(entries.indices)
    let isSorted = zip(entries, entries.dropFirst()).allSatisfy { $0.first <= $1.first }
    guard !isSorted else { return places }
    return places.sorted { (entries[$0].first, $0) < (entries[$1].first, $1) }
  }
}

extension ParsedItem {
  fileprivate var stampAndLength: (Stamp?, Int) {
    switch self {
    case .message(let message): (message.sentAt, message.text?.utf8.count ?? 0)
    case .event(let event): (event.sentAt, event.text.utf8.count)
    case .notice: (nil, 0)
    }
  }
}
