// SPDX-License-Identifier: Apache-2.0

/// The named fields of a message in the order they are committed to. Reuse one value for many messages
/// (`removeAll`), so that its memory is too.
public struct MessageFields: Sendable {
  /// `name ‖ 0x00 ‖ value` of each field, one after the other.
  private(set) var bytes: [UInt8] = []
  /// Where each field ends in `bytes`.
  private(set) var ends: [Int] = []

  /// No fields yet.
  public init() {}

  /// Fields made elsewhere: `name ‖ 0x00 ‖ value` of each, one after the other, and where each ends.
  public init(bytes: [UInt8], ends: [Int]) {
    precondition(ends.last ?? 0 == bytes.count, "The last field ends where the bytes end.")
    self.bytes = bytes
    self.ends = ends
  }

  /// The number of fields.
  public var count: Int { ends.count }

  /// Forgets all fields and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Adds a field; a name has no zero byte.
  public mutating func append(_ name: StaticString, _ value: UnsafeRawBufferPointer) {
    begin(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(contentsOf: value)
    ends.append(bytes.count)
  }

  /// Adds a field; a name has no zero byte.
  public mutating func append(_ name: String, _ value: some Sequence<UInt8>) {
    begin(name.utf8)
    bytes.append(contentsOf: value)
    ends.append(bytes.count)
  }

  /// Adds a field whose value is text.
  public mutating func append(_ name: StaticString, _ value: String) {
    begin(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(contentsOf: value.utf8)
    ends.append(bytes.count)
  }

  private mutating func begin(_ name: some Collection<UInt8>) {
    precondition(!name.contains(0), "A field's name has no zero byte.")
    bytes.append(contentsOf: name)
    bytes.append(0)
  }

  /// The range of a field in `bytes`.
  func range(of index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }
}
