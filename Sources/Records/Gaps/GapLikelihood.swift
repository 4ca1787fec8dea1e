// SPDX-License-Identifier: Apache-2.0

/// How well what is known explains a difference, in words given by rule. Raw values are kept, never reused.
package enum GapLikelihood: UInt8, Sendable, Hashable, CaseIterable {
  /// Everything is accounted for by what the copies themselves or declarations say.
  case explained = 1
  /// Most of it is.
  case largelyExplained
  /// Something known could explain it and is not shown to.
  case possiblyExplained
  /// Nothing known explains it.
  case notExplained
  /// Too little is shared or known to say.
  case cannotTell
}
