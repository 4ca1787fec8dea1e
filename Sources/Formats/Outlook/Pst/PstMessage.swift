// SPDX-License-Identifier: Apache-2.0
import CPff

/// A message of a mailbox file with its recipients and attachments.
enum PstMessage {
  static func read(_ item: PstItem, codepage: Int?, depth: Int = 0) -> MapiMessage {
    var message = MapiMessage()
    var records = PstRecords(item)
    message.properties = records.read(0, codepage)
    message.trouble = records.trouble
    if message.properties.order.isEmpty { message.trouble.append("properties missing") }
    let page = message.properties.integer(.messageCodepage).map(Int.init) ?? codepage
    if let table = item.recipients {
      var rows = PstRecords(table)
      for row in 0..<min(table.recordSets, MapiLimits.recipients) { message.recipients.append(rows.read(row, page)) }
      message.trouble += rows.trouble
    }
    let count = item.attachments
    for index in 0..<min(count, MapiLimits.attachments) {
      message.attachments.append(attachment(item.attachment(index), page, depth))
    }
    if count > MapiLimits.attachments { message.trouble.append("attachments beyond the limit") }
    return message
  }

  private static func attachment(_ item: PstItem?, _ codepage: Int?, _ depth: Int) -> MapiAttachment {
    guard let item else { return MapiAttachment(properties: MapiBag(), content: .unreadable) }
    let bag = PstRecords(item).bag(0, codepage: codepage)
    return MapiAttachment(properties: bag, content: content(item, bag, codepage, depth))
  }

  private static func content(
    _ item: PstItem, _ bag: MapiBag, _ codepage: Int?, _ depth: Int
  ) -> MapiAttachment.Content {
    var type: Int32 = 0
    guard libpff_attachment_get_type(item.pointer, &type, nil) == 1 else {
      return [2, 3, 4, 7].contains(bag.integer(.attachMethod) ?? 0) ? .elsewhere : .unreadable
    }
    switch type {
    case Int32(UInt8(ascii: "i")):
      guard depth < MapiLimits.depth, let inner = item.other({ libpff_attachment_get_item(item.pointer, &$0, nil) })
      else { return .unreadable }
      return .message(read(inner, codepage: codepage, depth: depth + 1))
    case Int32(UInt8(ascii: "d")): return PstAttachmentSource(item).map { .file($0) } ?? .unreadable
    case Int32(UInt8(ascii: "r")): return .elsewhere
    default: return .unreadable
    }
  }
}
