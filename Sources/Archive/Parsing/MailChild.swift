// SPDX-License-Identifier: Apache-2.0
import Formats
import Foundation
import Records

/// The parent's side of opening one mail: starts the child, serves its reads and its questions for keys.
struct MailChild {
  /// What the child hands on: the opening, then the bytes of each enclosure it names, in order.
  enum Said {
    case opening(MailOpening)
    case fileBegin
    case fileBytes([UInt8])
    case fileEnd
  }

  private var child: ConfinedChild
  private let keys: any SignatureKeys

  init(binary: String, mail: any ByteSource, at time: Instant, keys: any SignatureKeys) throws {
    let request = ParseRequest(name: "mail", size: mail.size, format: nil, choices: Choices(), time: time)
    child = try ConfinedChild(binary, "mail-child", request, mail, patience: 300)
    self.keys = keys
  }

  /// The next thing the child says; nil after the last.
  mutating func next() throws -> Said? {
    do {
      while let kind = try child.receive() {
        switch kind {
        case .keyWanted: try answer()
        case .fileBegin: return .fileBegin
        case .fileBytes: return .fileBytes(child.payload)
        case .fileEnd: return .fileEnd
        case .report: return .opening(try opening())
        case .request, .bytes, .read, .key, .items, .failure: throw SocketTrouble.broken
        }
      }
      return nil
    } catch is SocketTrouble {
      throw Self.stopped
    } catch is CodingDamage {
      throw Self.stopped
    }
  }

  /// Ends the child, whatever it is doing, and waits for it.
  func end() { child.end() }

  private func opening() throws -> MailOpening {
    try child.payload.withUnsafeBytes { (raw) throws(CodingDamage) in
      var input = ByteReader(raw)
      return try MailCoding.opening(&input)
    }
  }

  private func answer() throws {
    switch keys.key(String(decoding: child.payload, as: UTF8.self)) {
    case .text(let text): try child.send(.key, [1] + Array(text.utf8))
    case .none: try child.send(.key, [0])
    case .unknown: try child.send(.key, [2])
    }
  }

  private static let stopped = FormatError(
    .limit, "The mail could not be opened: it made the child fail or use more than it may.",
    remedy: "The mail is kept; it waits to be sorted by hand.")
}
