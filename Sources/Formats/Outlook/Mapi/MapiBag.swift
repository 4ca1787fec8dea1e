// SPDX-License-Identifier: Apache-2.0
import Records

/// The properties of one message, recipient or attachment, in the order of the file.
struct MapiBag {
  private(set) var order: [MapiKey] = []
  private var values: [MapiKey: MapiValue] = [:]
  /// Code page of the coded strings where neither the message nor its store names one.
  var codepage: Int?

  /// Keeps the first value of a key: a damaged file may say it again.
  mutating func add(_ key: MapiKey, _ value: MapiValue) {
    guard values[key] == nil else { return }
    order.append(key)
    values[key] = value
  }

  func value(_ key: MapiKey) -> MapiValue? { values[key] }

  func integer(_ key: MapiKey) -> Int64? {
    switch values[key] {
    case .integer(let number): number
    case .bool(let flag): flag ? 1 : 0
    default: nil
    }
  }

  func bool(_ key: MapiKey) -> Bool { integer(key).map { $0 != 0 } ?? false }

  func bytes(_ key: MapiKey) -> [UInt8]? {
    switch values[key] {
    case .bytes(let bytes), .codedText(let bytes): bytes
    default: nil
    }
  }

  /// The stamp of a time property; nil where it is absent or zero.
  func stamp(_ key: MapiKey) -> Stamp? {
    guard case .time(let ticks) = values[key], ticks > 0 else { return nil }
    return MapiTime.stamp(ticks)
  }

  /// Text of a string property, coded strings decoded; nil where it is absent or empty.
  func text(_ key: MapiKey, _ codec: MimeCodec) -> String? {
    values[key].flatMap { text(of: $0, codec) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  func text(of value: MapiValue, _ codec: MimeCodec) -> String? {
    switch value {
    case .text(let text): text
    case .codedText(let bytes): bytes.withUnsafeBytes { codec.decode($0, label: label).text }
    default: nil
    }
  }

  /// All texts of a property with one value or many.
  func texts(_ key: MapiKey, _ codec: MimeCodec) -> [String] {
    switch values[key] {
    case .many(let all): all.compactMap { text(of: $0, codec) }
    case let one?: [text(of: one, codec)].compactMap(\.self)
    case nil: []
    }
  }

  /// All values of a property with one value or many.
  func values(_ key: MapiKey) -> [MapiValue] {
    switch values[key] {
    case .many(let all): all
    case let one?: [one]
    case nil: []
    }
  }

  /// The message's code page before its store's; its HTML has one of its own.
  var label: String? {
    MapiCodepage.label(integer(.messageCodepage) ?? codepage.map(Int64.init) ?? integer(.internetCodepage))
  }
}
