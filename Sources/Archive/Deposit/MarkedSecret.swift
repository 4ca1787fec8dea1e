// SPDX-License-Identifier: Apache-2.0
import Records

/// Thrown out of a parse by the first marking of SECRET or above: everything read so far is abandoned.
struct MarkedSecret: Error {
  let marking: Marking

  /// Throws when the words of `item`, or the names of its files, carry such a marking; files are not opened for theirs.
  static func look(at item: ParsedItem) throws {
    for text in texts(of: item) { try look(at: text) }
  }

  static func look(at text: String) throws {
    if let marking = Markings.found(in: text).first(where: \.isSecretOrAbove) { throw MarkedSecret(marking: marking) }
  }

  static func texts(of item: ParsedItem) -> [String] {
    switch item {
    case .message(let message):
      [message.text, message.subject].compactMap(\.self) + message.attachments.compactMap(\.name)
    case .event(let event): [event.text]
    case .notice(let notice): [notice.source.file, notice.detail].compactMap(\.self)
    }
  }
}
