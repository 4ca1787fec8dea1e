// SPDX-License-Identifier: Apache-2.0

/// One file of frames, opened when its turn comes.
struct SignalTranscript {
  /// Its path in the export, the file of its items' provenance.
  let path: String
  /// Its size in bytes; nil where only the frames say it.
  let size: Int?
  /// False where the seal over its bytes does not hold.
  let isProven: Bool
  let open: () throws -> any SignalSteps

  init(path: String, size: Int? = nil, isProven: Bool = true, open: @escaping () throws -> any SignalSteps) {
    (self.path, self.size, self.isProven, self.open) = (path, size, isProven, open)
  }
}
