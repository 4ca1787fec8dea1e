// SPDX-License-Identifier: Apache-2.0

/// Writes read JSON out again, on one line: for what of a source has no field in the model.
package struct JSONText {
  /// Changes made to strings on the way, such as the repair of their encoding.
  private let mend: (String) -> String
  /// Signatures of signed addresses replaced by their hash.
  package var secrets: Int { signatures + links.count }
  private var signatures = 0
  private var links = LinkSecrets()

  package init(_ mend: @escaping (String) -> String = { $0 }) { self.mend = mend }

  package mutating func text(_ piece: JSONPiece) -> String {
    switch piece.value {
    case .object(let members):
      let inner = members.map { Self.quoted(mend($0.name)) + ":" + text($0) }
      return "{" + inner.joined(separator: ",") + "}"
    case .array(let pieces): return "[" + pieces.map { text($0) }.joined(separator: ",") + "]"
    case .string(let words): return Self.quoted(address(mend(words)))
    case .number(let number): return number
    case .bool(let flag): return flag ? "true" : "false"
    case .null: return "null"
    }
  }

  private mutating func text(_ member: JSONMember) -> String {
    guard member.name == "pub_secret", let secret = member.piece.string, !secret.isEmpty else {
      return text(member.piece)
    }
    signatures += 1
    return Self.quoted(LinkSecrets.mark(secret.utf8))
  }

  /// Words without the tokens and keys that stand in them.
  package mutating func words(_ words: String) -> String { links.scrub(words) }

  /// A web address without what opens it to whoever holds it; of anything else, its words.
  package mutating func address(_ words: String) -> String { links.scrub(unsigned(words)) }

  private mutating func unsigned(_ words: String) -> String {
    guard words.hasPrefix("https://") || words.hasPrefix("http://"), let mark = words.utf8.firstIndex(of: 0x3F) else {
      return words
    }
    let pairs = words[words.utf8.index(after: mark)...].utf8.split(separator: 0x26, omittingEmptySubsequences: false)
    let kept = pairs.map { pair(Substring(decoding: $0, as: UTF8.self)) }
    return words[...mark] + kept.joined(separator: "&")
  }

  private mutating func pair(_ pair: Substring) -> String {
    guard let equals = pair.utf8.firstIndex(of: 0x3D) else { return String(pair) }
    let value = pair[pair.utf8.index(after: equals)...]
    // Slack's tokens go by the name "t", as do times in films.
    guard Self.signing.contains(pair[..<equals].lowercased()) || value.hasPrefix("xox") else { return String(pair) }
    signatures += 1
    return pair[...equals] + LinkSecrets.mark(value.utf8)
  }

  /// Parameters that carry a signature or token: Meta, Discord, Slack, Google, Amazon, Microsoft.
  private static let signing: Set<String> = [
    "oh", "hm", "sig", "signature", "token", "access_token", "x-amz-signature", "x-amz-security-token",
    "x-goog-signature", "pub_secret", "tempauth", "auth", "key", "hash", "_nc_sig",
  ]

  package static func quoted(_ words: String) -> String {
    var out: [UInt8] = [0x22]
    for byte in words.utf8 {
      switch byte {
      case 0x22, 0x5C: out += [0x5C, byte]
      case 0x0A: out += [0x5C, 0x6E]
      case ..<0x20: out += Array("\\u00".utf8) + [hex(byte >> 4), hex(byte & 15)]
      default: out.append(byte)
      }
    }
    return String(decoding: out + [0x22], as: UTF8.self)
  }

  private static func hex(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }
}
