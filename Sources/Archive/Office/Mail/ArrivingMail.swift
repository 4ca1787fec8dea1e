// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Store
import Synchronization
import Vault

/// A mail on its way in: sealed in staging while it arrives, nobody's yet; durable once `finish` returns.
package final class ArrivingMail: Sendable {
  private struct State {
    let sealer: Sealer
    var digests: StagedDigests
    var isOpen = true
  }

  private let id: DepositID
  private let envelope: MailEnvelope
  private let sheet: StagedSheet
  private let office: Office
  private let state: Mutex<State>

  init(_ envelope: MailEnvelope, _ office: Office) throws {
    (id, self.envelope, self.office) = (Office.newID(), envelope, office)
    sheet = Office.newSheet(nil)
    let sealer = try office.staging.vault.seal(group: GroupID(id), mediaType: Kind.stagedPart)
    let key = try office.archive.vault.secret(.dedupe)
    state = Mutex(State(sealer: sealer, digests: StagedDigests(salt: sheet.salt, dedupeKey: key)))
  }

  deinit { abandon() }

  package func write(_ bytes: [UInt8]) throws {
    try state.withLock { state in
      try state.sealer.write(bytes)
      bytes.withUnsafeBytes { state.digests.add($0) }
    }
  }

  /// Object and key are durable, the ledger has its entry, the desk its row: only then does this return.
  ///
  /// The same mail delivered again, as after a crash between this and our answer, is known and kept once.
  package func finish() async throws {
    let (sealer, size, whole) = close()
    if try office.desk.mail(withTag: whole.tag) != nil { return sealer.abandon() }
    let (part, row) = try seal(sealer, size, whole)
    _ = try await office.archive.log.append([
      try Acts.staged(id, whole: Digest(whole.content)!, at: envelope.arrivedAt)  // SHA-256: 32 bytes
    ])
    var out = ByteWriter()
    MailCoding.write(envelope, to: &out)
    let isNew = try office.desk.addMail(MailRow(id, tag: whole.tag, envelope: out.bytes), row, part)
    if !isNew { try office.staging.destroy(GroupID(id)) }
  }

  /// Forgets the mail; does nothing after `finish`.
  package func abandon() {
    state.withLock { state in
      guard state.isOpen else { return }
      state.isOpen = false
      state.sealer.abandon()
    }
  }

  private func close() -> (Sealer, size: Int, (content: [UInt8], tag: [UInt8])) {
    state.withLock { state in
      state.isOpen = false
      return (state.sealer, state.digests.count, state.digests.finish())
    }
  }

  private func seal(
    _ sealer: Sealer, _ size: Int, _ whole: (content: [UInt8], tag: [UInt8])
  ) throws -> (StagedPartRow, StagedRow) {
    var sheet = sheet
    (sheet.content, sheet.tag) = whole
    let sheetSealer = try office.staging.vault.seal(group: GroupID(id), mediaType: Kind.stagedSheet)
    try sheetSealer.write(sheet.encoded())
    let sealed = try office.staging.vault.finish([sealer, sheetSealer])
    let part = StagedPartRow(start: 0, length: size, home: GroupID(id).bytes, object: sealed[0].id.bytes)
    return (part, office.mailRow(id, size: size, name: "mail.eml", owner: nil, sheet: sealed[1].id))
  }
}
