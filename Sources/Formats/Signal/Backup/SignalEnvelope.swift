// SPDX-License-Identifier: Apache-2.0
import Crypto

/// Bytes sealed as Signal seals `main` and each file: IV of 16 bytes, AES-256-CBC with PKCS #7, HMAC-SHA256 of both.
struct SignalEnvelope {
  private let source: any ByteSource
  private let aesKey: SymmetricKey
  private let macKey: SymmetricKey

  static let damaged = FormatError(
    .corrupt, "A sealed file of the backup is damaged.", remedy: "Make the backup again; what else is in it is read.")

  init(_ source: any ByteSource, aesKey: some Sequence<UInt8>, macKey: some Sequence<UInt8>) {
    self.source = source
    (self.aesKey, self.macKey) = (SymmetricKey(data: Array(aesKey)), SymmetricKey(data: Array(macKey)))
  }

  /// Whether the bytes are those that were sealed with these keys; reads them once.
  func isAuthentic() throws -> Bool {
    guard source.size >= 64, (source.size - 48) % 16 == 0 else { return false }
    var mac = HMAC<SHA256>(key: macKey)
    try SliceSource(source, 0..<source.size - 32).eachBlock { mac.update(data: $0) }
    let claimed = try source.bytes(source.size - 32..<source.size)
    return Array(mac.finalize()).elementsEqual(claimed)
  }

  /// The plain bytes, read at any offset; only after the MAC has been found right.
  func open() throws -> any ByteSource {
    guard try isAuthentic() else { throw Self.damaged }
    return try plain()
  }

  /// The plain bytes of what `isAuthentic` has vouched for.
  func plain() throws -> any ByteSource {
    try SignalCBCSource(SliceSource(source, 0..<source.size - 32), key: aesKey)
  }

  /// What can be opened of bytes whose MAC is wrong or gone; nil where the key opens nothing that is gzip.
  func unproven() -> (any ByteSource)? {
    let whole = SliceSource(source, 0..<source.size / 16 * 16)
    guard whole.size >= 32 else { return nil }
    let plain = SignalCBCSource(cutOff: whole, key: aesKey)
    guard let head = try? plain.prefix(3), head == [0x1F, 0x8B, 0x08] else { return nil }
    return plain
  }
}
