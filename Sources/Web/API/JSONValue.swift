// SPDX-License-Identifier: Apache-2.0

/// A JSON document as sent to us.
indirect enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case whole(Int)
  /// A number that is no whole one; nothing of ours takes it.
  case number
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])
}
