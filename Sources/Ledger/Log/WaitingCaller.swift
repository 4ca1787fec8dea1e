// SPDX-License-Identifier: Apache-2.0

/// A call to `append` that joined a gathering batch.
struct WaitingCaller: Sendable {
  let entries: [[UInt8]]
  let caller: CheckedContinuation<Appended, any Error>
}
