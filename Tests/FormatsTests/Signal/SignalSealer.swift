// SPDX-License-Identifier: Apache-2.0
import Crypto
import CryptoExtras
import Formats
import Foundation

/// Makes fictional local backups: the sample's lines as protobuf, gzipped and sealed as Signal does.
enum SignalSealer {
  static let entropy = "dtjs858asj6tv0jzsqrsmj0ubp335pisj98e9ssnss8myoc08drhtcktyawvx45l"
  static let backupID: [UInt8] = Array(0..<16)
  static let folder = "SignalBackups/signal-backup-2026-03-02-10-00-00/"

  /// The folder of one backup with a picture in the shared files.
  static func backup(_ frames: [UInt8], folder: String = folder, mutate: ([UInt8]) -> [UInt8] = { $0 }) throws
    -> [String: [UInt8]]
  {
    [
      folder + "main": mutate(try main(frames)), folder + "metadata": try metadata(),
      folder + "files": delimited([0x0A, 64] + Array(SignalSample.mediaName.utf8)),
      "SignalBackups/files/\(SignalSample.mediaName.prefix(2))/\(SignalSample.mediaName)": try seal(
        SignalSample.picture + [UInt8](repeating: 0, count: 500), aes: Array(SignalSample.localKey[..<32]),
        mac: Array(SignalSample.localKey[32...])),
    ]
  }

  static func metadata(version: UInt8 = 1) throws -> [UInt8] {
    let nonce = [UInt8](repeating: 7, count: 12)
    // CTR is its own inverse.
    let sealed = try SignalKeys(entropy: entropy).backupID(nonce: nonce, sealed: backupID)
    return [0x08, version, 0x12, 32, 0x0A, 12] + nonce + [0x12, 16] + sealed
  }

  static func main(_ frames: [UInt8]) throws -> [UInt8] {
    let keys = SignalKeys(entropy: entropy).main(of: backupID)
    return try seal(gzip(frames) + [UInt8](repeating: 0, count: 300), aes: keys.aes, mac: keys.mac)
  }

  static func seal(_ plain: [UInt8], aes: [UInt8], mac: [UInt8]) throws -> [UInt8] {
    let start = [UInt8](repeating: 0x3C, count: 16)
    let body = try AES._CBC.encrypt(plain, using: SymmetricKey(data: aes), iv: AES._CBC.IV(ivBytes: start))
    let sealed = start + [UInt8](body)
    return sealed + Array(HMAC<SHA256>.authenticationCode(for: sealed, using: SymmetricKey(data: mac)))
  }

  /// gzip with stored blocks (RFC 1951 3.2.4): needs no compressor.
  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    var rest = bytes[...]
    repeat {
      let piece = rest.prefix(65_535)
      rest = rest.dropFirst(65_535)
      let (low, high) = (UInt8(piece.count & 255), UInt8(piece.count >> 8))
      out += [rest.isEmpty ? 1 : 0, low, high, ~low, ~high] + piece
    } while !rest.isEmpty
    return out + le(crc(bytes)) + le(UInt32(bytes.count))
  }

  private static func le(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }

  // MARK: - Lines as protobuf

  /// The sample's lines in the binary form.
  static func frames(_ lines: [String]) throws -> [UInt8] {
    let file = SignalSample.file(lines)
    var (reader, all) = (SignalFrameReader(), JSONLines(MemorySource(file)))
    var (out, isFirst): ([UInt8], Bool) = ([], true)
    while case .value(let piece)? = try all.next() {
      let type = isFirst ? "BackupInfo" : "Frame"
      out += delimited(message(reader.node(piece, of: type), type))
      isFirst = false
    }
    return out
  }

  static func delimited(_ bytes: [UInt8]) -> [UInt8] { varint(UInt64(bytes.count)) + bytes }

  private static func message(_ node: SignalNode, _ type: String) -> [UInt8] {
    let fields = SignalSchema.backup.messages[type]
    return node.fields.flatMap { entry -> [UInt8] in
      guard let field = fields?.field(entry.name) else { return [] }
      guard case .list(let values) = entry.value else { return encode(entry.value, field) }
      return values.flatMap { encode($0, field) }
    }
  }

  private static func encode(_ value: SignalValue, _ field: SignalField) -> [UInt8] {
    switch value {
    case .number(let number): tag(field, 0) + varint(UInt64(bitPattern: number))
    case .flag(let flag): tag(field, 0) + [flag ? 1 : 0]
    case .text(let text): piece(field, Array(text.utf8))
    case .bytes(let bytes), .secret(let bytes): piece(field, bytes)
    case .choice(let name): tag(field, 0) + varint(UInt64(index(name, field)))
    case .node(let node): piece(field, message(node, type(field)))
    case .real, .list: []
    }
  }

  private static func index(_ name: String, _ field: SignalField) -> Int {
    guard case .choice(let type) = field.kind else { return 0 }
    return SignalSchema.backup.choices[type]?.firstIndex(of: name) ?? 0
  }

  private static func type(_ field: SignalField) -> String {
    if case .node(let type) = field.kind { type } else { "" }
  }

  private static func piece(_ field: SignalField, _ bytes: [UInt8]) -> [UInt8] { tag(field, 2) + delimited(bytes) }
  private static func tag(_ field: SignalField, _ kind: UInt64) -> [UInt8] { varint(UInt64(field.number) << 3 | kind) }

  static func varint(_ value: UInt64) -> [UInt8] {
    var (value, out): (UInt64, [UInt8]) = (value, [])
    while value >= 0x80 {
      out.append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    return out + [UInt8(value)]
  }
}
