// SPDX-License-Identifier: Apache-2.0

/// A value of a binary property list.
package indirect enum PropertyList: Sendable, Hashable {
  case bool(Bool)
  case integer(Int64)
  case real(Double)
  /// Seconds since 2001-01-01T00:00:00Z.
  case date(Double)
  case data([UInt8])
  case text(String)
  case array([PropertyList])
  case dictionary([String: PropertyList])
  /// A keyed archive's reference to another of its objects.
  case reference(Int)

  /// nil when the bytes are no binary property list (`bplist00`) or it is damaged.
  package init?(_ bytes: [UInt8]) {
    guard let reader = PropertyListReader(bytes), let root = reader.root() else { return nil }
    self = root
  }

  package subscript(key: String) -> PropertyList? {
    if case .dictionary(let entries) = self { entries[key] } else { nil }
  }

  package var text: String? { if case .text(let text) = self { text } else { nil } }
  package var data: [UInt8]? { if case .data(let bytes) = self { bytes } else { nil } }
  package var array: [PropertyList] { if case .array(let list) = self { list } else { [] } }
  package var entries: [String: PropertyList] { if case .dictionary(let entries) = self { entries } else { [:] } }

  package var integer: Int64? {
    switch self {
    case .integer(let number): number
    case .real(let number): Int64(exactly: number.rounded(.towardZero))
    default: nil
    }
  }

  package var real: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .real(let number), .date(let number): number
    default: nil
    }
  }
}
