// SPDX-License-Identifier: Apache-2.0
import Crypto
import CryptoExtras
import Formats
import Foundation

/// Writes fictional older backups, frame by frame, as Signal-Android's `FullBackupExporter` does.
struct SignalLegacySealer {
  static let passphrase = "123451234512345123451234512345"
  /// Rounds of the tests' key derivation; Signal's are 250,000.
  static let rounds = 3

  private(set) var bytes: [UInt8] = []
  private let version: UInt8
  private let cipherKey: SymmetricKey
  private let macKey: SymmetricKey
  private let iv = [UInt8](repeating: 0x21, count: 16)
  private var counter: UInt32 = 0x2121_2121

  init(version: UInt8 = 1, rounds: Int = rounds) {
    self.version = version
    let salt = [UInt8](repeating: 0x42, count: 32)
    (cipherKey, macKey) = Self.keys(salt, rounds)
    let header = [0x0A, 16] + iv + [0x12, 32] + salt + (version > 0 ? [0x18, version] : [])
    let frame = [0x0A, UInt8(header.count)] + header
    bytes = [0, 0, 0, UInt8(frame.count)] + frame
  }

  /// Written anew here, so that the tests do not hold the reader against itself.
  private static func keys(_ salt: [UInt8], _ rounds: Int) -> (SymmetricKey, SymmetricKey) {
    let digits = Array(passphrase.utf8)
    var digest = Array(SHA512.hash(data: salt + digits + digits))
    for _ in 1..<rounds { digest = Array(SHA512.hash(data: digest + digits)) }
    let key = SymmetricKey(data: digest[..<32])
    let all = HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: Array("Backup Export".utf8), outputByteCount: 64)
    let bytes = all.withUnsafeBytes { Array($0) }
    return (SymmetricKey(data: bytes[..<32]), SymmetricKey(data: bytes[32...]))
  }

  private mutating func nextIV() -> [UInt8] {
    defer { counter += 1 }
    return (0..<4).map { UInt8(truncatingIfNeeded: counter >> (24 - 8 * $0)) } + iv[4...]
  }

  private func cipher(_ plain: [UInt8], _ iv: [UInt8]) -> [UInt8] {
    guard let nonce = try? AES._CTR.Nonce(nonceBytes: iv) else { return [] }
    return ((try? AES._CTR.encrypt(plain, using: cipherKey, nonce: nonce)).map { [UInt8]($0) }) ?? []
  }

  private func mac(_ bytes: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: bytes, using: macKey).prefix(10))
  }

  mutating func frame(_ body: [UInt8]) {
    let start = nextIV()
    let length = UInt32(body.count + 10)
    let prefix = (0..<4).map { UInt8(truncatingIfNeeded: length >> (24 - 8 * $0)) }
    if version > 0 {
      let sealed = cipher(prefix + body, start)
      bytes += sealed + mac(sealed)
    } else {
      let sealed = cipher(body, start)
      bytes += prefix + sealed + mac(sealed)
    }
  }

  mutating func statement(_ sql: String, _ values: [DatabaseValue] = []) {
    let parameters = values.flatMap { value in
      piece(
        2,
        {
          switch value {
          case .text(let text): piece(1, Array(text.utf8))
          case .integer(let number): [0x10] + SignalSealer.varint(UInt64(bitPattern: number))
          case .real(let real): [0x19] + (0..<8).map { UInt8(truncatingIfNeeded: real.bitPattern >> (8 * $0)) }
          case .blob(let blob): piece(4, blob)
          case .null: [0x28, 1]
          }
        }())
    }
    frame(piece(2, piece(1, Array(sql.utf8)) + parameters))
  }

  /// A row of `table`: values in the order of its columns.
  mutating func row(_ table: String, _ values: [DatabaseValue]) {
    statement("INSERT INTO \(table) VALUES (\(values.map { _ in "?" }.joined(separator: ",")))", values)
  }

  mutating func attachment(row: Int64, _ content: [UInt8]) {
    frame(piece(4, [0x08] + SignalSealer.varint(UInt64(row)) + [0x18] + SignalSealer.varint(UInt64(content.count))))
    blob(content)
  }

  mutating func avatar(_ content: [UInt8]) {
    frame(piece(7, piece(1, Array("ada".utf8)) + [0x18] + SignalSealer.varint(UInt64(content.count))))
    blob(content)
  }

  private mutating func blob(_ content: [UInt8]) {
    let start = nextIV()
    let sealed = cipher(content, start)
    bytes += sealed + mac(start + sealed)
  }

  mutating func end(version: UInt64 = 230) {
    frame(piece(5, [0x08] + SignalSealer.varint(version)))
    frame([0x30, 1])
  }

  private func piece(_ number: UInt8, _ body: [UInt8]) -> [UInt8] { [number << 3 | 2] + SignalSealer.delimited(body) }
}
