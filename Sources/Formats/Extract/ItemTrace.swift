// SPDX-License-Identifier: Apache-2.0
import Crypto
import Records

/// A digest of the messages and events of a parse, by which a second one is known to give the same in the same order.
///
/// Stamps are not in it: what is declared about dates between the two may change them.
struct ItemTrace: Sendable {
  private var hash = SHA256()

  mutating func add(_ item: ParsedItem) {
    switch item {
    case .message(let message):
      add(message.conversation.id, message.sender?.name, message.sender?.address, message.nativeID, message.text)
    case .event(let event): add(event.conversation.id, event.type.rawValue, event.text)
    case .notice: return
    }
  }

  func digest() -> SHA256Digest { hash.finalize() }

  private mutating func add(_ parts: String?...) {
    for part in parts {
      var part = part ?? ""
      part.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
      hash.update(data: [0])
    }
  }
}
