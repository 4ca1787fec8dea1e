// SPDX-License-Identifier: Apache-2.0
import Records
import Synchronization
import Vault

/// One part of an upload on its way in: sealed while it arrives, durable when `finish` returns.
///
/// A part that a lost connection cut is finished all the same: what arrived is kept and the next part begins there.
/// Released unfinished, it leaves nothing behind.
package final class StagedPart: Sendable {
  private struct State {
    var digests: StagedDigests?
    var written = 0
    var isOpen = true
  }

  let id: DepositID
  /// Place of its first byte in the whole.
  let start: Int
  /// Bytes that may still come before the declared size is reached.
  private let room: Int
  private let office: Office
  /// Touched under `state` only.
  nonisolated(unsafe) private let sealer: Sealer
  private let state: Mutex<State>

  init(_ id: DepositID, at start: Int, room: Int, digests: StagedDigests?, office: Office) throws {
    (self.id, self.start, self.room, self.office) = (id, start, room, office)
    sealer = try office.staging.vault.seal(group: GroupID(id), mediaType: Kind.stagedPart)
    state = Mutex(State(digests: digests))
  }

  deinit { abandon() }

  package func write(_ bytes: UnsafeRawBufferPointer) throws {
    try state.withLock { state in
      guard state.isOpen, state.written + bytes.count <= room else {
        throw ArchiveError(
          .usage, "The upload is longer than the \(start + room) bytes it was announced with.",
          remedy: "begin the upload again with its full size")
      }
      try sealer.write(bytes)
      state.digests?.add(bytes)
      state.written += bytes.count
    }
  }

  package func write(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try write($0) } }

  /// Makes what arrived durable and gives the upload as it stands then.
  @discardableResult
  package func finish() async throws -> StagedUpload {
    let sealed = try state.withLock { state -> (SealedObject, StagedDigests?)? in
      guard state.isOpen else { return nil }
      state.isOpen = false
      guard state.written > 0 else {
        sealer.abandon()
        return nil
      }
      return (try sealer.finish(), state.digests)
    }
    defer { office.staging.giveBack(id) }
    return try await office.partArrived(sealed?.0, of: id, at: start, digests: sealed?.1)
  }

  /// Forgets the part; does nothing after `finish`.
  package func abandon() {
    let wasOpen = state.withLock { state in
      guard state.isOpen else { return false }
      state.isOpen = false
      sealer.abandon()
      return true
    }
    if wasOpen { office.staging.giveBack(id) }
  }
}
