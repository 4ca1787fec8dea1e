// SPDX-License-Identifier: Apache-2.0
import Crypto

/// The key of one object and the media type it was sealed under.
struct ObjectKey: Sendable {
  let object: ObjectID
  let mediaType: MediaType
  let key: SymmetricKey

  /// A new random key for a new object.
  static func new(_ mediaType: MediaType) -> ObjectKey {
    ObjectKey(object: .random(), mediaType: mediaType, key: SymmetricKey(size: .bits256))
  }
}
