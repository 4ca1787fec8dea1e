// SPDX-License-Identifier: Apache-2.0
import Crypto

/// Keeps the key of each epoch and never hands it out; everything else is wrapped under it.
///
/// `KeyKeeperContract` holds every implementation to this: what was wrapped unwraps to the same key in its own epoch
/// only, and `destroy` is final.
package protocol KeyKeeper: Sendable {
  /// The epochs whose key can be used, ascending; never empty.
  func epochs() throws -> [EpochID]

  /// Makes a new random key and returns its epoch, durable on return.
  func begin() throws -> EpochID

  func wrap(_ key: SymmetricKey, in epoch: EpochID) throws -> WrappedKey

  /// Nil when `wrapped` was not made under this epoch's key.
  func unwrap(_ wrapped: WrappedKey, in epoch: EpochID) throws -> SymmetricKey?

  /// Destroys the epoch's key for good; the newest epoch cannot be destroyed.
  func destroy(_ epoch: EpochID) throws
}
