// SPDX-License-Identifier: Apache-2.0

/// One object of a typedstream: its class and its values in order.
struct TypedObject {
  let kind: String
  let values: [TypedStream.Value]

  /// What it says, where it is a text, a number or a link.
  var text: String? {
    switch values.last {
    case .bytes(let bytes) where kind.hasSuffix("String"): String(decoding: bytes, as: UTF8.self)
    case .integer(let number) where kind == "NSNumber": String(number)
    case .real(let number) where kind == "NSNumber": String(number)
    case .object(let inner) where kind == "NSURL": inner.text
    default: nil
    }
  }

  /// A dictionary's texts by key.
  var entries: [String: TypedObject] {
    let objects = values.compactMap { value in
      if case .object(let object) = value { object } else { nil as TypedObject? }
    }
    var entries: [String: TypedObject] = [:]
    for at in stride(from: 0, to: objects.count - 1, by: 2) {
      if let key = objects[at].text { entries[key] = objects[at + 1] }
    }
    return entries
  }
}
