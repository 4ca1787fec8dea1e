// SPDX-License-Identifier: Apache-2.0

/// A message whose commitment was verified: what is shown of it and what is withheld.
public struct CheckedMessage: Hashable, Sendable {
  /// One field of the message.
  public enum Field: Hashable, Sendable {
    /// The field's name and bytes.
    case shown(name: String, value: [UInt8])
    /// A field whose name and bytes are withheld.
    case hidden
  }

  /// A part of the message's body.
  public enum Span: Hashable, Sendable {
    /// Bytes as they were committed to.
    case shown([UInt8])
    /// A number of withheld tokens; how long they are is not known.
    case hidden(tokens: Int)
  }

  /// The message's index in its deposit.
  public let index: UInt64
  /// The number of messages of the deposit.
  public let count: UInt64
  /// The fields, in order.
  public let fields: [Field]
  /// The body, in order.
  public let body: [Span]

  /// Whether nothing is withheld.
  public var isWhole: Bool {
    fields.allSatisfy { $0 != .hidden }
      && body.allSatisfy {
        if case .shown = $0 { true } else { false }
      }
  }

  /// The value of the first shown field of this name.
  public func value(_ name: String) -> [UInt8]? {
    for case .shown(name, let value) in fields { return value }
    return nil
  }
}
