// SPDX-License-Identifier: Apache-2.0
import Crypto
import Vault

/// What every `KeyKeeper` promises. Each promise gets a new keeper, and a way to open the same keeper again.
package enum KeyKeeperContract {
  /// A keeper and a second opening of it, as another process would have.
  package struct Subject {
    let keeper: any KeyKeeper
    let reopened: () throws -> any KeyKeeper

    package init(keeper: any KeyKeeper, reopened: @escaping () throws -> any KeyKeeper) {
      self.keeper = keeper
      self.reopened = reopened
    }
  }

  package static let promises: [Promise<Subject>] = [
    Promise("unwraps what it wrapped, also after a restart") { subject in
      let (key, epoch) = (SymmetricKey(size: .bits256), try subject.keeper.epochs()[0])
      let wrapped = try subject.keeper.wrap(key, in: epoch)
      try hold("the same keeper", try subject.keeper.unwrap(wrapped, in: epoch) == key)
      try hold("opened again", try subject.reopened().unwrap(wrapped, in: epoch) == key)
    },
    Promise("shows nothing of the key it wraps") { subject in
      let key = SymmetricKey(data: [UInt8](repeating: 0x41, count: 32))
      let wrapped = try subject.keeper.wrap(key, in: try subject.keeper.epochs()[0])
      let runs = wrapped.bytes.split { $0 != 0x41 }.map(\.count)
      try hold("no run of four key bytes", (runs.max() ?? 0) < 4)
      try hold("40 bytes (RFC 3394)", wrapped.bytes.count == 40)
    },
    Promise("unwraps nothing that was changed") { subject in
      let epoch = try subject.keeper.epochs()[0]
      let wrapped = try subject.keeper.wrap(SymmetricKey(size: .bits256), in: epoch)
      for index in wrapped.bytes.indices {
        var bytes = wrapped.bytes
        bytes[index] ^= 1
        let changed = WrappedKey(bytes: bytes)!  // 40 bytes, as before
        try hold("byte \(index)", try subject.keeper.unwrap(changed, in: epoch) == nil)
      }
    },
    Promise("keeps epochs apart") { subject in
      let old = try subject.keeper.epochs()[0]
      let wrapped = try subject.keeper.wrap(SymmetricKey(size: .bits256), in: old)
      let new = try subject.keeper.begin()
      try hold("the new one is last", try subject.keeper.epochs() == [old, new])
      try hold("the new key does not open it", try subject.keeper.unwrap(wrapped, in: new) == nil)
      try hold("the old key still does", try subject.keeper.unwrap(wrapped, in: old) != nil)
    },
    Promise("destroys an epoch for good") { subject in
      let old = try subject.keeper.epochs()[0]
      let wrapped = try subject.keeper.wrap(SymmetricKey(size: .bits256), in: old)
      let other = try subject.reopened()
      let new = try subject.keeper.begin()
      try subject.keeper.destroy(old)
      try subject.keeper.destroy(old)
      for keeper in [subject.keeper, other, try subject.reopened()] {
        try hold("one epoch is left", try keeper.epochs() == [new])
        try refuses(.keysDestroyed) { _ = try keeper.unwrap(wrapped, in: old) }
        try refuses(.keysDestroyed) { _ = try keeper.wrap(SymmetricKey(size: .bits256), in: old) }
      }
    },
    Promise("never counts back to a destroyed epoch") { subject in
      let first = try subject.keeper.epochs()[0]
      let second = try subject.keeper.begin()
      try subject.keeper.destroy(first)
      try hold("the next one is new", try subject.keeper.begin() > second)
    },
    Promise("keeps the newest epoch") { subject in
      let newest = try subject.keeper.begin()
      do {
        try subject.keeper.destroy(newest)
      } catch is VaultError {
        return try hold("it is still there", try subject.reopened().epochs().last == newest)
      }
      throw BrokenPromise("the newest epoch was destroyed")
    },
  ]
}
