// SPDX-License-Identifier: Apache-2.0

extension Sequencer {
  /// Brings the sequencer's own files to rest after a batch is published: `staged` all zeros, both slots of
  /// `committed` the published checkpoint. A byte that differs at rest is then damage and nothing else.
  ///
  /// Not synced: what a power cut leaves of it is a state that recovery knows, and the next batch comes to rest again.
  func rest(after staged: StagedBatch, at checkpoint: SignedCheckpoint) throws {
    try disk.leave(folder.staged, as: [UInt8](repeating: 0, count: staged.bytes.count))
    try committed.mirror(checkpoint)
  }

  /// The same after a crash, whatever it left; writes nothing when the files are at rest.
  func rest(at checkpoint: SignedCheckpoint) throws {
    if let left = try disk.read(folder.staged), left.contains(where: { $0 != 0 }) {
      try disk.leave(folder.staged, as: [UInt8](repeating: 0, count: left.count))
    }
    guard try committed.slots() != [checkpoint.bytes, checkpoint.bytes] else { return }
    try committed.mirror(checkpoint)
  }
}
