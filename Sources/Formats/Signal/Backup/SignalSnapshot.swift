// SPDX-License-Identifier: Apache-2.0

/// One backup of a moment: its `main` and the sealed id in its `metadata`.
struct SignalSnapshot {
  let main: TreeFile
  private let nonce: [UInt8]
  private let sealedID: [UInt8]
  private let version: Int64

  /// nil where `metadata` is not that of a backup: an id of 16 bytes under a nonce of 12.
  init?(main: TreeFile, metadata: TreeFile) {
    guard let size = metadata.size, size <= 4096 else { return nil }
    var reader = SignalFrameReader()
    let node = reader.node(metadata.head()[...], at: 0, of: "Metadata")
    guard let id = node.node("backupId"), let nonce = id.bytes("iv"), let sealed = id.bytes("encryptedId"),
      nonce.count == 12, sealed.count == 16
    else { return nil }
    (self.main, self.nonce, sealedID) = (main, nonce, sealed)
    version = node.number("version") ?? 0
  }

  /// Throws where the key does not open it. The MAC of all of `main` is checked before a byte of it is opened.
  func transcript(_ keys: SignalKeys) throws -> SignalTranscript {
    let source = try main.open()
    guard version <= 1 else { throw Self.newer }
    // Backups of the cloud say so; they need a token of Signal's server.
    guard try !source.prefix(8).elementsEqual("SBACKUP\u{1}".utf8) else { throw Self.remote }
    let main = keys.main(of: try keys.backupID(nonce: nonce, sealed: sealedID))
    let envelope = SignalEnvelope(source, aesKey: main.aes, macKey: main.mac)
    if try envelope.isAuthentic() {
      let plain = try envelope.plain()
      return SignalTranscript(path: self.main.path) { SignalDelimited(try GunzipStream(plain)) }
    }
    // The right key on a file that is cut off or damaged: what opens is kept, and said to be unproven.
    guard let plain = envelope.unproven() else { throw Self.wrongKey }
    return SignalTranscript(path: self.main.path, isProven: false) { SignalDelimited(try GunzipStream(plain)) }
  }

  private static var wrongKey: FormatError {
    FormatError(
      .wrongKey, "The recovery key does not open the backup.",
      remedy: "Check the key against Signal's backup settings; if it is right, copy the backup folder again.")
  }

  private static var remote: FormatError {
    FormatError(
      .unsupported, "This is a backup of Signal's server, sealed with more than the recovery key.",
      remedy: "Make a local backup or a plaintext export on the phone and hand that in.")
  }

  private static var newer: FormatError {
    FormatError(
      .unsupported, "The backup is of a newer version than is known here.",
      remedy: "Make a plaintext export on the phone and hand that in.")
  }
}
