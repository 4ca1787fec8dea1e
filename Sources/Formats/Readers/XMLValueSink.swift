// SPDX-License-Identifier: Apache-2.0

/// Takes values of attributes that may be longer than memory should hold, piece by piece and as written.
package protocol XMLValueSink: AnyObject {
  /// Whether the value of this attribute is wanted here. Asked at its first byte.
  func takes(_ attribute: String, of element: String) -> Bool

  func write(_ bytes: UnsafeRawBufferPointer) throws

  /// - Parameter isWhole: false when the source ends, or a tag begins, before the closing quote.
  func end(isWhole: Bool) throws
}
