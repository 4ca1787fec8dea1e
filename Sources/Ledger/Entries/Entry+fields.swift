// SPDX-License-Identifier: Apache-2.0

extension Entry {
  /// The value of the only field with this key, nil when there is none or several.
  public func value(_ key: String) -> String? {
    let values = values(key)
    return values.count == 1 ? values[0] : nil
  }

  /// The values of all fields with this key, in order.
  public func values(_ key: String) -> [String] { fields.filter { $0.key == key }.map(\.value) }

  /// The field as bytes, nil when it is not hexadecimal.
  public func hex(_ key: String) -> [UInt8]? { value(key).flatMap { Hex.decode($0.utf8) } }

  /// The field as a digest, nil when it is not 32 bytes.
  public func digest(_ key: String) -> Digest? { value(key).flatMap { Digest(hex: $0) } }

  /// The field as a count, nil when it is not a decimal number.
  public func count(_ key: String) -> UInt64? { value(key).flatMap { Decimal.parse($0.utf8) } }

  /// The root of the deposit's message commitments, in an entry that commits to messages.
  public var root: Digest? { digest(Self.rootKey) }

  /// The number of messages under `root`.
  public var records: UInt64? { count(Self.recordsKey) }
}
