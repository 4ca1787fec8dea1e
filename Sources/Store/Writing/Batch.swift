// SPDX-License-Identifier: Apache-2.0
import Records

/// Records waiting to be written, in the order they came; about 12 MB at most.
///
/// The text index wants rising row keys: a mailbox in no order would otherwise cost it a segment a mail.
struct Batch {
  /// Bytes of records held before they are written.
  static let limit = 12 << 20
  /// What a record holds besides its words, in bytes: measured on chats, generous for mail.
  static let perRecord = 700

  /// Where a record stands in time.
  struct Place {
    /// Milliseconds since 2000; a neighbour's where the record has no date.
    var moment: Int64
    var isUndated: Bool
    /// The key it gets.
    var key: Int64 = 0
  }

  private(set) var records: [FiledRecord] = []
  private(set) var places: [Place] = []
  private(set) var bytes = 0
  /// Moment of the last dated record, kept across batches.
  private var neighbour: Int64?

  var isFull: Bool { bytes >= Self.limit }
  var isEmpty: Bool { records.isEmpty }

  mutating func append(_ record: consuming FiledRecord) {
    let (moment, length) = record.item.momentAndLength
    if let moment { neighbour = moment }
    places.append(Place(moment: moment ?? neighbour ?? .min, isUndated: moment == nil))
    bytes += Self.perRecord + length
    records.append(record)
  }

  mutating func removeAll() {
    records.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    bytes = 0
  }

  /// Gives every record its key and returns their indices in rising order of key.
  ///
  /// `taken` gives the keys already in the catalogue, rising, from the least wanted on.
  mutating func assignKeys(_ taken: (Int64) throws -> TakenKeys) throws -> [Int] {
    fillLeadingGap()
    let order = sortedIndices()
    guard let least = order.first else { return order }
    var taken = try taken(RowKey.first(places[least].moment))
    defer { taken.close() }
    var next = Int64.min
    for index in order {
      var key = max(RowKey.first(places[index].moment), next)
      try taken.skip(&key)
      places[index].key = key
      next = key + 1
    }
    return order
  }

  /// Undated records before the first dated one take that one's time; with none at all, 2000-01-01.
  private mutating func fillLeadingGap() {
    let first = places.first { $0.moment != .min }?.moment ?? 0
    for index in places.indices {
      guard places[index].moment == .min else { return }
      places[index].moment = first
    }
  }

  private func sortedIndices() -> [Int] {
    let isSorted = zip(places, places.dropFirst()).allSatisfy { $0.moment <= $1.moment }
    guard !isSorted else { return Array(places.indices) }
    return places.indices.sorted { (places[$0].moment, $0) < (places[$1].moment, $1) }
  }
}

extension ParsedItem {
  fileprivate var momentAndLength: (Int64?, Int) {
    switch self {
    case .message(let message): (RowKey.moment(of: message.sentAt), message.text?.utf8.count ?? 0)
    case .event(let event): (RowKey.moment(of: event.sentAt), event.text.utf8.count)
    case .notice: (nil, 0)
    }
  }
}
