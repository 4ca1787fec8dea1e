// SPDX-License-Identifier: Apache-2.0

/// What a form or a query said: names and values in their order, as the browser wrote them
/// (application/x-www-form-urlencoded, WHATWG URL Standard 5.1). Strict: what is not UTF-8 is refused.
struct FormFields: Sendable, Hashable {
  /// More fields than any page of ours has.
  static let most = 2_000
  let fields: [Field]

  struct Field: Sendable, Hashable {
    let name: String
    let value: String
  }

  init(_ fields: [Field] = []) { self.fields = fields }

  /// Reads "a=1&b=2".
  init(urlencoded bytes: some Collection<UInt8>) throws(DoorError) {
    var fields: [Field] = []
    for pair in bytes.split(separator: UInt8(ascii: "&")) {
      guard fields.count < Self.most else { throw .tooLarge }
      let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      fields.append(
        Field(name: try Self.decoded(halves[0]), value: halves.count == 2 ? try Self.decoded(halves[1]) : ""))
    }
    self.fields = fields
  }

  /// The first value under this name.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// Every value under this name: ticked boxes.
  func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// The value with white space cut from both ends; nil when there is none or nothing is left.
  func text(_ name: String) -> String? {
    guard let value = self[name] else { return nil }
    let blank: Set<UInt8> = [0x09, 0x0a, 0x0d, 0x20]
    let bytes = value.utf8.drop { blank.contains($0) }
    guard let last = bytes.lastIndex(where: { !blank.contains($0) }) else { return nil }
    return String(bytes[...last])
  }

  private static func decoded(_ bytes: some Collection<UInt8>) throws(DoorError) -> String {
    try Percent.decoded(bytes, plusIsSpace: true)
  }
}
