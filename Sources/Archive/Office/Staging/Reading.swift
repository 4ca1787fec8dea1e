// SPDX-License-Identifier: Apache-2.0
import Formats
import Records

/// A sealed reading, opened: blocks of items, then a trailer with what was counted, then the trailer's offset.
struct Reading {
  let tally: ReadingTally
  let blocks: [ReadingBlock]
  private let source: any ByteSource

  init(_ source: any ByteSource) throws {
    self.source = source
    guard source.size >= 8 else { throw CodingDamage(offset: 0) }
    let place = try source.bytes(source.size - 8..<source.size).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard let start = Int(exactly: place), start <= source.size - 8 else { throw CodingDamage(offset: 0) }
    let bytes = try source.bytes(start..<source.size - 8)
    (tally, blocks) = try bytes.withUnsafeBytes { raw in
      var input = ByteReader(raw)
      return (try Self.tally(&input), try Self.blocks(&input))
    }
  }

  /// The items of block `number`, notices included.
  func items(ofBlock number: Int) throws -> [ParsedItem] {
    let block = blocks[number]
    let bytes = try source.bytes(block.offset..<block.offset + block.length)
    return try bytes.withUnsafeBytes { raw in
      var reader = ItemReader(ByteReader(raw))
      var items: [ParsedItem] = []
      while !reader.input.isAtEnd { items.append(try reader.item()) }
      return items
    }
  }

  /// Up to `limit` messages and events of a conversation (all of them for nil), from the `from`th on.
  func page(of conversation: Int?, from: Int, limit: Int) throws -> [ParsedItem] {
    var (skip, page) = (from, [ParsedItem]())
    for (number, block) in blocks.enumerated() where page.count < limit {
      let count = conversation.map { block.counts[$0] ?? 0 } ?? block.counts.values.reduce(0, +)
      if count <= skip {
        skip -= count
        continue
      }
      let key = conversation.map { tally.conversations[$0].key }
      let items = try items(ofBlock: number).filter { item in
        item.conversation.map { key?.names($0) ?? true } ?? false
      }
      page += items.dropFirst(skip).prefix(limit - page.count)
      skip = 0
    }
    return page
  }

  /// Hands every item to `body` in the order of the export.
  func eachItem(_ body: (ParsedItem) throws -> Void) throws {
    for number in blocks.indices { for item in try items(ofBlock: number) { try body(item) } }
  }
}

extension ParsedItem {
  /// nil for a notice.
  var conversation: ConversationLabel? {
    switch self {
    case .message(let message): message.conversation
    case .event(let event): event.conversation
    case .notice: nil
    }
  }
}
