// SPDX-License-Identifier: Apache-2.0

/// One file of frames, opened when its turn comes.
struct SignalTranscript {
  /// Its path in the export, the file of its items' provenance.
  let path: String
  /// Its size in bytes; nil where only the frames say it.
  let size: Int?
  let open: () throws -> any SignalSteps
}
