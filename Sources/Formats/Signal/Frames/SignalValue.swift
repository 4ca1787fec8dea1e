// SPDX-License-Identifier: Apache-2.0

/// One field's value in a frame, whichever wire form it came in.
package indirect enum SignalValue: Sendable, Hashable {
  case number(Int64)
  case flag(Bool)
  case text(String)
  /// A name of an enumeration.
  case choice(String)
  case bytes([UInt8])
  /// A key or PIN: held only to find and open files, never shown (`SignalSecrets`).
  case secret([UInt8])
  case real(Float)
  case node(SignalNode)
  case list([SignalValue])
}
