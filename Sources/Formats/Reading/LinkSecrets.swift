// SPDX-License-Identifier: Apache-2.0
import Crypto

/// Replaces by its hash what opens a file or a call to whoever holds it, wherever it stands in words: Slack's tokens and
/// public links, the signatures of Discord's files, the keys of Signal's call links.
package struct LinkSecrets {
  package private(set) var count = 0

  package init() {}

  package mutating func scrub(_ words: String) -> String {
    let bytes = Array(words.utf8)
    guard Self.signs.contains(where: { Self.has($0, bytes) }) else { return words }
    var out: [UInt8] = []
    var at = 0
    var isDiscord = false
    while at < bytes.count {
      if at == 0 || Self.isGap(bytes[at - 1]) { isDiscord = Self.isDiscord(bytes, from: at) }
      let start = at + Self.opening(bytes, at, isDiscord: isDiscord)
      guard start > at || Self.isToken(bytes, at) else {
        out.append(bytes[at])
        at += 1
        continue
      }
      let last = start > at ? Self.end(bytes, from: start) : Self.tokenEnd(bytes, at)
      out += bytes[at..<start]
      out += Self.isHash(bytes[start..<last]) ? Array(bytes[start..<last]) : hash(bytes[start..<last])
      at = last
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Words without which there is nothing to replace.
  private static let signs: [[UInt8]] = ["xox", "hm=", "discordapp", "slack-files.com/", "signal.link"].map {
    Array($0.utf8)
  }
  private static let pubs = Array("slack-files.com/".utf8)
  /// As it stands, and as JSON may write it.
  private static let calls: [[UInt8]] = ["signal.link/call/#key=", #"signal.link\/call\/#key="#].map { Array($0.utf8) }
  private static let parameters: [[UInt8]] = ["hm=", "ex=", "is="].map { Array($0.utf8) }

  /// Length of what stands before a secret that begins here; 0 for none.
  private static func opening(_ bytes: [UInt8], _ at: Int, isDiscord: Bool) -> Int {
    for sign in [pubs] + calls where bytes[at...].starts(with: sign) { return sign.count }
    guard isDiscord, at > 0, [0x3F, 0x26, 0x3B].contains(bytes[at - 1]),
      let sign = parameters.first(where: { bytes[at...].starts(with: $0) })
    else { return 0 }
    return sign.count
  }

  private static func end(_ bytes: [UInt8], from start: Int) -> Int {
    bytes[start...].firstIndex { isGap($0) || [0x26, 0x29, 0x5C, 0x5D, 0x7C].contains($0) } ?? bytes.count
  }

  // MARK: - Tokens

  /// `xoxb-…` and its kin.
  private static func isToken(_ bytes: [UInt8], _ at: Int) -> Bool {
    guard at + 5 < bytes.count, bytes[at] == 0x78, bytes[at + 1] == 0x6F, bytes[at + 2] == 0x78,
      bytes[at + 3] &- 0x61 < 26, bytes[at + 4] == 0x2D
    else { return false }
    return tokenEnd(bytes, at) > at + 5
  }

  private static func tokenEnd(_ bytes: [UInt8], _ at: Int) -> Int {
    bytes[at...].firstIndex { byte in
      !(byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x2D || byte == 0x5F)
    } ?? bytes.count
  }

  // MARK: - Places

  /// Whether the words without a gap that begin here are an address of Discord's files, or the name of one with its
  /// signature.
  private static func isDiscord(_ bytes: [UInt8], from start: Int) -> Bool {
    let run = Array(bytes[start..<(bytes[start...].firstIndex(where: isGap) ?? bytes.count)])
    return ["cdn.discordapp", "media.discordapp", "?hm=", "&hm=", ";hm="].contains {
      has(Array($0.utf8), run)
    }
  }

  private static func isGap(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x3C || byte == 0x3E || byte == 0x22 }

  private static func has(_ sign: [UInt8], _ bytes: [UInt8]) -> Bool {
    guard bytes.count >= sign.count else { return false }
    return (0...bytes.count - sign.count).contains { bytes[$0] == sign[0] && bytes[$0...].starts(with: sign) }
  }

  private static func isHash(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.isEmpty || bytes.starts(with: "sha256:".utf8)
  }

  private mutating func hash(_ secret: ArraySlice<UInt8>) -> [UInt8] {
    count += 1
    return Array(Self.mark(secret).utf8)
  }

  /// "sha256:" and the first eight bytes of the hash.
  package static func mark(_ secret: some Sequence<UInt8>) -> String {
    "sha256:" + ItemJSON.hex(Array(SHA256.hash(data: Array(secret)).prefix(8)))
  }
}
