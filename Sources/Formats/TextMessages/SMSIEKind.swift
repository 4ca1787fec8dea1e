// SPDX-License-Identifier: Apache-2.0

/// What a JSON file of SMS Import / Export holds, told by its first row.
enum SMSIEKind {
  /// `messages.ndjson` (version 2): a row a line.
  case messages
  /// `messages-….json` (version 1): an array of rows.
  case messageArray
  /// `calls-….json`: an array of rows.
  case calls

  var words: String { self == .calls ? "rows of Android's call list" : "rows of Android's message tables" }

  /// - Parameter head: the first bytes of the file; its first row may be cut off.
  init?(_ head: [UInt8]) {
    let first = head.first { $0 > 0x20 && $0 < 0x80 }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
    let isArray = first == UInt8(ascii: "[")
    let names = Self.firstNames(head, isArray: isArray)
    if isArray, names.isSuperset(of: ["number", "duration", "date", "type"]) {
      self = .calls
      return
    }
    let isSMS = names.isSuperset(of: ["_id", "address", "date", "type", "body"])
    let isMMS = names.isSuperset(of: ["_id", "date", "msg_box"])
    guard isSMS || isMMS else { return nil }
    self = isArray ? .messageArray : .messages
  }

  private static func firstNames(_ head: [UInt8], isArray: Bool) -> Set<String> {
    let depth = isArray ? 1 : 0
    var stream = JSONStream(MemorySource(head)) { $0.count == 0 || ($0.count == depth && $0.index == 0) }
    var names: Set<String> = []
    while let step = try? stream.next() {
      switch step {
      case .value(let path, _) where path.count == depth + 1: if let name = path.key { names.insert(name) }
      case .leave, .broken: return names
      case .value, .enter: break
      }
    }
    return names
  }
}
