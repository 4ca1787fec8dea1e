// SPDX-License-Identifier: Apache-2.0
import Crypto

/// What an export holds that could open an account, a group or a file: counted and hashed together, never shown.
///
/// PINs are counted only: four digits can be guessed from any hash.
struct SignalSecrets {
  /// How many of each field's name; the names are the tables', never the export's.
  private(set) var counts: [String: Int] = [:]
  private var hash = SHA256()
  private(set) var hasHash = false

  mutating func see(_ secret: [UInt8], _ field: SignalField) {
    guard !secret.isEmpty else { return }
    counts[field.name, default: 0] += 1
    guard case .secretBytes = field.kind, secret.count >= 16 else { return }
    hash.update(data: Array(field.name.utf8) + [0] + secret)
    hasHash = true
  }

  /// An address without the key of the call it opens.
  mutating func scrub(_ text: String) -> String {
    guard text.contains("signal.link/call/") else { return text }
    var links = LinkSecrets()
    let scrubbed = links.scrub(text)
    if links.count > 0 { counts["callLinkKey", default: 0] += links.count }
    return scrubbed
  }

  /// SHA-256 over every key in the order met, each behind its field's name.
  var digest: String { hash.finalize().map { signalHex($0) }.joined() }

  /// A text that is a key in base64 (16 bytes or more, padded) or hexadecimal and nothing else: no name looks so.
  static func looksLikeKey(_ text: String) -> Bool {
    let bytes = text.utf8
    if bytes.count >= 32, bytes.allSatisfy({ signalHexValue($0) != nil }) { return true }
    guard bytes.count >= 24, bytes.count % 4 == 0, bytes.last == 61 else { return false }
    return bytes.allSatisfy { byte in
      byte &- 48 < 10 || (byte | 32) &- 97 < 26 || byte == 43 || byte == 47 || byte == 45 || byte == 95 || byte == 61
    }
  }
}

/// Two hexadecimal digits.
func signalHex(_ byte: UInt8) -> String {
  let digits = Array("0123456789abcdef")
  return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
}

func signalHex(_ bytes: some Sequence<UInt8>) -> String { bytes.map { signalHex($0) }.joined() }

func signalHexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 48...57: byte - 48
  case 97...102: byte - 87
  case 65...70: byte - 55
  default: nil
  }
}
