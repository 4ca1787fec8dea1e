// SPDX-License-Identifier: Apache-2.0
import Crypto

/// One record of a key file `keys/<epoch>/<group>`: 256 bytes, so that damage to one never hides the next.
///
/// ```
/// 0    kind: 1 group key, 2 object key, 3 destroyed group, 4 destroyed object
/// 1    length of the media type in bytes, 0 for a group
/// 2    group id or object id, 16 bytes
/// 18   wrapped key, 40 bytes; zeros when destroyed
/// 58   media type, filled up with zeros to 166 bytes
/// 224  SHA-256, 32 bytes
/// ```
/// The checksum covers `onrecord/key-record/v1 ‖ archive[16] ‖ epoch (4, big-endian) ‖ group[16] ‖ record number
/// (8, big-endian)` and bytes 0 to 224. It needs no key, so damage differs from a wrong key, and a record that was
/// moved to another place or file is found too.
struct KeyRecord: Sendable, Hashable {
  static let byteCount = 256
  private static let checkedBytes = 224
  private static let mediaTypeOffset = 58

  enum Content: Sendable, Hashable {
    /// Record 0 of every file: the group's key under the epoch's key.
    case group(WrappedKey)
    /// An object's key under the group's key.
    case object(ObjectID, WrappedKey, MediaType)
    /// The group's keys were destroyed.
    case destroyedGroup
    /// This object's key was destroyed.
    case destroyedObject(ObjectID)
  }

  /// Where a record stands; part of its checksum.
  struct Place: Sendable, Hashable {
    let archive: ArchiveID
    let epoch: EpochID
    let group: GroupID
    let number: Int

    fileprivate var bytes: [UInt8] {
      Array("onrecord/key-record/v1".utf8) + archive.bytes + epoch.number.bigEndianBytes + group.bytes
        + UInt64(number).bigEndianBytes
    }
  }

  let place: Place
  let content: Content

  var bytes: [UInt8] {
    let body = body
    return body + SHA256.hash(data: place.bytes + body)
  }

  private var body: [UInt8] {
    switch content {
    case .group(let key): Self.body(1, place.group.bytes, key.bytes, [])
    case .object(let id, let key, let mediaType): Self.body(2, id.bytes, key.bytes, mediaType.bytes)
    case .destroyedGroup: Self.body(3, place.group.bytes, [], [])
    case .destroyedObject(let id): Self.body(4, id.bytes, [], [])
    }
  }

  private static func body(_ kind: UInt8, _ id: [UInt8], _ key: [UInt8], _ mediaType: [UInt8]) -> [UInt8] {
    let keyed = [kind, UInt8(mediaType.count)] + id + key
    let typed = keyed + Array(repeating: 0, count: mediaTypeOffset - keyed.count) + mediaType
    return typed + Array(repeating: 0, count: checkedBytes - typed.count)
  }

  init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }

  /// Nil when one of the 256 bytes is not as it was written at this place.
  init?(bytes: [UInt8], at place: Place) {
    guard bytes.count == Self.byteCount else { return nil }
    let body = Array(bytes[..<Self.checkedBytes])
    guard SHA256.hash(data: place.bytes + body).elementsEqual(bytes[Self.checkedBytes...]),
      let content = Self.content(of: body), KeyRecord(content, at: place).body == body
    else { return nil }
    self.init(content, at: place)
  }

  private static func content(of body: [UInt8]) -> Content? {
    guard let id = ObjectID(bytes: body[2..<18]), let key = WrappedKey(bytes: body[18..<mediaTypeOffset]) else {
      return nil
    }
    switch body[0] {
    case 1: return .group(key)
    case 2: return mediaType(of: body).map { .object(id, key, $0) }
    case 3: return .destroyedGroup
    case 4: return .destroyedObject(id)
    default: return nil
    }
  }

  private static func mediaType(of body: [UInt8]) -> MediaType? {
    let end = mediaTypeOffset + Int(body[1])
    guard end <= checkedBytes else { return nil }
    return try? MediaType(String(decoding: body[mediaTypeOffset..<end], as: UTF8.self))
  }
}

extension FixedWidthInteger {
  /// The bytes of the number, most significant first.
  var bigEndianBytes: [UInt8] { withUnsafeBytes(of: bigEndian) { Array($0) } }
}
